"""Where do two articles that tell one story say of one deed what cannot both hold? (method, section 5.1)

Two articles tell one story where they share a deed: by its words, by one sum, or by a figure that no other article has.
What belongs to a shared deed (its whole, the story's only loan or lot) is then compared as well, in whatever language it is told.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trecho.core.activity import Activity, ActivityKind, Rung
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.parameters import Conflict
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import Told
from trecho.core.resolving.tongue import names_of

# Kinds that two articles may give to one deed.
_ALIKE = (
    frozenset({ActivityKind.LOAN, ActivityKind.CREDIT_LINE}),
    frozenset({ActivityKind.GRANT, ActivityKind.DONATION}),
    frozenset({ActivityKind.TRAINING, ActivityKind.SCHOLARSHIPS}),
    frozenset({ActivityKind.PROJECT, ActivityKind.AGREEMENT}),
    frozenset({ActivityKind.EVENT, ActivityKind.VISIT}),
)
_ROUNDED = 0.005  # what one paper writes out and the next one rounds
_TELLING = 10  # a smaller count is shared by chance
_NEWS = 7  # days within which two undated ends of a week are one signing
_RUNGS = tuple(Rung)

# Whether two records are told by their words as one deed or steps of one.
OneByWords = Callable[[Told, Told, Commonness], bool]


class Dispute(Noun, frozen=True):
    """Two activities, the earlier told first, and the property of which they say what cannot both hold."""

    left: str
    right: str
    attribute: str


@dataclass(frozen=True)
class _Record:
    deed: Activity
    told: Told


@dataclass(frozen=True)
class _Story:
    """One article: its records by id, and the day it was published."""

    day: PartialDate
    records: Mapping[str, _Record]


def disputes(records: Iterable[tuple[Activity, Told]], rule: Conflict, one_by_words: OneByWords) -> tuple[Dispute, ...]:
    """Every dispute between two articles published within the days of the rule, in the order of publication."""
    every = [_Record(deed, told) for deed, told in records]
    common = Commonness(each.told for each in every)
    articles = [each for each in every if each.deed.source.kind == "article"]
    stories = sorted(_stories(articles), key=lambda each: (str(each.day), min(each.records)))
    rare = _rare_figures(stories)
    found: list[Dispute] = []
    for at, early in enumerate(stories):
        for late in stories[at + 1 :]:
            if _apart(early.day, late.day) > rule.days:
                break
            for one, other in _shared(early, late, rare, lambda a, b: one_by_words(a, b, common)):
                found += _of_pair(one, other, (_with_sum(one, early), _with_sum(other, late)), rule)
    return tuple(found)


def _stories(records: Sequence[_Record]) -> Iterator[_Story]:
    by_article: dict[str, dict[str, _Record]] = defaultdict(dict)
    for each in records:
        by_article[each.deed.source.sha256 or each.deed.source.name][each.deed.id] = each
    for mine in by_article.values():
        day = next(iter(mine.values())).deed.source.published_on
        if day is not None:
            yield _Story(day, mine)


def _rare_figures(stories: Sequence[_Story]) -> frozenset[float]:
    """Counts that two articles tell and no third one."""
    told: dict[float, set[int]] = defaultdict(set)
    for at, story in enumerate(stories):
        for each in story.records.values():
            for count in each.deed.quantity:
                told[count.value].add(at)
    return frozenset(value for value, where in told.items() if value >= _TELLING and len(where) == 2)


def _shared(
    early: _Story, late: _Story, rare: frozenset[float], one_by_words: Callable[[Told, Told], bool]
) -> list[tuple[_Record, _Record]]:
    """Pairs of records that tell one deed; each record stands in one pair."""
    pairs: list[tuple[_Record, _Record]] = []

    def take(one: _Record | None, other: _Record | None) -> None:
        taken = {id(each) for pair in pairs for each in pair}
        if one and other and not {id(one), id(other)} & taken and _may_be_one(one, other):
            pairs.append((one, other))

    for holds in (_same_sum, lambda a, b: one_by_words(a.told, b.told), lambda a, b: _same_figure(a, b, rare)):
        for one in early.records.values():
            for other in late.records.values():
                if _may_be_one(one, other) and holds(one, other):
                    take(one, other)
    for one, other in tuple(pairs):
        take(early.records.get(one.deed.parent or ""), late.records.get(other.deed.parent or ""))
    for one, other in _only_ones(early, late) if pairs else ():
        take(one, other)
    return pairs


def _may_be_one(one: _Record, other: _Record) -> bool:
    kinds = {one.deed.kind, other.deed.kind}
    alike = len(kinds) == 1 or any(kinds <= group for group in _ALIKE)
    places = set(one.deed.countries), set(other.deed.countries)
    return alike and (places[0] == places[1] or bool(places[0] & places[1]))


def _same_sum(one: _Record, other: _Record) -> bool:
    """The same sum in the same currency for one kind of deed, and days that may agree."""
    sums = any(
        abs(a.value - b.value) <= float(max(a.value, b.value)) * _ROUNDED
        for a in one.deed.amounts
        for b in other.deed.amounts
        if a.currency == b.currency
    )
    return sums and _days_agree(one, other)


def _same_figure(one: _Record, other: _Record, rare: frozenset[float]) -> bool:
    figures = [{count.value for count in each.deed.quantity} for each in (one, other)]
    return bool(figures[0] & figures[1] & rare) and _days_agree(one, other)


def _only_ones(early: _Story, late: _Story) -> Iterator[tuple[_Record, _Record]]:
    """What one story newly tells of: a loan signed in one week, a lot of one thing; the only such in either article."""
    for one in early.records.values():
        fit = [each for each in late.records.values() if _one_news(one, each)]
        back = [each for each in early.records.values() if fit and _one_news(each, fit[0])]
        if len(fit) == 1 and back == [one]:
            yield one, fit[0]


def _one_news(one: _Record, other: _Record) -> bool:
    """The same stage of a dated loan, or of so many of one thing, on days that may be one."""
    loans = all(each.deed.kind is ActivityKind.LOAN and each.told.date is not None for each in (one, other))
    lots = bool(one.told.counts.keys() & other.told.counts.keys())
    return (loans or lots) and one.deed.rung == other.deed.rung and _may_be_one(one, other) and _days_agree(one, other)


def _days_agree(one: _Record, other: _Record) -> bool:
    names = one.deed.dates.keys() & other.deed.dates.keys()
    return all(_apart(one.deed.dates[name], other.deed.dates[name]) <= _NEWS for name in names)


def _apart(one: PartialDate, other: PartialDate) -> int:
    return max(0, (max(one.first_day, other.first_day) - min(one.last_day, other.last_day)).days)


def _of_pair(one: _Record, other: _Record, with_sums: tuple[_Record, _Record], rule: Conflict) -> Iterator[Dispute]:
    """The disputes between two records of one deed; `with_sums` are those that state its sum."""
    if _sums_differ(*with_sums, rule):
        yield Dispute(with_sums[0].deed.id, with_sums[1].deed.id, "amounts")
    yield from (Dispute(one.deed.id, other.deed.id, name) for name in _differing(one, other, rule))


def _with_sum(record: _Record, story: _Story) -> _Record:
    """The record, or the one that states its sum: the article's only other of that kind and thing, called by no name.

    The agreement on the Tucano satellite was signed. The satellite will cost 120 million.
    """
    if record.told.sums:
        return record
    others = [
        each
        for each in story.records.values()
        if each.told.sums and _may_be_one(record, each) and set(each.told.things) & set(record.told.things)
    ]
    nameless = [each for each in others if not any(names_of(title) for title in each.deed.title.values())]
    return nameless[0] if len(others) == len(nameless) == 1 else record


def _differing(one: _Record, other: _Record, rule: Conflict) -> Iterator[str]:
    """The properties other than sums of which two records say what cannot both hold; `one` was published first."""
    if _stages_differ(one.deed, other.deed):
        yield "status"
    shared = one.deed.dates.keys() & other.deed.dates.keys()
    yield from (f"dates.{name}" for name in sorted(shared) if _apart(*_both(one, other, name)) > rule.days)
    if _counts_differ(one, other, rule):
        yield "quantity"


def _both(one: _Record, other: _Record, name: str) -> tuple[PartialDate, PartialDate]:
    return one.deed.dates[name], other.deed.dates[name]


def _sums_differ(one: _Record, other: _Record, rule: Conflict) -> bool:
    """Whether no sum of one comes near any of the other, in a currency that both have or in dollars."""
    pairs = [(float(a), float(b)) for a, kind in one.told.sums for b, same in other.told.sums if kind == same]
    return bool(pairs) and all(abs(a - b) > rule.money * min(a, b) for a, b in pairs)


def _stages_differ(early: Activity, late: Activity) -> bool:
    """Whether what was done or halted is told as going on afterwards, or what goes on as halted before; no older stage counts.

    A later stage, and one with a day of its own before, take nothing back: works are halted after they began.
    """
    ends = {Rung.M5: "end", Rung.X: "suspended"}
    if early.rung is None or late.rung is None or early.rung is late.rung:
        return False
    if early.rung in ends and (late.rung not in ends or early.status == "cancelled"):
        return _said_after(late, early.dates.get(ends[early.rung]))
    halted = late.dates.get("suspended") or late.dates.get("cancelled")
    return late.rung is Rung.X and halted is not None and not early.dates and _before_news(halted, early)


def _said_after(going: Activity, ended: PartialDate | None) -> bool:
    said = min(going.dates.values(), default=None)
    return said is None or (ended is not None and said.first_day > ended.last_day)


def _before_news(halted: PartialDate, going: Activity) -> bool:
    day = going.source.published_on
    return day is not None and halted.last_day < day.first_day


def _counts_differ(one: _Record, other: _Record, rule: Conflict) -> bool:
    """One unit, one stage, days that may agree, and counts apart: lots of one works come on days of their own."""
    if one.deed.rung != other.deed.rung or not _days_agree(one, other):
        return False
    shared = one.told.counts.keys() & other.told.counts.keys()
    counts = [(one.told.counts[unit], other.told.counts[unit]) for unit in shared]
    return bool(counts) and all(abs(a - b) > rule.quantity * min(a, b) for a, b in counts)
