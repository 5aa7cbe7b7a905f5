"""Nouns and verbs that say what sort of deed a clause tells of."""

import re

from trecho.core.activity import ActivityKind
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

# Names in the language file that are no kind of activity of their own.
_KINDS = {"drawdown": ActivityKind.LOAN, "team": ActivityKind.PROJECT, "works": ActivityKind.PROJECT,
          "goods": ActivityKind.PROJECT, "gift": ActivityKind.DONATION}  # fmt: skip


_SENTENCE_ENDS = frozenset("。！？；")


class Anchor(Noun, frozen=True, kw_only=True):
    """The word or phrase; `sort` is its name in the language file, `rank` its place there: the first one decides.

    `told` is the kind that was told of it before, where a later clause goes on about it.
    """

    span: Span
    sort: str
    rank: int
    told: ActivityKind | None = None

    @property
    def kind(self) -> ActivityKind:
        """The kind of activity that it speaks for."""
        return self.told or _KINDS.get(self.sort) or ActivityKind(self.sort)


def anchors(text: str, start: int, end: int, words: TellingWords) -> tuple[Anchor, ...]:
    """Every such word between two places, in order; where two overlap, the one that decides."""
    found: list[Anchor] = []
    for rank, sort, match in words.sought("kinds", text, start, end):
        span = Span(*match.span())
        if not any(span.start < other.span.end and other.span.start < span.end for other in found):
            found.append(Anchor(span=span, sort=sort, rank=rank))
    return tuple(sorted(found, key=lambda anchor: anchor.span))


def is_definite(text: str, anchor: Anchor, words: TellingWords) -> bool:
    """Whether the word refers back: "the loan", "this contract", 该项目."""
    lead = text[max(0, anchor.span.start - 24) : anchor.span.start]
    if words.is_han and lead[-1:] in _SENTENCE_ENDS:  # 电站位于…: a bare noun that opens its sentence
        return True
    return words.pattern("raw", "definite").search(lead) is not None


def names_near(text: str, start: int, end: int, words: TellingWords) -> frozenset[str]:
    """Proper words of the stretch that can tell one undertaking from another, folded."""
    if words.is_han:
        return frozenset()
    stretch = text[start:end]
    found = set()
    for match in re.finditer(r"(?<![\w’'])[A-ZÀ-Þ][\w’'-]{2,}", stretch):
        if match.start() == 0 and start == end:
            continue
        found.add(match.group().casefold().removesuffix("'s").removesuffix("’s"))
    return frozenset(
        name for name in found - words.place_words if not words.pattern("phrases", "no_name").fullmatch(name)
    )
