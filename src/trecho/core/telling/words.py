"""The words by which a language tells of deeds, dates, opinions and denials, as patterns."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from trecho.core.numerals.words import Numerals
from trecho.core.telling.alternatives import parted

# A match with the place and the name of its pattern; all of a text with where they begin.
Found = tuple[int, str, re.Match[str]]
Read = tuple[list[int], list[Found]]


@dataclass(frozen=True, eq=False)
class TellingWords:
    """One language's patterns for telling, made by `trecho.reference.telling` of its `telling.toml`.

    `tables` are the file's tables of patterns; `relative` pairs a pattern with a code such as `day-1` or `month+1`;
    `ago` pairs a unit of time with a pattern whose group n is how many of it have passed, in figures or words of `small`;
    `dates` are patterns with the groups y, yr, m, d, w; `places` maps the names and adjectives of countries to their
    codes, `towns` those of towns and regions; `giver` is the country of the giving side and `giver_words` the words for it, where a known forum has one.
    """

    language: str
    numerals: Numerals
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    relative: tuple[tuple[str, str], ...]
    ago: tuple[tuple[str, str], ...]
    small: Mapping[str, int]
    dates: tuple[str, ...]
    tables: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    adjectives: Mapping[str, str] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    givers: Mapping[str, str] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_han(self) -> bool:
        """Whether words are written without spaces between them."""
        return self.numerals.is_han

    def given_by(self, givers: Mapping[str, str]) -> "TellingWords":
        """The same words for other giving sides and any receiver, with the patterns that stay the same."""
        other = replace(self, members=frozenset(), givers=givers)
        shared = (name for name, made in vars(TellingWords).items() if isinstance(made, cached_property))
        vars(other).update({name: getattr(self, name) for name in shared if name != "giver_pattern"})
        return other

    def compiled(self, alternatives: str, *, cased: bool = False) -> re.Pattern[str]:
        """A pattern of whole words; Chinese has no word ends."""
        if not alternatives:
            return re.compile(r"(?!)")
        if self.is_han:
            return re.compile(f"(?:{alternatives})")
        quick = alternatives if cased or "(?P" in alternatives else parted(alternatives)
        return re.compile(rf"(?<!\w)(?:{quick})(?!\w)", re.NOFLAG if cased else re.IGNORECASE)

    @cached_property
    def _patterns(self) -> dict[tuple[str, str], re.Pattern[str]]:
        return {
            (table, name): re.compile(written, re.IGNORECASE) if table in _RAW else self.compiled(written)
            for table, rows in self.tables.items()
            for name, written in rows.items()
        }

    def pattern(self, table: str, name: str) -> re.Pattern[str]:
        """The pattern of that name; one that matches nothing where the language has none."""
        return self._patterns.get((table, name), _NOTHING)

    @cached_property
    def _gone_through(self) -> dict[tuple[str, str], Read]:
        return {}

    def sought(self, group: str, text: str, start: int, end: int) -> list[Found]:
        """What the patterns of a group find between two places, in the order of the patterns, then of the text.

        A text is gone through once for all its stretches; each match comes with the place and the name of its pattern.
        """
        read = self._gone_through.get((group, text))
        if read is None:
            if len(self._gone_through) >= _KEPT:
                self._gone_through.clear()
            matches = [
                (place, name, match)
                for place, (name, pattern) in enumerate(self._group(group))
                for match in pattern.finditer(text)
            ]
            matches.sort(key=_begins)
            read = self._gone_through[group, text] = [match.start() for _, _, match in matches], matches
        starts, matches = read
        stretch = matches[bisect_left(starts, start) : bisect_left(starts, end)]
        return sorted((found for found in stretch if found[2].end() <= end), key=_pattern_place)

    def _group(self, group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The patterns of a table, those of dates or those of places, each with its name."""
        return self._groups.get(group) or tuple((name, self.pattern(group, name)) for name in self.names(group))

    @cached_property
    def _groups(self) -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
        return {
            "dates": tuple(("", pattern) for pattern in self.date_patterns),
            "relative": tuple((code, pattern) for pattern, code in self.relative_patterns),
            "ago": self.ago_patterns,
            "occasion": (("", self.pattern("phrases", "occasion")),),
            "places": (("", self.place_pattern),),
            "adjectives": (("", self.adjective_pattern),),
        }

    def names(self, table: str) -> tuple[str, ...]:
        """The names in a table, in the order of the file."""
        return tuple(self.tables.get(table, ()))

    @cached_property
    def month_numbers(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each month, January first."""
        return tuple(re.compile(rf"(?:{names})\Z", re.IGNORECASE) for names in self.months)

    @cached_property
    def weekday_numbers(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each day of the week, Monday first."""
        return tuple(re.compile(rf"(?:{names})\Z", re.IGNORECASE) for names in self.weekdays)

    @cached_property
    def date_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The patterns of dates with the names of months and days filled in."""
        month, weekday = "|".join(self.months), "|".join(self.weekdays)
        return tuple(
            self.compiled(written.replace("{month}", f"(?:{month})").replace("{weekday}", f"(?:{weekday})"))
            for written in self.dates
        )

    @cached_property
    def relative_patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Relative dates with what they mean, the longest wording first."""
        return tuple((self.compiled(written), code) for written, code in self.relative)

    @cached_property
    def ago_patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """Units of time with the pattern for some of them ago."""
        number = "|".join((r"\d{1,3}", *sorted(self.small, key=len, reverse=True)))
        return tuple((unit, self.compiled(written.replace("{n}", f"(?P<n>{number})"))) for unit, written in self.ago)

    @cached_property
    def place_pattern(self) -> re.Pattern[str]:
        """Names of countries, of their capitals and people; the longest first."""
        return self.compiled("|".join(re.escape(n) for n in sorted(self.places, key=len, reverse=True)), cased=True)

    @cached_property
    def town_pattern(self) -> re.Pattern[str]:
        """Names of towns and regions; the longest first."""
        return self.compiled("|".join(re.escape(n) for n in sorted(self.towns, key=len, reverse=True)), cased=True)

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The folded words of which the names of countries are made; no undertaking is known by them."""
        return frozenset(word for name in self.places for word in name.casefold().split())

    @cached_property
    def adjective_pattern(self) -> re.Pattern[str]:
        """Adjectives of countries."""
        written = "|".join(f"(?P<{code}>{forms})" for code, forms in self.adjectives.items())
        return self.compiled(written)

    @cached_property
    def giver_pattern(self) -> re.Pattern[str]:
        """Words for the giving sides."""
        return self.compiled("|".join(self.givers.values()))


# Tables whose patterns say themselves where words begin and end.
_RAW = frozenset({"tense", "raw"})
_KEPT = 64  # groups of patterns gone through, of a few texts
_NOTHING = re.compile(r"(?!)")


def _begins(found: Found) -> int:
    return found[2].start()


def _pattern_place(found: Found) -> int:
    return found[0]
