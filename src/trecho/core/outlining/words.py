"""The words that structure a plan, as the languages' data files list them; handed to the core by the loader."""

import re
from collections.abc import Mapping
from functools import cached_property

import msgspec


class ReadingWords(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What one language, or all of them together, calls the parts of a plan; every entry is written in lower case.

    `divisions` maps a kind (`part`, `chapter`, `article` …) to the words for it; `ordinals` maps words to values;
    the others are the words for a contents page, patterns of page numbers and of closing formulas, abbreviations
    that end in a dot without ending a sentence, and frequent little words by which the language is known.
    """

    divisions: Mapping[str, tuple[str, ...]] = {}
    ordinals: Mapping[str, int] = {}
    contents: tuple[str, ...] = ()
    page_numbers: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    closing_headings: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    frequent: tuple[str, ...] = ()
    until: tuple[str, ...] = ()

    @cached_property
    def kind_of(self) -> dict[str, str]:
        """Word → the kind of division that it names."""
        return {word: kind for kind, words in self.divisions.items() for word in words}

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words by which the language is known."""
        return frozenset((*self.frequent, *(word for word in self.kind_of if " " not in word)))

    @cached_property
    def division(self) -> re.Pattern[str]:
        """How a line begins that names and numbers a division: `Article 3 –`, `First part:`, `Second.-`."""
        names = "|".join(re.escape(word) for word in sorted(self.kind_of, key=len, reverse=True))
        numbers = "|".join(re.escape(word) for word in sorted(self.ordinals, key=len, reverse=True))
        tail = r"(?P<sep>\s*\.?\s?[-–—:|]+|[.)]|\s*[:|])?(?P<space>\s+|$)"
        numeral = rf"(?P<numeral>(?:{numbers})\b|\d{{1,3}}(?:\.\d{{1,3}})*|[IVXLC]{{1,8}}(?![A-Za-z])|[ivxlc]{{1,8}}(?![A-Za-z])|[A-Z](?![A-Za-z]))"
        after = rf"(?P<word>{names})\.?\s+(?:n[.º°o]{{1,2}}\s*)?{numeral}(?:\.?[ºª°]|er\b|re\b|o\b|a\b|st\b|nd\b|rd\b|th\b|ère\b)?{tail}"
        before = rf"(?P<ordinal>{numbers})\s+(?P<noun>{names}){tail.replace('sep', 'sep2').replace('space', 'space2')}"
        alone = rf"(?P<alone>{numbers})(?P<sep3>\s?\.\s?[-–—]+|[.:)]|\s[-–—])(?P<space3>\s+|$)"
        return re.compile(f"(?:{after})|(?:{before})|(?:{alone})", re.IGNORECASE)

    @cached_property
    def page_number(self) -> re.Pattern[str]:
        """What a line that is only a page number looks like."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.page_numbers) or r"(?!)", re.IGNORECASE)

    @cached_property
    def closing(self) -> re.Pattern[str]:
        """How a closing formula begins."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.closings) or r"(?!)", re.IGNORECASE)

    @cached_property
    def annex(self) -> re.Pattern[str]:
        """How the heading of an annex begins."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.annexes) or r"(?!)", re.IGNORECASE)

    @cached_property
    def abbreviation(self) -> re.Pattern[str]:
        """A line end that is an abbreviation and no end of a sentence."""
        names = "|".join(re.escape(name) for name in sorted(self.abbreviations, key=len, reverse=True))
        return re.compile(rf"(?:^|[\s(])(?:{names})\.$" if names else r"(?!)", re.IGNORECASE)


def together(languages: Mapping[str, ReadingWords]) -> ReadingWords:
    """The words of all `languages` as one: a document may hold several."""
    kinds = {kind for words in languages.values() for kind in words.divisions}
    return ReadingWords(
        divisions={
            kind: tuple(dict.fromkeys(w for words in languages.values() for w in words.divisions.get(kind, ())))
            for kind in sorted(kinds)
        },
        ordinals={word: value for words in languages.values() for word, value in words.ordinals.items()},
        **{
            field: tuple(dict.fromkeys(entry for words in languages.values() for entry in getattr(words, field)))
            for field in (
                "contents",
                "page_numbers",
                "closings",
                "closing_headings",
                "annexes",
                "notes",
                "abbreviations",
                "frequent",
                "until",
            )
        },
    )
