"""Splits a commitment into pledges (codebook: pledges): one for each distinct promise; purpose clauses and verb pairs stay whole."""

import re
from functools import lru_cache

from trecho.core.coding.sentences import sentences
from trecho.core.coding.verb import base_forms, finite_pattern, gerund_forms, lemma_of, verb_forms, verb_pattern
from trecho.core.coding.words import Lexicon
from trecho.core.noun import Noun
from trecho.core.passage import Span


class Promise(Noun, frozen=True, kw_only=True):
    """A promise verb found in a text: `lemma` in English, `verb` where it stands, `clause` how far its promise reaches.

    `lead` is where the words before the verb begin, in which its subject is looked for; `joined` is set where the verb
    follows another in its sentence and shares its subject unless it has one of its own, `coordinate` where it can have none.
    """

    lemma: str
    verb: Span
    clause: Span
    lead: int
    joined: bool = False
    coordinate: bool = False


def promises_in(text: str, lexicon: Lexicon) -> tuple[Promise, ...]:
    """Every promise of the text in order; a noun-led item gives one, and so does any text without a known verb."""
    found: list[Promise] = []
    for sentence in sentences(text, lexicon):
        found += _of_sentence(text, sentence, lexicon)
    if not found:
        found = [_nominal(text, lexicon)] if text.strip() else []
    return tuple(found)


@lru_cache(maxsize=16)
def _heads(lexicon: Lexicon) -> re.Pattern[str]:
    """Where a promise may start: behind a head, behind a subject, or (where verbs show it) at any finite form."""
    words, verb = lexicon.words.pledges, verb_pattern(lexicon)
    gap = "" if lexicon.is_han else r"\s*"
    start = "" if lexicon.is_han else r"(?<!\w)"
    subject = rf"{start}{words.subjects}\s+{words.adverbs}"
    if not words.finite_anywhere:
        return re.compile(rf"(?:{words.heads}{gap}{words.adverbs}|{subject})(?P<verb>{verb})", re.IGNORECASE)
    finite = finite_pattern(lexicon)
    return re.compile(
        rf"(?:{words.heads}{gap}{words.adverbs}|{subject})(?P<verb>{verb})|{start}(?P<finite>{finite})", re.IGNORECASE
    )


def _verb_span(match: re.Match[str]) -> Span:
    return Span(*match.span("finite" if "finite" in match.re.groupindex and match["finite"] else "verb"))


@lru_cache(maxsize=16)
def _joints(lexicon: Lexicon) -> re.Pattern[str]:
    words, verb = lexicon.words.pledges, verb_pattern(lexicon, joined=True)
    gap = "" if lexicon.is_han else r"\s+"
    gerunds = "|".join(map(re.escape, words.gerunds)) or "(?!)"
    any_gerund = "|".join(map(re.escape, gerund_forms(lexicon))) or "(?!)"
    return re.compile(
        rf"(?P<joint>{words.joints}){gap}{words.adverbs}(?:(?P<verb>{verb})|(?P<gerund>{gerunds})(?!\w))"
        rf"|(?:as well as),?\s+(?P<other>{any_gerund})(?!\w)",
        re.IGNORECASE,
    )


def _of_sentence(text: str, sentence: Span, lexicon: Lexicon) -> list[Promise]:
    marks = _marks(text, sentence, lexicon)
    found: list[Promise] = []
    for place, (lemma, verb, joined) in enumerate(marks):
        end = marks[place + 1][1].start if place + 1 < len(marks) else sentence.end
        lead = found[-1].verb.end if found else sentence.start
        shares = joined or bool(found)
        found.append(
            Promise(lemma=lemma, verb=verb, clause=Span(verb.start, end), lead=lead, joined=shares, coordinate=joined)
        )
    return found


def _marks(text: str, sentence: Span, lexicon: Lexicon) -> list[tuple[str, Span, bool]]:
    """The verbs of the sentence's promises, in order, each with its lemma and whether it is joined to the one before."""
    heads = [m for m in _heads(lexicon).finditer(text, sentence.start, sentence.end) if _is_free(text, m, lexicon)]
    if len(heads) > 1 and _is_leading_purpose(text, heads[0], heads[1], lexicon):
        heads = heads[1:]
    found = [(lemma_of(_verb_span(m).of(text), lexicon) or "", _verb_span(m), False) for m in heads]
    if not found:
        return []
    first, taken = found[0][1], {verb.start for _, verb, _ in found}
    for match in _joints(lexicon).finditer(text, first.end, sentence.end):
        group = next(name for name in ("verb", "gerund", "other") if match[name])
        span = Span(*match.span(group))
        if (
            span.start not in taken
            and _is_verb(text, match, lexicon)
            and not _is_complement(text, span, found, lexicon)
        ):
            found.append((_lemma(match, lexicon), span, True))
    return _apart(text, sorted(found, key=lambda mark: mark[1].start), lexicon)


def _lemma(match: re.Match[str], lexicon: Lexicon) -> str:
    if match["verb"]:
        return lemma_of(match["verb"], lexicon) or ""
    if match["other"]:
        return gerund_forms(lexicon)[match["other"].lower()]
    stem = match["gerund"].split()[-1][:6].lower()
    return next((lemma for form, lemma in verb_forms(lexicon).items() if form.startswith(stem)), "support")


def _is_complement(text: str, verb: Span, before: list[tuple[str, Span, bool]], lexicon: Lexicon) -> bool:
    """Whether the verb only completes the one before: that is passive (will be encouraged to …), or urges others."""
    last = max(((mark.end, mark, lemma) for lemma, mark, _ in before if mark.end <= verb.start), default=None)
    if last is None:
        return False
    passive = re.search(r"\bbe\s(?:\w+ly\s)?$", text[: last[1].start]) is not None
    return passive or last[2] in lexicon.words.actors.third_verbs


def _is_free(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the verb governs its own sentence, and stands in no relative clause and no purpose."""
    lead = text[: match.start()]
    if lexicon.words.pledges.finite_anywhere and re.search(
        rf"(?<!\w){lexicon.words.pledges.relative}", lead[-24:], re.IGNORECASE
    ):
        return False
    verb = _verb_span(match)
    words = lexicon.words.pledges
    if (
        words.gerund_ending
        and match.start() != verb.start
        and re.match(r"china\b|they\b", match.group(), re.IGNORECASE)
    ):
        base = lemma_of(verb.of(text), lexicon)
        following = text[verb.end :].split(maxsplit=1)[:1]
        if base in words.ambiguous and not (following and following[0].lower() in words.determiners):
            return False
    return verb.start != match.start() or not _in_purpose(text, verb.start, lexicon)


def _is_leading_purpose(text: str, first: re.Match[str], second: re.Match[str], lexicon: Lexicon) -> bool:
    """To fulfil this purpose, both Parties agree to …: the first verb only says what for."""
    between = text[first.end() : _verb_span(second).start]
    both = "|".join(re.escape(name) for name in lexicon.words.actors.both)
    if ";" in between:
        return False
    return (
        text[first.start() : first.start() + 3].lower() == "to " and re.search(rf",\s(?:{both})\s", between) is not None
    )


@lru_cache(maxsize=16)
def _purpose(lexicon: Lexicon) -> re.Pattern[str]:
    return (
        lexicon.pattern(lexicon.words.pledges.purpose)
        if lexicon.is_han
        else re.compile(rf"(?:(?<!\w)|(?=,)){lexicon.words.pledges.purpose}", re.IGNORECASE)
    )


def _in_purpose(text: str, place: int, lexicon: Lexicon) -> bool:
    """Whether a purpose opened before `place` in the same sentence and was not closed by a semicolon."""
    start = max(text.rfind(mark, 0, place) for mark in (". ", ";", "；", "。", "? ", "! ")) + 1
    return _purpose(lexicon).search(text, start, place) is not None


def _is_verb(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a coordinated form is a promise of its own, and no noun, purpose or relative clause."""
    if _in_purpose(text, match.start(), lexicon):
        return False
    words = lexicon.words.pledges
    form, following = (match["verb"] or "").lower(), text[match.end() :].split(maxsplit=1)[:1]
    if match["verb"] is None or lexicon.is_han:
        return True
    explicit = re.search(rf"\b{words.to}$", match["joint"].strip()) is not None if words.to else False
    if following and following[0].strip(",.;:)") in {"of", "against", "between", "de", "del", "du", "do", "da"}:
        return False
    if (form in words.ambiguous or form not in base_forms(lexicon)) and not explicit:
        return bool(following) and following[0].lower() in words.determiners
    return True


def _apart(text: str, marks: list[tuple[str, Span, bool]], lexicon: Lexicon) -> list[tuple[str, Span, bool]]:
    """Without the second of a verb pair on one object: promote and strengthen family farming."""
    kept: list[tuple[str, Span, bool]] = []
    joint = re.compile(rf"{lexicon.words.pledges.joints}\s*{lexicon.words.pledges.adverbs}|\s*", re.IGNORECASE)
    end = -1
    for mark in marks:
        if end >= 0 and joint.fullmatch(text, end, mark[1].start):
            end = mark[1].end
            continue
        kept.append(mark)
        end = mark[1].end
    return kept


def _nominal(text: str, lexicon: Lexicon) -> Promise:
    """The promise of an item without a promise verb: what its first noun of action stands for."""
    for match in re.finditer(r"\w+", text[:120]):
        lemma = lexicon.words.nominals.get(match.group().lower())
        if lemma is not None:
            return Promise(lemma=lemma, verb=Span(*match.span()), clause=Span(match.start(), len(text)), lead=0)
    unknown = re.search(r"(?:\bto|\bwill|\bshall)\s(?:also\s|jointly\s|be\s)*([a-z]{3,})", text)
    first = unknown or re.search(r"\w+", text)
    verb = Span(*first.span(1 if unknown else 0)) if first else Span(0, 0)
    return Promise(lemma=verb.of(text).lower(), verb=verb, clause=Span(verb.start, len(text)), lead=0)
