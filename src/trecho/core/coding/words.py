"""What coders must know of a language: values that the reference data fills, and the patterns made of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from trecho.core.noun import Noun
from trecho.core.numerals.words import Numerals
from trecho.core.words import Vocabulary

_YEAR = r"(?:19|20)\d\d"
_NAMED_YEAR = re.compile(_YEAR)
# Patterns of TargetWords that are looked for anywhere, as whole words.
_WHOLE_WORDS = (
    "facts",
    "promises",
    "budgets",
    "past_marks",
    "nearby",
    "levels",
    "participation",
    "serving",
    "reaching",
    "afterwards",
    "respectively",
    "nominal",
    "falling",
    "explicit",
    "conditional",
    "conceding",
    "equally",
    "resumed",
    "hopes",
)


class SentenceWords(Noun, frozen=True, kw_only=True):
    """Abbreviations that end no sentence, and patterns where a new clause with its own verb begins."""

    abbreviations: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()


class TargetWords(Noun, frozen=True, kw_only=True):
    """Patterns that tell a promised amount from all other figures (reading rules 9 and 10)."""

    time_units: str
    service: str
    definite: tuple[str, ...]
    not_counted: str
    before_not: str
    facts: str
    weak_facts: str
    promises: str
    facts_behind: str
    promises_behind: str
    budgets: str
    past_marks: str
    nearby: str
    levels: str
    participation: str
    units_hyphenated: str
    people: str = "(?!)"
    serving: str = "(?!)"
    sized: str = "(?!)"
    sized_behind: str = "(?!)"
    partitive: str = "(?!)"
    partitive_behind: str = "(?!)"
    respectively: str = "(?!)"
    nominal: str = "(?!)"
    worth: str = "(?!)"
    reaching: str = "(?!)"
    afterwards: str = "(?!)"
    from_before: str = "(?!)"
    habits: str = "(?!)"
    whole_behind: str = "(?!)"
    aside: str = "(?!)"
    restating: str = "(?!)"
    falling: str = "(?!)"
    interest: str = "(?!)"
    charges: str = "(?!)"
    explicit: str = "(?!)"
    conditional: str = "(?!)"
    conceding: str = "(?!)"
    equally: str = "(?!)"
    relative: str = "(?!)"
    resumed: str = "(?!)"
    hopes: str = "(?!)"
    spells: str = "(?!)"
    lasting: str = "(?!)"
    every: str = "(?!)"
    every_behind: str = "(?!)"
    receiving: str = "(?!)"
    total: str = "(?!)"
    now_behind: str = "(?!)"


class YearWords(Noun, frozen=True, kw_only=True):
    """Patterns of the years that an amount is promised for (reading rule 12)."""

    date_lead: str
    both: tuple[str, ...]
    end: tuple[str, ...]
    start: tuple[str, ...]
    within: tuple[str, ...]
    whole_plan: tuple[str, ...]
    plan_end: tuple[str, ...]
    of_event: tuple[str, ...] = ()
    by: str = "by {year}"


class PledgeWords(Noun, frozen=True, kw_only=True):
    """Where promise verbs stand in a sentence of the language, and how its verbs end."""

    heads: str
    joints: str
    adverbs: str
    purpose: str
    endings: Mapping[str, tuple[str, ...]]
    finite_anywhere: bool
    relative: str
    subjects: str
    ambiguous: tuple[str, ...]
    determiners: tuple[str, ...]
    to: str
    gerunds: tuple[str, ...]
    continuing: str
    gerund_ending: str = ""
    verb_end: str = ""


class ActorWords(Noun, frozen=True, kw_only=True):
    """How the language calls both sides, one side, and who offers something; lemmas that address third parties."""

    both: tuple[str, ...]
    side_words: tuple[str, ...]
    offered_by: str
    third_verbs: tuple[str, ...]


class MechanismWords(Noun, frozen=True, kw_only=True):
    """Nouns of named forums and programmes by kind, what may stand inside their names, and how often they are held."""

    nouns: Mapping[str, tuple[str, ...]]
    connectors: tuple[str, ...]
    never: tuple[str, ...]
    hold: str
    continuing: str
    annual: str
    lower_words: int = 0


class InstrumentWords(Noun, frozen=True, kw_only=True):
    """Nouns of conventions and agendas, what may stand inside their names, and how resolutions are cited."""

    nouns: tuple[str, ...]
    connectors: tuple[str, ...]
    resolution: str
    security_council: str
    trailing: str
    never: tuple[str, ...]


class ConditionWords(Noun, frozen=True, kw_only=True):
    """Patterns of phrases that limit a promise."""

    patterns: tuple[str, ...]


class CodingWords(Noun, frozen=True, kw_only=True):
    """All that the coders know of one language, as its `coding.toml` lists it.

    `verbs` has, by strength, the English lemma and the words of the language; `beneficiaries` a pattern for each group
    of the codebook, `covers` the groups that make a wider one superfluous; `nominals` nouns that stand for a verb.
    """

    language: str
    sentences: SentenceWords
    targets: TargetWords
    years: YearWords
    pledges: PledgeWords
    verbs: Mapping[str, Mapping[str, str]]
    actors: ActorWords
    mechanisms: MechanismWords
    instruments: InstrumentWords
    conditions: ConditionWords
    beneficiaries: Mapping[str, str]
    covers: Mapping[str, tuple[str, ...]] = {}
    nominals: Mapping[str, str] = {}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """A language's coding words with their patterns, compiled once; made by `trecho.reference.coding`."""

    words: CodingWords
    numerals: Numerals
    vocabulary: Vocabulary

    @property
    def is_han(self) -> bool:
        """Whether the language is written without spaces between words."""
        return self.numerals.is_han

    def pattern(self, written: str) -> re.Pattern[str]:
        """The pattern as written, compiled without regard to case; whole words where words have ends."""
        return re.compile(written if self.is_han else rf"(?<!\w)(?:{written})(?!\w)", re.IGNORECASE)

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """Where a new clause begins inside a sentence."""
        return re.compile("|".join(self.words.sentences.clause) or "(?!)", re.IGNORECASE)

    @cached_property
    def target(self) -> Mapping[str, re.Pattern[str]]:
        """The patterns of TargetWords by name."""
        words = self.words.targets
        gap, start, end = ("", "", "") if self.is_han else (r"(?:[\s\u00a0]|-)*", r"(?<!\w)", r"(?!\w)")
        definite = "|".join(sorted(map(re.escape, words.definite), key=len, reverse=True))
        written = {
            "time": rf"\.?{gap}(?:{words.time_units}){end}",
            "service": rf"{gap}(?:{words.service}){end}",
            "definite": rf"{start}(?:{definite})[\s\u00a0]*$",
            "not_counted": rf"\.?{gap}(?:{words.not_counted}){end}",
            "before_not": rf"{start}{words.before_not}$",
            "weak_facts": rf"{start}(?:{words.weak_facts})(?:[\s\u00a0][^\s,;]+){{0,3}}[\s\u00a0]*$",
            "facts_behind": rf"{gap}{words.facts_behind}",
            "promises_behind": rf"{gap}{words.promises_behind}",
            "people": rf"{start}{words.people}[\s\u00a0]*$",
            "hyphenated": rf"[-‐‑](?:{words.units_hyphenated})",
            "sized": rf"{start}(?:{words.sized})$",
            "sized_behind": rf"{gap}(?:{words.sized_behind}){end}",
            "worth": rf"{start}(?:{words.worth})[\s\u00a0]*$",
            "habits": rf"{gap}(?:[\w'’-]+[\s\u00a0]){{1,7}}?(?:{words.habits})(?!\w)",
            "whole_behind": rf"{words.whole_behind}",
            "partitive_behind": rf"{gap}(?:{words.partitive_behind}){end}",
            "from_before": rf"{start}(?:{words.from_before})[\s\u00a0]*$",
            "aside": words.aside,
            "interest": rf"{start}(?:{words.interest})"
            + ("为?$" if self.is_han else r"(?:(?!eri[oe]|xce)[^.,;]){0,40}?\s(?:at|al?|à|em)\s$"),
            "purposes": r"(?:to|para|a|de|à|d['’]|pour)\W",
            "relative": rf"[\s,，]*(?:{words.relative}){end}",
            "charges": rf"{start}(?:{words.charges})[^.,;。，；]{{0,40}}$",
            "restating": rf"{start}(?:{words.restating})[^,;，；。]{{0,12}}$",
            "spells": rf"{gap}(?:{words.spells}){end}",
            "every": rf"{start}(?:{words.every})[\s\u00a0]*$",
            "every_behind": rf"{gap}(?:[\w-]+\s)?(?:{words.every_behind}){end}",
            "receiving": rf"{start}(?:{words.receiving})[\s\u00a0]*$",
            "total": rf"{start}(?:{words.total})[\s\u00a0]*$",
            "lasting": rf"{start}(?:{words.lasting})[\s\u00a0]*$",
            "now_behind": words.now_behind,
            "partitive": rf"[\s,;，（(]*(?:{words.partitive})",
        }
        whole = {name: getattr(words, name) for name in _WHOLE_WORDS}
        return {name: re.compile(text, re.IGNORECASE) for name, text in written.items()} | {
            name: self.pattern(text) for name, text in whole.items()
        }

    @cached_property
    def years(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Every pattern of years with its kind, those that take precedence first."""
        words = self.words.years
        kinds = ("of_event", "both", "plan_end", "whole_plan", "end", "start", "within")
        return tuple((kind, self._years(pattern)) for kind in kinds for pattern in getattr(words, kind))

    def years_for(self, text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The patterns of years that can match a text: those of the plan's own years alone where it names no year."""
        named = _NAMED_YEAR.search(text) is not None
        return ((kind, pattern) for kind, pattern in self.years if named or kind in {"whole_plan", "plan_end"})

    def _years(self, written: str) -> re.Pattern[str]:
        number = r"[0-9一二两三四五六七八九十]+" if self.is_han else r"[\w-]+"
        lead = rf"(?:{self.words.years.date_lead})*"
        spaced = written.replace(" ?", r"[\s\u00a0]?").replace(" ", r"[\s\u00a0]+")
        filled = spaced.replace("{D}", f"(?:{lead}{_YEAR})").replace("{Y}", _YEAR).replace("{N}", f"(?P<n>{number})")
        return re.compile(filled if self.is_han else rf"(?<!\w)(?:{filled})(?!\w)", re.IGNORECASE)
