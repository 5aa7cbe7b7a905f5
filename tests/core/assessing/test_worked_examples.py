"""The worked examples A to I of the method (section 12), with exactly the results that it prints."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.assessing.before_after import GIVER, NEWSPAPER, PLAN_2019, RECEIVER, RULES, card, judged, proof, strong
from trecho.core.activity import Rung
from trecho.core.assessing.capture_recapture import Lists, Refusal, more_lists, two_lists
from trecho.core.assessing.clock import elapsed
from trecho.core.assessing.contradictions import settled
from trecho.core.assessing.counting import gap
from trecho.core.assessing.forecast import forecast
from trecho.core.assessing.grading import graded
from trecho.core.assessing.ladder import ladder
from trecho.core.assessing.mirror import is_mirror
from trecho.core.assessing.pace import Track, pace_of, track_of
from trecho.core.assessing.quantified import mean_of_years
from trecho.core.assessing.scores import score, scores
from trecho.core.assessing.sharing import Claimant, left_for
from trecho.core.assessing.umbrella import undrawn
from trecho.core.assessment import Assessment, Flag, Status
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import Account, Attribute, Class, Interval, Proof, Purse, Statement, Verdict, Voice
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import Act, UnitTest

REVIEWED = Lists(precision=0.95, recall=0.95)


def printed(*values: float | None) -> tuple[float, ...]:
    return tuple(round(value, 3) for value in values if value is not None)


def visit(activity: str, day: str, *statements: Statement) -> Proof:
    found = settled(statements, RULES.conflict, RULES.letter)
    assert found.value is not None
    return proof(
        activity,
        found.value.low,
        found.value.high,
        day,
        occurrence=graded((one.voice for one in statements), (), Attribute.OCCURRENCE, RULES.letter),
        quantity_class=found.worth,
        self_reported=found.self_reported,
        contested=found.contested,
    )


def says(claim: str, voice: Voice, number: float) -> Statement:
    return Statement(claim=claim, subject="visit", attribute=Attribute.QUANTITY, voice=voice, low=number, high=number)


def example_a() -> Assessment:
    # I.2: invite more than 200 members of political parties to visit China, 2019-2021.
    pledge = "celac-china-2019/I.2#2"
    rules = card(need=201, quantity=200, pledge=pledge, unit_test=UnitTest(act=Act.INVITED))
    return judged(
        rules,
        visit("1", "2019-05", says("1g", GIVER, 40), says("1r", RECEIVER, 38)),
        visit("2", "2019-10", says("2g", GIVER, 54), says("2r", RECEIVER, 54)),
        visit("3", "2021-11", says("3", NEWSPAPER, 15)),
        proof("4", 120, day="2020-09", virtual=True, verdict=Verdict.FAILED),
        visit("5", "2022-02", says("5g", GIVER, 30), says("5r", RECEIVER, 30)),
        accounts=(Account(id="6", low=241, unit="persons", scope=pledge, said_on=PartialDate("2021-12")),),
    )


def test_a_party_members_invited() -> None:
    found = example_a()
    assert (found.n_lo, found.n_hi, found.n_claimed, found.need) == (107, 109, 241, 201)
    assert printed(found.r_lo, found.r_hi, found.r_claimed) == (0.532, 0.542, 1.199)
    assert printed(found.r_grace_lo, found.r_grace_hi) == (0.682, 0.692)
    assert (found.headline, found.claimed_headline) == ("SU", "CO")
    assert set(found.flags) - {Flag.SEARCH_INCOMPLETE} == {Flag.CONTESTED}
    assert gap(found) == 132


def test_a_the_first_visit_is_a_contradiction_settled_as_an_interval() -> None:
    found = settled((says("1g", GIVER, 40), says("1r", RECEIVER, 38)), RULES.conflict, RULES.letter)
    assert found.contradiction is not None
    assert (found.value, found.worth, found.contested) == (Interval(38, 40), Class.STRONG, True)


NINE_REGISTERS = (
    proof("registers 2019", 430, day="2019"),
    proof("registers 2020", 120, day="2020"),
    proof("registers 2021", 260, day="2021"),
)


def example_b() -> Assessment:
    # VII.7: offer 6,000 government scholarships, 2019-2021.
    pledge = "celac-china-2019/VII.7#1"
    earlier = (proof("registers to 2018", 4900, day="2018"),)
    old = Period(PartialDate("2015"), PartialDate("2019"))
    older = Claimant(pledge="old", plan="2015", clock=old, need=6000, proofs=(*earlier, *NINE_REGISTERS))
    colombia = proof(
        "Colombia", 0, 230, "2020", until=PartialDate("2022"), spread=True, verdict=Verdict.UNDECIDED, stage=1
    )
    proofs = (
        *NINE_REGISTERS,
        colombia,
        proof("El Salvador", 150, day="2019", verdict=Verdict.FAILED),
    )
    newer = Claimant(pledge=pledge, plan="2019", clock=PLAN_2019, need=6000, proofs=proofs)
    return judged(
        card(need=6000, pledge=pledge, months_of_grace=12, lineage="scholarships"),
        *proofs,
        shared=tuple(left_for(newer, (older,)).items()),
        detectability=9 / 33,
        accounts=(Account(id="D275", low=17001, unit="holders", scope="scholarships"),),
        promised=6000 + 6000 + 5000,
    )


def test_b_scholarships() -> None:
    found = example_b()
    assert (found.n_lo, found.n_hi) == (380, 1040)
    assert found.r_excl == pytest.approx(0.063, abs=5e-4)
    assert found.r_incl == pytest.approx(0.135)
    assert found.r_hi == pytest.approx(0.173, abs=5e-4)
    assert (found.headline, found.claimed_headline) == ("LI", "LI")
    assert {Flag.SHARED_PERIOD, Flag.COVERAGE_LOW, Flag.MIRROR_OF_PROMISE} == set(found.flags) - {
        Flag.SEARCH_INCOMPLETE
    }


def test_b_the_lineage_mirrors_what_was_promised() -> None:
    assert round(17001 / (6000 + 6000 + 5000), 2) == 1.00
    assert is_mirror(17001, 17000, RULES.mirror)


CAMPS = (
    proof("camps 2015-2017", 200, day="2015", until=PartialDate("2017"), self_reported=True),
    proof("camp 2018", 180, 199, "2018-07", self_reported=True),
    strong("group 2019", 62, day="2019"),
    strong("online 2021", 45, day="2021", virtual=True),
)
TEN_YEARS = Period(PartialDate("2015"), PartialDate("2024"))


def example_c() -> Assessment:
    # VII.10: train 1,000 young leaders from China and LAC; one standing target over three plans.
    rules = card(need=1000, clock=TEN_YEARS, ambiguous_unit=True)
    return judged(rules, *CAMPS, today="2021-12-31")


def test_c_young_leaders_when_both_sides_count() -> None:
    found = example_c()
    assert (found.n_claimed, found.r_claimed, found.r_claimed_hi) == (487, 0.487, 0.506)
    assert (found.n_lo, found.r_lo) == (107, 0.107)
    assert (found.headline, found.claimed_headline) == ("LI", "LI, possibly SU")
    assert set(found.flags) - {Flag.SEARCH_INCOMPLETE} == {Flag.UNIT_AMBIGUOUS, Flag.VIRTUAL}
    # Pace of what was claimed, as the example prints it; of what was verified it is 0.15.
    assert found.r_claimed is not None
    assert round(found.r_claimed / 0.7, 2) == 0.70
    assert found.pace == pytest.approx(0.153, abs=1e-3)


def test_c_young_leaders_when_only_the_region_counts() -> None:
    unknown_share = proof("camp 2018", 0, 199, "2018-07", self_reported=True)
    found = judged(card(need=1000, clock=TEN_YEARS, ambiguous_unit=True), CAMPS[0], unknown_share, *CAMPS[2:])
    assert (found.r_claimed, found.r_claimed_hi) == (0.307, 0.506)


def test_c_inside_the_plan_alone() -> None:
    found = judged(card(need=1000 * 3 / 10), *CAMPS)
    assert found.n_lo == 107
    assert found.r_lo == pytest.approx(0.36, abs=5e-3)


def example_d() -> Assessment:
    # V.10: hold the II Technological Innovation Forum; one giver-side report: an edition is no quantity.
    grade = graded((GIVER,), (), Attribute.OCCURRENCE, RULES.letter)
    rules = card(PledgeKind.EVENT, edition=2, expected=1, mechanism="Technological Innovation Forum")
    return judged(rules, proof("forum", day="2021-09-29", edition=2, virtual=True, occurrence=grade))


def test_d_the_second_forum() -> None:
    found = example_d()
    assert (found.n_lo, found.need, found.status_v) == (1, 1, Status.COMPLETE)
    assert set(found.flags) - {Flag.SEARCH_INCOMPLETE} == {Flag.VIRTUAL, Flag.THIN}


def purse(rung: Rung, billions: str) -> Purse:
    return Purse(rung=rung, value=Decimal(billions))


LINE = proof("line", day="2025-05-13", is_envelope=True, purses=(purse(Rung.M0, "66"),))
FRAMEWORK = proof("framework", day="2025-09", parent="line", is_envelope=True, purses=(purse(Rung.M1, "5"),))
SIGNED = proof("signed", day="2025-10", parent="line", purses=(purse(Rung.M2, "2.0"), purse(Rung.M4, "0.4")))
UNTIED = proof(
    "untied", day="2025-10", tie=Verdict.UNDECIDED, purses=(purse(Rung.M2, str(Decimal("0.3") * Decimal("7.18"))),)
)


def test_e_the_credit_line() -> None:
    clock = Period(PartialDate("2025"), PartialDate("2027"))
    rules = card(PledgeKind.MONEY, need=66, unit="credit line", currency="CNY", clock=clock, deciding_rung=Rung.M2)
    found = judged(rules, LINE, FRAMEWORK, SIGNED, UNTIED, today="2026-01-01")
    within = ladder((LINE, FRAMEWORK, SIGNED))
    assert within.at(Rung.M0).low == 66
    assert within.at(Rung.M1).low == 7
    assert (within.at(Rung.M2).low, within.at(Rung.M4).low) == (Decimal("2.0"), Decimal("0.4"))
    assert printed(found.r_m2, found.r_m4, found.r_hi) == (0.030, 0.006, 0.063)
    assert undrawn(LINE, (FRAMEWORK, SIGNED, UNTIED)) == Decimal("64.0")
    assert found.status_v is Status.LIMITED


def test_g_two_lists() -> None:
    found = two_lists(60, 45, 27, REVIEWED, RULES.cr, RULES.er)
    assert found.seen == 78
    assert found.total is not None
    assert found.interval is not None
    assert found.standard_error is not None
    assert (round(found.total, 1), round(found.standard_error, 1)) == (99.2, 8.6)
    assert (round(found.interval.low), round(found.interval.high)) == (88, 123)
    assert found.coverage is not None
    assert found.coverage_interval is not None
    shares = (found.coverage, found.coverage_interval.low, found.coverage_interval.high)
    assert [round(share, 2) for share in shares] == [0.79, 0.63, 0.89]
    assert [round(value, 2) for value in found.psi.values()] == [0.88, 0.78, 0.64, 0.47]
    assert round(found.psi["1"] - found.psi["2"], 2) == 0.14
    assert found.refusals == ()


def test_g_too_few_recaptures_are_refused() -> None:
    found = two_lists(20, 9, 3, REVIEWED, RULES.cr, RULES.er)
    assert (found.total, found.refusals) == (None, (Refusal.FEW_RECAPTURES,))


def test_g_three_lists() -> None:
    cells = {"111": 9, "110": 14, "101": 8, "011": 5, "100": 30, "010": 17, "001": 12}
    found = more_lists(cells, REVIEWED, RULES.cr, RULES.er)
    assert found.seen == 95
    assert round(next(model.total for model in found.models if not model.terms)) == 124
    assert found.total is not None
    assert found.interval is not None
    assert found.shown_only is not None
    assert round(found.total) == 128
    assert (round(found.interval.low), round(found.interval.high)) == (124, 140)
    assert round(found.shown_only.total) == 193


def test_h_the_g20_scale_on_a_to_d() -> None:
    kinds = (PledgeKind.QUANTIFIED, PledgeKind.QUANTIFIED, PledgeKind.QUANTIFIED, PledgeKind.EVENT)
    examples = (example_a(), example_b(), example_c(), example_d())
    assert [one.status_v.value for one in examples] == ["SU", "LI", "LI", "CO"]
    assert [one.status_c.value for one in examples] == ["CO", "LI", "LI", "CO"]
    found = scores(zip(examples, kinds, strict=True))
    assert (found.verified_cautious.mean, found.verified_cautious.percent) == (0.25, 62.5)
    assert (found.claimed_cautious.mean, found.claimed_cautious.percent, found.gap) == (0.5, 75, 12.5)
    # B read at the level of its lineage, beside it, never instead.
    lineage = [(one.status_c, kind) for one, kind in zip(examples, kinds, strict=True)]
    lineage[1] = (Status.COMPLETE, kinds[1])
    beside = score(lineage, strict=False)
    assert (beside.mean, beside.percent) == (0.75, 87.5)
    assert beside.percent is not None
    assert found.verified_cautious.percent is not None
    assert beside.percent - found.verified_cautious.percent == 25


def test_i_forecast() -> None:
    quarters = (20, 85, 60, 95, 50)
    clock = Period(PartialDate("2025"), PartialDate("2027"))
    mean, missed = mean_of_years({2025: sum(quarters[:4])}, 300)
    assert (round(mean, 2), missed) == (0.87, (2025,))
    r = sum(quarters) / 900
    share = elapsed(clock, date(2026, 3, 31))
    pace = pace_of(r, clock, date(2026, 3, 31), RULES.pace)
    assert (round(share, 2), round(r, 2)) == (0.42, 0.34)
    assert pace is not None
    assert (round(pace, 2), track_of(pace, RULES.pace)) == (0.83, Track.BEHIND)
    found = forecast(quarters, 7, 900, RULES.forecast)
    assert found is not None
    assert (found.band, found.middle, round(found.chance, 2)) == (Interval(625, 855), 745, 0.01)
