"""Translation drift: where language versions of one plan differ in a figure, an actor, a date or the strength of a verb."""

from collections.abc import Iterator
from enum import StrEnum

from trecho.core.aligning.figure_changes import comparable
from trecho.core.aligning.figures import Amount, Bound, amounts_in, years_in
from trecho.core.aligning.firmness import Firmness, firmness_of
from trecho.core.aligning.tongue import Knowledge, Tongue
from trecho.core.lineage import Descent
from trecho.core.noun import Noun
from trecho.core.plan import Item, Reading
from trecho.core.words import folded

# Steps that a translation may mix up without harm: an unknown verb, or effort put as action.
_LOUD = {
    frozenset({Firmness.TENTATIVE, Firmness.FIRM}),
    frozenset({Firmness.TENTATIVE, Firmness.EFFORT}),
    frozenset({Firmness.SEEKING, Firmness.FIRM}),
    frozenset({Firmness.SEEKING, Firmness.EFFORT}),
}


class Difference(StrEnum):
    """In what two language versions differ."""

    FIGURE = "figure"
    ACTOR = "actor"
    DATE = "date"
    STRENGTH = "strength"
    NUMBERING = "numbering"
    MISSING = "missing"


class Drift(Noun, frozen=True, kw_only=True):
    """One difference between two versions of an item: both paths, both words, and both passages in full."""

    difference: Difference
    path: str | None
    other_path: str | None
    words: str = ""
    other_words: str = ""
    passage: str = ""
    other_passage: str = ""


def drifts(one: Reading, other: Reading, rows: tuple[Descent, ...], knowledge: Knowledge) -> tuple[Drift, ...]:
    """Every difference between two language versions of one plan, in the order of the first.

    `rows` is the lineage from one version to the other: it pairs the items by what they say, so that versions that
    number differently are found out (NUMBERING) instead of being compared item against wrong item.
    """
    left = {item.path: item for item in one.items()}
    right = {item.path: item for item in other.items()}
    pairs = {path: row.new[0] for row in rows if len(row.old) == len(row.new) == 1 for path in row.old}
    taken = set(pairs.values())
    pairs |= {path: path for path in (left.keys() & right.keys()) - pairs.keys() - taken}
    found: list[Drift] = []
    for path, item in left.items():
        if path in pairs:
            found += _between(item, right[pairs[path]], (one.language, other.language), knowledge)
        else:
            found.append(Drift(difference=Difference.MISSING, path=path, other_path=None, passage=item.text))
    paired = set(pairs.values())
    found += [
        Drift(difference=Difference.MISSING, path=None, other_path=path, other_passage=item.text)
        for path, item in right.items()
        if path not in paired
    ]
    return tuple(found)


def _between(item: Item, other: Item, languages: tuple[str, str], knowledge: Knowledge) -> Iterator[Drift]:
    tongues = knowledge.tongue(languages[0]), knowledge.tongue(languages[1])
    if item.path != other.path:
        yield _drift(Difference.NUMBERING, item, other, item.path, other.path)
    for words, others in _figures(item.text, other.text, tongues, knowledge):
        yield _drift(Difference.FIGURE, item, other, words, others)
    yield from _years(item, other, tongues)
    yield from _actors(item, other)
    one, two = firmness_of(item.text, tongues[0]), firmness_of(other.text, tongues[1])
    if frozenset({one.firmness, two.firmness}) in _LOUD:
        yield _drift(Difference.STRENGTH, item, other, one.words, two.words)


def _drift(difference: Difference, item: Item, other: Item, words: str, others: str) -> Drift:
    return Drift(
        difference=difference, path=item.path, other_path=other.path,
        words=words, other_words=others, passage=item.text, other_passage=other.text,
    )  # fmt: skip


def _figures(text: str, other: str, tongues: tuple[Tongue, Tongue], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """The figures that one version has and the other has not, paired in the order in which they stand."""
    left = [amount for amount in amounts_in(text, tongues[0], knowledge) if _tells(amount)]
    right = [amount for amount in amounts_in(other, tongues[1], knowledge) if _tells(amount)]
    for amount in list(left):
        match = next(
            (
                each
                for each in right
                if each.role is amount.role and each.currency == amount.currency and _equal(amount, each)
            ),
            None,
        )
        if match is not None:
            left.remove(amount)
            right.remove(match)
    for place in range(max(len(left), len(right))):
        yield left[place].words if place < len(left) else "", right[place].words if place < len(right) else ""


def _tells(amount: Amount) -> bool:
    return not amount.bare and (amount.value > 2 or amount.bound is not Bound.MORE)


def _equal(one: Amount, other: Amount) -> bool:
    before, after = comparable(one, other, (1, 1))
    return abs(before - after) <= 0.001 * max(abs(before), abs(after), 1.0)


def _years(item: Item, other: Item, tongues: tuple[Tongue, Tongue]) -> Iterator[Drift]:
    left = {
        year
        for figure in years_in(item.text, tongues[0])
        for year in (figure.value, figure.value_max)
        if year is not None
    }
    right = {
        year
        for figure in years_in(other.text, tongues[1])
        for year in (figure.value, figure.value_max)
        if year is not None
    }
    if left != right:
        yield _drift(Difference.DATE, item, other, _listed(left - right), _listed(right - left))


def _listed(years: set[int | float]) -> str:
    return ", ".join(str(int(year)) for year in sorted(years))


def _actors(item: Item, other: Item) -> Iterator[Drift]:
    """Who is to act, where both versions have been coded: pledges in the same order with another actor."""
    if item.coding is None or other.coding is None or len(item.coding.pledges) != len(other.coding.pledges):
        return
    for one, two in zip(item.coding.pledges, other.coding.pledges, strict=True):
        if folded(one.actor) != folded(two.actor):
            yield _drift(Difference.ACTOR, item, other, one.span or one.actor, two.span or two.actor)
