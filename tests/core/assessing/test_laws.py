"""Laws of every assessment, whatever the evidence."""

import random
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.assessing.before_after import RULES, card, frame, judged
from trecho.core.activity import Rung
from trecho.core.assessing.contradictions import settled
from trecho.core.assessing.counting import count
from trecho.core.assessing.judging import assessment_of
from trecho.core.assessing.ladder import RUNGS, ladder, largest
from trecho.core.assessing.sharing import Claimant, left_for, shares
from trecho.core.assessment import Assessment
from trecho.core.dates import PartialDate, Period
from trecho.core.evidence import (
    Attribute,
    Class,
    Evidence,
    Interval,
    Proof,
    Purse,
    Side,
    SourceKind,
    Statement,
    Verdict,
    Voice,
)
from trecho.core.link import Grade
from trecho.core.plain import as_json
from trecho.core.pledge import PledgeKind
from trecho.core.rule_card import RuleCard

DAYS = st.one_of(
    st.none(),
    st.sampled_from(["2017", "2018-12", "2019", "2019-05-02", "2020-11", "2021", "2021-12-31", "2022-03", "2024"]),
)
RUNGS_HELD = st.sampled_from(RUNGS)
PURSES = st.lists(
    st.builds(Purse, rung=RUNGS_HELD, value=st.integers(0, 10**6).map(Decimal), estimated=st.booleans()), max_size=3
).map(tuple)


@st.composite
def proofs(draw: st.DrawFn) -> Proof:
    low, extra = draw(st.integers(0, 500)), draw(st.integers(0, 100))
    day, until = draw(DAYS), draw(DAYS)
    return Proof(
        activity=draw(st.sampled_from([f"d{number}" for number in range(40)])),
        grade=draw(st.sampled_from([Grade.CONTRIBUTES, Grade.DIRECT])),
        occurrence=draw(st.sampled_from(Class)),
        quantity=draw(st.sampled_from([None, Interval(low, low + extra)])),
        self_reported=draw(st.booleans()),
        verdict=draw(st.sampled_from(Verdict)),
        stage=draw(st.sampled_from([None, 0, 1, 2, 3, 4])),
        day=PartialDate(day) if day else None,
        until=PartialDate(until) if until and day and until > day else None,
        spread=draw(st.booleans()),
        countries=tuple(draw(st.lists(st.sampled_from(["BRA", "PER", "CUB"]), max_size=2, unique=True))),
        edition=draw(st.sampled_from([None, 1, 2])),
        contested=draw(st.booleans()),
        parent=draw(st.sampled_from([None, "d0", "d1"])),
        is_envelope=draw(st.booleans()),
        purses=draw(PURSES),
        relief=draw(st.booleans()),
        tie=draw(st.sampled_from(Verdict)),
    )


def distinct(found: list[Proof]) -> list[Proof]:
    return list({proof.activity: proof for proof in found}.values())


EVIDENCE = st.lists(proofs(), max_size=8).map(distinct)
KINDS = st.sampled_from(PledgeKind)


def rules(kind: PledgeKind) -> RuleCard:
    need = 1000 if kind in {PledgeKind.QUANTIFIED, PledgeKind.MONEY} else None
    members = ("BRA", "PER", "CUB", "CHL")
    return card(
        kind, need, deciding_rung=Rung.M2, members=members, currency="CNY" if kind is PledgeKind.MONEY else None
    )


@given(KINDS, EVIDENCE, st.randoms(use_true_random=False))
def test_the_order_of_evidence_never_matters(kind: PledgeKind, found: list[Proof], dice: random.Random) -> None:
    mixed = found[:]
    dice.shuffle(mixed)
    assert as_json(judged(rules(kind), *found)) == as_json(judged(rules(kind), *mixed))


@given(KINDS, EVIDENCE, proofs())
@settings(max_examples=100)
def test_more_evidence_never_lowers_the_high_end(kind: PledgeKind, found: list[Proof], more: Proof) -> None:
    # A dated report of a numbered edition tells when an undated one of the same number was: that may lower the end.
    dated = kind is not PledgeKind.EVENT or all(proof.day is not None for proof in (*found, more))
    assume(dated)
    others = [proof for proof in found if proof.activity != more.activity]
    before, after = judged(rules(kind), *others), judged(rules(kind), *others, more)
    assert (before.n_hi or 0) <= (after.n_hi or 0)


@given(KINDS, EVIDENCE)
def test_verified_never_exceeds_the_high_end_with_claims(kind: PledgeKind, found: list[Proof]) -> None:
    result = judged(rules(kind), *found)
    assert _ordered(result.n_lo, result.n_hi)
    assert _ordered(result.r_lo, result.r_claimed_hi)
    assert _ordered(result.r_hi, result.r_claimed_hi)
    assert _ordered(result.r_lo, result.r_claimed)
    assert _ordered(result.r_lo, result.r_grace_lo)


def _ordered(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


@given(EVIDENCE)
def test_no_activity_counts_twice(found: list[Proof]) -> None:
    assert count([*found, *found], None) == count(found, None)
    assert ladder([*found, *found]) == ladder(found)


@given(EVIDENCE)
def test_totals_never_exceed_the_sum_of_distinct_amounts(found: list[Proof]) -> None:
    money = sum((largest(proof) for proof in found), Decimal(0))
    assert all(step.low <= step.high <= money for step in ladder(found).steps)
    units = sum(proof.quantity.high for proof in found if proof.quantity)
    assert count(found, None).claimed_high <= units


@given(EVIDENCE)
def test_money_never_rises_down_the_ladder(found: list[Proof]) -> None:
    steps = ladder(found).steps
    for below, above in pairwise(steps):
        assert above.low <= below.low


@given(EVIDENCE, EVIDENCE)
def test_two_targets_of_a_lineage_never_count_more_than_there_is(older: list[Proof], newer: list[Proof]) -> None:
    both = [*older, *(proof for proof in newer if proof.activity not in {one.activity for one in older})]
    old = Claimant(
        pledge="a", plan="a", clock=Period(PartialDate("2015"), PartialDate("2019")), need=300, proofs=tuple(both)
    )
    new = Claimant(
        pledge="b", plan="b", clock=Period(PartialDate("2019"), PartialDate("2021")), need=300, proofs=tuple(both)
    )
    left = left_for(new, (old,))
    sizes = {proof.activity: proof.quantity.low if proof.quantity else 0 for proof in both}
    assert all(0 <= rest <= sizes[activity] for activity, rest in left.items())


@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.sampled_from("xyz"), min_size=1), max_size=3))
def test_shares_of_an_activity_add_up_to_one(links: dict[str, list[str]]) -> None:
    found = shares(links)
    for activity, pledges in links.items():
        assert abs(sum(found[activity, pledge] for pledge in set(pledges)) - 1) < 1e-9


VOICES = st.builds(
    Voice,
    source=st.sampled_from("stuv"),
    kind=st.sampled_from(SourceKind),
    side=st.sampled_from(Side),
    origin=st.sampled_from(["", "wire"]),
)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    number = draw(st.integers(1, 100))
    return Statement(
        claim=str(draw(st.uuids())),
        subject="activity:x",
        attribute=Attribute.QUANTITY,
        voice=draw(VOICES),
        low=number,
        high=number,
        rank=draw(st.sampled_from(["normal", "normal", "preferred", "deprecated"])),
    )


STATEMENTS = st.lists(statements(), max_size=5)


@given(STATEMENTS, st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(said: list[Statement], dice: random.Random) -> None:
    mixed = said[:]
    dice.shuffle(mixed)
    assert settled(said, RULES.conflict, RULES.letter) == settled(mixed, RULES.conflict, RULES.letter)


@given(STATEMENTS)
def test_what_holds_was_said(said: list[Statement]) -> None:
    found = settled(said, RULES.conflict, RULES.letter)
    if found.value is not None:
        numbers = {one.low for one in said if one.rank != "deprecated"}
        assert {found.value.low, found.value.high} <= numbers


@given(KINDS, EVIDENCE)
def test_an_assessment_repeats_to_the_byte(kind: PledgeKind, found: list[Proof]) -> None:
    def run() -> Assessment:
        return assessment_of(rules(kind), Evidence(proofs=tuple(found)), frame())

    assert as_json(run()) == as_json(run())
