"""What does a deed prove for one pledge? Its records, weighed and tested, become one proof. (method, sections 1, 3 and 5)"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from trecho.core.activity import Activity
from trecho.core.assessing.contradictions import settled
from trecho.core.assessing.currency import Rate, purses_of
from trecho.core.assessing.grading import graded, self_alone
from trecho.core.assessing.stated import interval_of
from trecho.core.assessing.umbrella import is_line, is_relief, tie_of
from trecho.core.assessing.unit_test import counted_figure, stage_of, verdict_on
from trecho.core.dates import PartialDate
from trecho.core.evidence import Account, Attribute, Class, Interval, Proof, Purse, Statement, Verdict, Voice
from trecho.core.link import Grade
from trecho.core.noun import Noun
from trecho.core.parameters import Parameters
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard
from trecho.core.units import Units
from trecho.core.words import folded

ACCOUNT = frozenset({"account", "figure-is-stock"})
DISPUTED = "figures-disputed"
VIRTUAL = "virtual"
FULLY_DRAWN = "fully-drawn"
EDITION = "edition"
_BEGINS = ("start", "signed", "pledged", "announced")
_SIGNS = ("signed", "start", "pledged", "announced")
# A record over more than a year is a series whose units may fall anywhere in it.
_A_YEAR = 366


def _no_rate(currency: str, to: str, date: PartialDate | None) -> Decimal | None:  # noqa: ARG001  (the shape of a rate)
    return None


class Knowledge(Noun, frozen=True, kw_only=True):
    """What weighing needs beside the records: thresholds, units, voices, rates, words of doubt, and what was judged.

    `claims` are the claim ids of an activity, `ties` accepted or refused ties of a deal to a line, `plan_of` the plan
    that a source names, `today` the day that the run speaks for.
    """

    parameters: Parameters
    units: Units
    voice_of: Callable[[Activity], Voice]
    today: date
    rate: Rate = _no_rate
    comparator_in: Callable[[str], str] = lambda words: ""  # noqa: E731, ARG005, RUF100  (a unit without words of doubt)
    claims: Mapping[str, tuple[str, ...]] = {}
    ties: Mapping[tuple[str, str], bool] = {}
    plan_of: Mapping[str, str] = {}


def is_account(activity: Activity) -> bool:
    """Whether it is a total without separable activities: never part of a bottom-up sum (method, section 1)."""
    return not ACCOUNT.isdisjoint(activity.flags)


def proof_of(records: Sequence[Activity], grade: Grade, card: RuleCard, known: Knowledge) -> Proof:
    """The records of one deed as one proof for the card's pledge; the latest record tells how far the deed has got."""
    latest = records[0] if len(records) == 1 else max(records, key=_how_far)
    voices = tuple(known.voice_of(record) for record in records)
    letter = known.parameters.letter
    counted = card.kind in {PledgeKind.QUANTIFIED, PledgeKind.MONEY} or card.goal is not None
    quantity, worth, alone, contested, refuted = _figure(records, voices, card, known) if counted else _NO_FIGURE
    begins = _first(records, _SIGNS if card.kind is PledgeKind.MONEY else _BEGINS)
    ends = max((end for record in records if (end := record.dates.get("end"))), default=None)
    stage = stage_of(latest)
    flags = frozenset(flag for record in records for flag in record.flags)
    countries = tuple(sorted({country for record in records for country in record.countries}))
    return Proof(
        activity=min(record.id for record in records),
        kind=latest.kind,
        grade=grade,
        occurrence=graded(voices, (), Attribute.OCCURRENCE, letter),
        quantity=quantity,
        quantity_class=worth,
        self_reported=alone and counted,
        verdict=Verdict.FAILED if refuted else verdict_on(card.unit_test, latest, known.units),
        stage=_by_today(stage, begins, known.today),
        day=begins or ends,
        until=ends,
        spread=_is_series(begins, ends, card),
        countries=countries,
        places=countries,
        things=_things(records, card.listed) if card.listed else (),
        edition=_edition(records),
        virtual=VIRTUAL in flags,
        contested=contested or DISPUTED in flags,
        plan=next((known.plan_of[record.id] for record in records if record.id in known.plan_of), None),
        parent=next((record.parent for record in records if record.parent), None),
        is_envelope=any(is_line(record) for record in records),
        fully_drawn=FULLY_DRAWN in flags,
        purses=_purses(records, card, known, begins) if card.kind is PledgeKind.MONEY else (),
        relief=any(is_relief(record) for record in records),
        tie=_tie(records, card, known),
        claims=tuple(sorted({claim for record in records for claim in known.claims.get(record.id, ())})),
    )


def account_of(record: Activity, card: RuleCard, known: Knowledge) -> Account | None:
    """A total as an account read at its low end; it covers the pledge only where it states just the pledge's years."""
    figure = counted_figure(card.unit_test, record, known.units)
    unit = record.quantity[0].unit if record.quantity else ""
    if figure is None or (card.unit_test.units and not record.quantity):
        return None
    start, end = record.dates.get("start"), record.dates.get("end")
    covers = card.clock is not None and start is not None and end is not None
    exact = covers and card.clock is not None and (start, end) == (card.clock.start, card.clock.end)
    return Account(
        id=record.id,
        low=interval_of(figure, known.comparator_in(unit), known.parameters).low,
        unit=unit,
        scope=card.pledge if exact else card.lineage,
        said_on=record.dates.get("announced") or record.source.published_on or start or end,
        worth=graded((known.voice_of(record),), (), Attribute.QUANTITY, known.parameters.letter),
        claims=known.claims.get(record.id, ()),
    )


_Figure = tuple[Interval | None, Class | None, bool, bool, bool]
_NO_FIGURE: _Figure = (None, None, False, False, False)


def _figure(records: Sequence[Activity], voices: Sequence[Voice], card: RuleCard, known: Knowledge) -> _Figure:
    """The deed's figure, its class, whether only its deliverer tells it, whether it is contested, whether it is refuted."""
    stated = []
    for record, voice in zip(records, voices, strict=True):
        figure = counted_figure(card.unit_test, record, known.units) if card.kind is not PledgeKind.MONEY else None
        if figure is not None:
            words = record.quantity[0].unit if record.quantity else ""
            stated.append((record, voice, interval_of(figure, known.comparator_in(words), known.parameters)))
    if not stated:
        return None, None, self_alone(voices), False, False
    if len(stated) == 1:
        record, voice, size = stated[0]
        return (
            size,
            graded((voice,), (), Attribute.QUANTITY, known.parameters.letter),
            self_alone((voice,)),
            False,
            False,
        )
    found = settled(
        (
            Statement(
                claim=record.id,
                subject=card.pledge,
                attribute=Attribute.QUANTITY,
                voice=voice,
                low=size.low,
                high=size.high,
            )
            for record, voice, size in stated
        ),
        known.parameters.conflict,
        known.parameters.letter,
    )
    return found.value, found.worth, found.self_reported, found.contested, False


def _purses(
    records: Sequence[Activity], card: RuleCard, known: Knowledge, day: PartialDate | None
) -> tuple[Purse, ...]:
    currency = (card.goal.currency if card.goal else None) or "USD"
    if len(records) == 1:
        return purses_of(records[0].amounts, currency, day, known.rate)
    # Steps of one undertaking restate its sum: on each rung the best filled record speaks, none are added.
    kept: dict[str, tuple[Decimal, tuple[Purse, ...]]] = {}
    for record in records:
        by_rung: dict[str, list[Purse]] = {}
        for purse in purses_of(record.amounts, currency, day, known.rate):
            by_rung.setdefault(purse.rung, []).append(purse)
        for rung, purses in by_rung.items():
            total = sum((purse.value for purse in purses), Decimal(0))
            if rung not in kept or total > kept[rung][0]:
                kept[rung] = total, tuple(purses)
    return tuple(purse for rung in sorted(kept) for purse in kept[rung][1])


def _tie(records: Sequence[Activity], card: RuleCard, known: Knowledge) -> Verdict:
    """Money counts for a regional line only where an accepted claim ties it; other pledges name no line (U10)."""
    if card.kind is not PledgeKind.MONEY or card.mechanism is None:
        return Verdict.PASSED
    verdicts = {tie_of(record.id, card.mechanism, known.ties) for record in records}
    for verdict in (Verdict.PASSED, Verdict.FAILED):
        if verdict in verdicts:
            return verdict
    return Verdict.UNDECIDED


def _by_today(stage: int | None, begins: PartialDate | None, today: date) -> int | None:
    """A deed dated after the day the run speaks for is no more than announced."""
    if stage is not None and begins is not None and begins.first_day > today:
        return min(stage, 1)
    return stage


def _is_series(begins: PartialDate | None, ends: PartialDate | None, card: RuleCard) -> bool:
    if begins is None or ends is None or card.kind is not PledgeKind.QUANTIFIED:
        return False
    return (ends.last_day - begins.first_day).days > _A_YEAR


def _first(records: Sequence[Activity], names: Iterable[str]) -> PartialDate | None:
    for name in names:
        days = [record.dates[name] for record in records if name in record.dates]
        if days:
            return min(days, key=lambda day: (day.first_day, -len(day)))
    return None


def _how_far(record: Activity) -> tuple[str, int, str]:
    day = max((str(day) for day in record.dates.values()), default="")
    return day, stage_of(record) or 0, record.id


def _edition(records: Sequence[Activity]) -> int | None:
    return next((int(one.value) for record in records for one in record.quantity if one.unit == EDITION), None)


def _things(records: Sequence[Activity], listed: Iterable[str]) -> tuple[str, ...]:
    text = folded(
        " ".join(words for record in records for words in (*record.title.values(), *record.description.values()))
    )
    return tuple(thing for thing in listed if folded(thing) in text)
