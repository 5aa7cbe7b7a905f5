"""What else a clause says of its deed: its money, its count, its lot, the words about its name."""

import re

from trecho.core.activity import ActivityKind
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor
from trecho.core.telling.counts import Count
from trecho.core.telling.sums import Sum
from trecho.core.telling.words import TellingWords

_PERSONS = frozenset({ActivityKind.TRAINING, ActivityKind.SCHOLARSHIPS})
_WORKS = frozenset({ActivityKind.PROJECT, ActivityKind.GRANT})
_MONEY = frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE, ActivityKind.DEBT_RELIEF, ActivityKind.EVENT,
                    ActivityKind.POLICY})  # fmt: skip


def phrase_about(text: str, anchor: Anchor, clause: Span) -> tuple[int, int]:
    """The noun phrase about the anchor: what stands before it in its part of the clause, and some words behind it."""
    before = text[clause.start : anchor.span.start]
    start = clause.start + max((before.rfind(mark) + 1 for mark in (",", ";", "(", "。", "，")), default=0)
    behind = re.search(r"[,;.(]", text[anchor.span.end : clause.end])
    return max(start, anchor.span.start - 70), anchor.span.end + min(behind.start() if behind else 70, 70)


def ordinal(text: str, anchor: Anchor, clause: Span, words: TellingWords) -> str | None:
    """The name of the lot or phase that stands by the word ("second batch"); None where none does."""
    start, end = max(clause.start, anchor.span.start - 36), min(clause.end, anchor.span.end + 30)
    if not clause.start <= anchor.span.start < clause.end:  # told before; a lot stands where the clause begins
        start, end = clause.start, min(clause.end, clause.start + 40)
    for name in words.names("ordinals"):
        if words.pattern("ordinals", name).search(text, start, end):
            return name
    return None


def own_sums(text: str, money: tuple[Sum, ...], anchor: Anchor) -> tuple[Sum, ...]:
    """The sums of the clause, the one nearest behind the anchor first."""

    def distance(s: Sum) -> int:
        gap = s.span.start - anchor.span.end
        return gap if gap >= 0 else -gap * 2

    ordered = sorted(money, key=distance)
    if ordered:
        bracketed = [
            s for s in ordered[1:] if re.search(r"[(（=]\D{0,24}$", text[max(0, s.span.start - 28) : s.span.start])
        ]
        return (ordered[0], *bracketed)
    return ()


def own_count(
    text: str, counted: tuple[Count, ...], kind: ActivityKind, anchor: Anchor, words: TellingWords
) -> Count | None:
    """The count that measures a deed of this kind; None where the clause has none."""
    if kind in _MONEY or not counted:
        return None
    order = ("persons", "things", "measure") if kind in _PERSONS else ("measure", "things", "persons")
    if kind not in _WORKS and kind not in _PERSONS:
        order = ("things", "measure", "persons")
    able = [c for c in counted if c.sort != "persons" or kind in _PERSONS or kind is ActivityKind.PROJECT]
    best = min(able, key=lambda c: (order.index(c.sort), abs(c.span.start - anchor.span.start)), default=None)
    for count in reversed(able):  # of "45 tractors and 12 seeders" the first
        if best and count.sort == best.sort and count.span.end <= best.span.start:
            if not words.pattern("raw", "listed").fullmatch(text, count.span.start, best.span.start):
                break
            best = count
    return best
