"""What a language's numbers are written with, and the patterns made of it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from trecho.core.noun import Noun
from trecho.core.pledge import Comparator

SPACE = r"[\s\u00a0\u202f\u2009]"
_LETTER = r"A-Za-zÀ-ɏ"


class NumberWords(Noun, frozen=True, kw_only=True):
    """The number words of a language, as its `numerals.toml` lists them.

    `words` are values up to 999, `hundreds` words that multiply by a hundred, `scales` words that multiply by more,
    `alone` phrases that are a number without another ("a hundred"), `roughly` the same with the sense of about,
    `halves` phrases that add half of the last scale, `shares` fractions in per cent, `attached` scales written
    directly behind figures of money; `classifiers` what must follow a number in Chinese characters; `ratios` patterns of
    one number {N} out of another {M}, `ratio_words` what stands before that other, `multiples` factors with a pattern of the verbs that multiply by them.
    """

    language: str
    script: str = "latin"
    group_marks: str = ","
    decimal_marks: str = "."
    joiners: tuple[str, ...] = ()
    words: Mapping[str, int] = {}
    hundreds: tuple[str, ...] = ()
    scales: Mapping[str, int] = {}
    alone: Mapping[str, float] = {}
    roughly: Mapping[str, float] = {}
    halves: tuple[str, ...] = ()
    attached: Mapping[str, int] = {}
    percent: tuple[str, ...] = ()
    shares: Mapping[str, float] = {}
    share_blockers: tuple[str, ...] = ()
    ratios: tuple[str, ...] = ()
    ratio_words: tuple[str, ...] = ()
    multiples: Mapping[str, str] = {}
    range_words: tuple[str, ...] = ()
    range_openers: Mapping[str, str] = {}
    months: tuple[str, ...] = ()
    year_openers: tuple[str, ...] = ()
    label_openers: tuple[str, ...] = ()
    label_verbs: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    comparators: Mapping[str, tuple[str, ...]] = {}
    comparators_behind: Mapping[str, tuple[str, ...]] = {}
    currencies: Mapping[str, tuple[str, ...]] = {}
    signs: Mapping[str, str] = {}


def key(words: str) -> str:
    """The words as the tables write them: lower case, hyphens and white space as one space."""
    return re.sub(r"[\s\u00a0\u202f\u2009\-‐‑]+", " ", words).strip().lower().replace("’", "'")


def either(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, longest first; hyphens and spaces stand for one another."""
    ordered = sorted(set(phrases), key=len, reverse=True)
    return "|".join(_loose(phrase) for phrase in ordered) or "(?!)"


def _loose(phrase: str) -> str:
    parts = re.split(r"[ -]", phrase)
    return rf"(?:{SPACE}|[-‐‑])+".join(re.escape(part).replace("'", "['’]") for part in parts)


@dataclass(frozen=True, eq=False)
class Numerals:
    """A language's number words with their patterns, compiled once; made by `trecho.reference.numerals`."""

    words: NumberWords

    @property
    def is_han(self) -> bool:
        """Whether numbers are written in Chinese characters without spaces."""
        return self.words.script == "han"

    def phrases(self, phrases: Iterable[str]) -> str:
        """A pattern of the phrases as whole words; Chinese has no word ends."""
        pattern = either(phrases)
        return f"(?:{pattern})" if self.is_han else rf"(?<!\w)(?:{pattern})(?!\w)"

    @cached_property
    def values(self) -> dict[str, float]:
        """Every small word with its value, keyed as `key` writes it."""
        return {key(word): value for word, value in self.words.words.items()}

    @cached_property
    def scales(self) -> dict[str, int]:
        """Every scale word with its value."""
        return {key(word): value for word, value in self.words.scales.items()}

    @cached_property
    def alone(self) -> dict[str, tuple[float, bool]]:
        """Every phrase that is a number by itself, with whether it is meant roughly."""
        exact = {key(word): (value, False) for word, value in self.words.alone.items()}
        return exact | {key(word): (value, True) for word, value in self.words.roughly.items()}

    @cached_property
    def token(self) -> re.Pattern[str]:
        """A figure or a number word of a language with an alphabet."""
        names = self.words
        lone = either([*names.alone, *names.roughly])
        small = either([*names.words, *names.hundreds, *names.scales])
        blocked = "".join(rf"(?!{re.escape(p.split()[-1])}(?<={re.escape(p)}))" for p in names.percent if " " in p)
        return re.compile(
            rf"(?:(?<![{_LETTER}0-9/_#])|(?<=\bRMB)|(?<=\bUSD)|(?<=\bCNY)|(?<=\bEUR))(?<![0-9][.,:])(?<![{_LETTER}][-‐‑])(?P<figure>{_FIGURE})(?![0-9]|[.,:/]\d)"
            rf"|{blocked}(?<!\w)(?<!(?<![0-9])-)(?:(?P<alone>{lone})|(?P<word>{small}))(?!\w)",
            re.IGNORECASE,
        )

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        """What may stand between two words of one number."""
        return re.compile(rf"(?:{SPACE}|[-‐‑])+(?:(?:{either(self.words.joiners)}){SPACE}+)?", re.IGNORECASE)

    @cached_property
    def half(self) -> re.Pattern[str]:
        """Half of the last scale, behind a scale word: … and a half."""
        return re.compile(rf"{SPACE}+{self.phrases(self.words.halves)}", re.IGNORECASE)

    @cached_property
    def share(self) -> re.Pattern[str]:
        """A fraction that states a share, such as `two thirds of`."""
        blocked = "".join(rf"(?<!\b{re.escape(word)} )" for word in self.words.share_blockers)
        pattern = either(self.words.shares)
        return re.compile(pattern if self.is_han else rf"{blocked}(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)

    @cached_property
    def percent(self) -> re.Pattern[str]:
        """Per cent, behind a number."""
        return re.compile(rf"\.?{SPACE}*(?:[%％‰]|{self.phrases(self.words.percent)})", re.IGNORECASE)

    @cached_property
    def attached(self) -> re.Pattern[str]:
        """A scale written directly behind a figure: 50m, 1.2bn."""
        return re.compile(
            rf"{SPACE}?({'|'.join(sorted(map(re.escape, self.words.attached), key=len, reverse=True)) or '(?!)'})(?![{_LETTER}0-9])"
        )

    @cached_property
    def codes(self) -> dict[str, str]:
        """Every name and sign of a currency with its ISO 4217 code."""
        named = {key(name): code for code, names in self.words.currencies.items() for name in names}
        return named | {key(sign): code for sign, code in self.words.signs.items()}

    @cached_property
    def money_before(self) -> re.Pattern[str]:
        """A sign or name of a currency that ends where the number starts."""
        names = "|".join(sorted(map(re.escape, self.words.signs), key=len, reverse=True))
        more = f"|{either(name for names in self.words.currencies.values() for name in names)}" if self.is_han else ""
        return re.compile(rf"(?<![{_LETTER}0-9])({names or '(?!)'}{more}){SPACE}*$")

    @cached_property
    def money_behind(self) -> re.Pattern[str]:
        """A sign or name of a currency behind a number."""
        names = either(name for names in self.words.currencies.values() for name in names)
        signs = "|".join(sorted(map(re.escape, self.words.signs), key=len, reverse=True))
        small = rf"(?:(?:de|d['’]|of|in){SPACE}*)?"
        end = "" if self.is_han else r"(?!\w)"
        return re.compile(rf"(?:{SPACE}*|[-‐‑]){small}(?:((?i:{names})){end}|({signs or '(?!)'})(?![{_LETTER}0-9]))")

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A comparator that ends where the number starts."""
        return re.compile(rf"({self._comparing(self.words.comparators)}){SPACE}*$", re.IGNORECASE)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """A comparator that starts where the number ends."""
        return re.compile(rf"{SPACE}*({self._comparing(self.words.comparators_behind)})", re.IGNORECASE)

    def _comparing(self, table: Mapping[str, tuple[str, ...]]) -> str:
        phrases = [phrase for names in table.values() for phrase in names]
        if self.is_han:
            return either(phrases)
        open_ended = either(p for p in phrases if p.endswith("'"))
        return rf"(?<!\w)(?:(?:{either(phrases)})(?!\w)|{open_ended})"

    @cached_property
    def binding(self) -> dict[str, Comparator]:
        """Every comparing phrase before a number with what it means."""
        return {key(phrase): Comparator(name) for name, phrases in self.words.comparators.items() for phrase in phrases}

    @cached_property
    def binding_behind(self) -> dict[str, Comparator]:
        """Every comparing phrase behind a number with what it means."""
        table = self.words.comparators_behind
        return {key(phrase): Comparator(name) for name, phrases in table.items() for phrase in phrases}

    @cached_property
    def range_mark(self) -> re.Pattern[str]:
        """What stands between the two ends of a range."""
        words = self.words.range_words
        named = either(words) if self.is_han else rf"{SPACE}(?:{either(words)}){SPACE}"
        return re.compile(rf"\.?{SPACE}*(?:[-–—~～‐‑]|{named}){SPACE}*", re.IGNORECASE)

    @cached_property
    def openers(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]:
        """Pairs that enclose a range ("between … and …"), with whether they may also state a change ("from … to …")."""
        marks = set(self.words.range_words)
        gap = rf"{SPACE}*" if self.is_han else rf"{SPACE}+"
        start = "" if self.is_han else r"(?<!\w)"
        return tuple(
            (
                re.compile(rf"{start}{either([opener])}{SPACE}*$", re.IGNORECASE),
                re.compile(rf"\.?{gap}(?:{either(mark.split('|'))}){gap}", re.IGNORECASE),
                bool(marks & set(mark.split("|"))),
            )
            for opener, mark in self.words.range_openers.items()
        )

    @cached_property
    def month_before(self) -> re.Pattern[str]:
        """A month that ends where the number starts: March 14."""
        return re.compile(rf"(?<!\w)(?:{either(self.words.months)})(?:{SPACE}+de)?{SPACE}+$", re.IGNORECASE)

    @cached_property
    def month_behind(self) -> re.Pattern[str]:
        """A month behind the number, ordinals between: 14 March, 14th of March, 1er mai; a second day may stand between."""
        months = either(self.words.months)
        other = rf"(?:{SPACE}*(?:[-–]|and|to|y|al|a|e|et|au|,){SPACE}*\d{{1,2}}(?:st|nd|rd|th|er|º)?)?"
        return re.compile(
            rf"\.?(?:st|nd|rd|th|er|º)?{other}{SPACE}*(?:of{SPACE}|de{SPACE})?(?:{months})(?!\w)", re.IGNORECASE
        )

    @cached_property
    def year_before(self) -> re.Pattern[str]:
        """A word that announces a year."""
        return re.compile(
            rf"(?<!\w)(?:{either([*self.words.year_openers, *self.words.months])})(?:{SPACE}|['’])*$", re.IGNORECASE
        )

    @cached_property
    def label_before(self) -> re.Pattern[str]:
        """A word that announces a number which only names something: Article 5, Resolution WHA 55.17, and not: to stage 8 fairs."""
        if self.is_han:
            return re.compile(rf"(?:{either(self.words.label_openers)}){SPACE}*$", re.IGNORECASE)
        verbs = rf"(?:(?<=\bto )|(?<=\bwill ))(?:{either(self.words.label_verbs)}){SPACE}"
        acronym = rf"(?:{SPACE}(?-i:[A-Z]{{2,6}}))?"
        return re.compile(rf"(?<!\w)(?!{verbs})(?:{either(self.words.label_openers)}){acronym}{SPACE}*$", re.IGNORECASE)


_FIGURE = (
    r"\d{1,3}(?:(?P<mark>[., \u00a0\u202f\u2009'’])\d{3}(?!\d))(?:(?P=mark)\d{3}(?!\d))*(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
)
