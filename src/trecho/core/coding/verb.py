"""The verb of a pledge (codebook: verb): the leading promise verb as an English lemma, framing stripped."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from trecho.core.coding.words import Lexicon, PledgeWords
from trecho.core.pledge import Strength


@lru_cache(maxsize=16)
def verb_forms(lexicon: Lexicon) -> Mapping[str, str]:
    """Every form of a promise verb of the language, in lower case, with its English lemma."""
    found: dict[str, str] = {}
    for verbs in lexicon.words.verbs.values():
        for lemma, natives in verbs.items():
            for native in natives.split():
                for form in _forms(native.replace("_", " "), lexicon.words.pledges):
                    found.setdefault(form, lemma)
    return found


@lru_cache(maxsize=16)
def strengths(lexicon: Lexicon) -> Mapping[str, Strength]:
    """Every lemma with the strength that its verb alone gives a promise."""
    return {lemma: Strength(strength) for strength, verbs in lexicon.words.verbs.items() for lemma in verbs}


@lru_cache(maxsize=16)
def base_forms(lexicon: Lexicon) -> Mapping[str, str]:
    """Every promise verb as its list writes it (the infinitive), with its English lemma."""
    return {
        native.replace("_", " "): lemma
        for verbs in lexicon.words.verbs.values()
        for lemma, natives in verbs.items()
        for native in natives.split()
    }


@lru_cache(maxsize=16)
def gerund_forms(lexicon: Lexicon) -> Mapping[str, str]:
    """Every English gerund with its lemma; nothing in languages that coordinate no gerunds."""
    ending = lexicon.words.pledges.gerund_ending
    if not ending:
        return {}
    return {
        re.sub(r"e$", "", verb) + ending + (f" {rest}" if rest else ""): lemma
        for native, lemma in base_forms(lexicon).items()
        for verb, _, rest in [native.partition(" ")]
    }


@lru_cache(maxsize=32)
def verb_pattern(lexicon: Lexicon, *, joined: bool = False) -> str:
    """A pattern of any form of any promise verb, longest first; `joined` leaves out forms that coordinate with none."""
    known = base_forms(lexicon) if joined else verb_forms(lexicon)
    if joined and lexicon.words.pledges.gerund_ending:
        known = {form: lemma for form, lemma in verb_forms(lexicon).items() if not form.endswith("ed") or form in known}
    forms = sorted(known, key=len, reverse=True)
    written = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return f"(?:{written}){lexicon.words.pledges.verb_end}" if lexicon.is_han else rf"(?:{written})(?!\w)"


@lru_cache(maxsize=16)
def finite_pattern(lexicon: Lexicon) -> str:
    """A pattern of the finite forms alone, without those that are nouns as well."""
    never = {*base_forms(lexicon), *lexicon.words.pledges.ambiguous}
    explicit = {
        form for form in base_forms(lexicon) if not form.split()[0].endswith(tuple(lexicon.words.pledges.endings))
    }
    forms = sorted((set(verb_forms(lexicon)) - never) | explicit, key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(form).replace(chr(92) + ' ', chr(92) + 's+') for form in forms)})(?!\w)"


def lemma_of(words: str, lexicon: Lexicon) -> str | None:
    """The English lemma of a verb form as it stands in a text; None where it is no promise verb."""
    return verb_forms(lexicon).get(" ".join(words.lower().split()))


def _forms(native: str, words: PledgeWords) -> Iterator[str]:
    verb, space, rest = native.partition(" ")
    yield native
    suffix = next((s for s in sorted(words.endings, key=len, reverse=True) if verb.endswith(s)), None)
    if suffix is not None:
        base = verb[: len(verb) - len(suffix)]
        yield from (f"{base}{ending}{space}{rest}" for ending in words.endings[suffix])
