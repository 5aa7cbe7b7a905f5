"""What counts as one unit of what was promised."""

import pytest

from tests.core.assessing.test_running import deed, places
from trecho.core.activity import Activity, ActivityKind, Actor, Origin, Quantity, Rung
from trecho.core.assessing.unit_test import counted_figure, stage_of, verdict_on
from trecho.core.dates import PartialDate
from trecho.core.evidence import Verdict
from trecho.core.rule_card import Act, UnitTest
from trecho.reference.units import units

SCHOLARSHIPS = UnitTest(
    givers=("CHN",), receivers=("PER",), kinds=(ActivityKind.SCHOLARSHIPS,), units=("scholarships",), act=Act.OFFERED
)


def verdict(activity: Activity, test: UnitTest = SCHOLARSHIPS) -> Verdict:
    return verdict_on(test, activity, units())


@pytest.mark.parametrize(
    ("rung", "stage"),
    [(Rung.M0, 1), (Rung.M1, 1), (Rung.M2, 2), (Rung.M3, 3), (Rung.M4, 3), (Rung.M5, 4), (Rung.X, None)],
)
def test_rungs_are_stages(rung: Rung, stage: int | None) -> None:
    assert stage_of(deed("a", ActivityKind.PROJECT, "2020", rung)) == stage


@pytest.mark.parametrize(
    ("dates", "stage"),
    [({"end": "2020"}, 4), ({"start": "2020"}, 3), ({"signed": "2020"}, 2), ({"announced": "2020"}, 1), ({}, 0)],
)
def test_without_a_rung_the_dates_tell(dates: dict[str, str], stage: int) -> None:
    activity = Activity(
        id="a",
        source=Origin(kind="news", name="n"),
        kind=ActivityKind.PROJECT,
        title={},
        dates={name: PartialDate(day) for name, day in dates.items()},
    )
    assert stage_of(activity) == stage


def test_an_earlier_act_than_the_verb_s_is_undecided_and_a_later_one_passes() -> None:
    assert verdict(places("a", 230, "scholarships", rung=Rung.M1)) is Verdict.UNDECIDED
    assert verdict(places("a", 230, "scholarships", rung=Rung.M5)) is Verdict.PASSED
    assert verdict(places("a", 230, "scholarships", rung=Rung.X)) is Verdict.FAILED


def test_another_unit_receiver_or_giver_fails() -> None:
    assert (
        verdict(deed("a", ActivityKind.TRAINING, "2020", quantity=(Quantity(value=9, unit="trainees"),)))
        is Verdict.FAILED
    )
    assert verdict(places("a", 9, "scholarships", countries=("USA",))) is Verdict.FAILED
    stranger = places("a", 9, "scholarships")
    assert verdict_on(UnitTest(givers=("KOR",)), stranger, units()) is Verdict.FAILED


def test_what_cannot_be_answered_is_undecided() -> None:
    nobody = Activity(
        id="a",
        source=Origin(kind="news", name="n"),
        kind=ActivityKind.SCHOLARSHIPS,
        title={},
        rung=Rung.M5,
        actors=(Actor(role="giver", name="?"),),
    )
    assert verdict(nobody) is Verdict.UNDECIDED
    assert verdict(places("a", 9, "sagas")) is Verdict.UNDECIDED


def test_figures_in_the_card_s_unit() -> None:
    both = deed(
        "a",
        ActivityKind.SCHOLARSHIPS,
        "2020",
        quantity=(Quantity(value=3, unit="countries"), Quantity(value=9, unit="bourses")),
    )
    assert counted_figure(SCHOLARSHIPS, both, units()) == 9
    assert counted_figure(SCHOLARSHIPS, deed("a", ActivityKind.SCHOLARSHIPS, "2020"), units()) is None
    assert (
        counted_figure(UnitTest(units=("livelihood projects",)), deed("a", ActivityKind.PROJECT, "2020"), units()) == 1
    )


def test_a_short_unit_stands_in_a_longer_one_and_an_unknown_one_stays_open() -> None:
    members = UnitTest(units=("members",))
    party = deed("a", ActivityKind.VISIT, "2020", quantity=(Quantity(value=40, unit="party members"),))
    foreign = deed("b", ActivityKind.VISIT, "2020", quantity=(Quantity(value=40, unit="invitados"),))
    assert (verdict(party, members), counted_figure(members, party, units())) == (Verdict.PASSED, 40)
    assert (verdict(foreign, members), counted_figure(members, foreign, units())) == (Verdict.UNDECIDED, 40)
