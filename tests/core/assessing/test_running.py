"""A whole run, from commitments, records and links to assessments."""

from datetime import date
from typing import Any

from trecho import chain
from trecho.core.activity import Activity, ActivityKind, Actor, Origin, Quantity, Rung
from trecho.core.assessment import Assessment, Status
from trecho.core.dates import PartialDate
from trecho.core.facts import Facts
from trecho.core.link import Grade, Link, LinkState
from trecho.core.plain import as_json
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Coding, Comparator, Mechanism, Pledge, PledgeKind, Strength, Target

PLAN = Plan(id="p-2019", forum="f", title={}, period=(PartialDate("2019"), PartialDate("2021")))
FACTS_OF_SIDES = {"china": ("CHN",), "celac": ("BRA", "COL", "CRI", "PER")}


def commitment(path: str, *pledges: Pledge, **coding: Any) -> Commitment:
    return Commitment(
        id=f"p-2019/{path}",
        plan="p-2019",
        area="I",
        path=path,
        words={},
        coding=Coding(pledges=pledges, checkability=3, **coding),
    )


OFFER = commitment(
    "VII.7",
    Pledge(verb="offer", strength=Strength.FIRM, actor="china", object="scholarships", kind=PledgeKind.QUANTIFIED),
    targets=(Target(quantity=6000, unit="government scholarships", span="6,000 scholarships"),),
)


def deed(
    name: str, kind: ActivityKind, year: str, rung: Rung = Rung.M5, source: str = "official-lac", **more: Any
) -> Activity:
    return Activity(
        id=name,
        source=Origin(kind=source, name=f"source of {name}"),
        kind=kind,
        title={"en": name},
        countries=more.pop("countries", ("PER",)),
        actors=(Actor(role="giver", name="Government of China", country="CHN"),),
        rung=rung,
        dates={"start": PartialDate(year)},
        **more,
    )


def places(name: str, number: int, unit: str, year: str = "2020", **more: Any) -> Activity:
    return deed(name, ActivityKind.SCHOLARSHIPS, year, quantity=(Quantity(value=number, unit=unit),), **more)


def commitment_of(plan: str, like: Commitment, path: str = "VII.7") -> Commitment:
    return Commitment(id=f"{plan}/{path}", plan=plan, area="VII", path=path, words={}, coding=like.coding)


def accepted(
    activity: str, path: str, state: LinkState = LinkState.ACCEPTED, score: float = 0.9, plan: str = "p-2019"
) -> Link:
    return Link(activity=activity, commitment=f"{plan}/{path}", grade=Grade.DIRECT, score=score, state=state)


def run(promises: list[Commitment], deeds: list[Activity], links: list[Link], **more: Any) -> tuple[Assessment, ...]:
    facts = more.pop("facts", Facts(sides=FACTS_OF_SIDES))
    plans = [PLAN, *more.pop("more_plans", [])]
    return chain.assess(promises, deeds, links, plans=plans, as_of=date(2026, 1, 1), facts=facts, **more)


def test_units_count_in_any_language() -> None:
    deeds = [places("a", 100, "becas del gobierno"), places("b", 50, "奖学金"), places("c", 30, "bolsas de estudo")]
    (found,) = run([OFFER], deeds, [accepted(one.id, "VII.7") for one in deeds])
    assert (found.n_lo, found.need, found.status_v) == (180, 6000, Status.LIMITED)
    assert found.trail["n_lo"] == ("activity:a", "activity:b", "activity:c")


def test_a_proposal_is_no_evidence_but_shows_apart() -> None:
    (found,) = run([OFFER], [places("a", 6000, "scholarships")], [accepted("a", "VII.7", LinkState.PROPOSED)])
    assert (found.status_v, found.provisional, found.n_lo) == (Status.NOT_RATED, Status.COMPLETE, 0)


def test_a_rejected_link_is_nothing() -> None:
    (found,) = run([OFFER], [places("a", 6000, "scholarships")], [accepted("a", "VII.7", LinkState.REJECTED)])
    assert (found.status_v, found.provisional) == (Status.NOT_RATED, None)


def test_what_only_the_giver_tells_is_claimed() -> None:
    (found,) = run([OFFER], [places("a", 6000, "scholarships", source="official-china")], [accepted("a", "VII.7")])
    assert (found.n_lo, found.n_claimed, found.status_c) == (0, 6000, Status.COMPLETE)
    assert found.status_v is Status.NOT_RATED


def test_steps_of_one_undertaking_count_once() -> None:
    deeds = [places("a", 100, "scholarships", rung=Rung.M1), places("b", 100, "scholarships")]
    facts = Facts(sides=FACTS_OF_SIDES, families={"a": "one", "b": "one"})
    (found,) = run([OFFER], deeds, [accepted("a", "VII.7"), accepted("b", "VII.7")], facts=facts)
    assert (found.n_lo, found.n_hi) == (100, 100)


def test_a_pledged_number_stands_in_the_high_end_only() -> None:
    (found,) = run([OFFER], [places("a", 230, "scholarships", rung=Rung.M1)], [accepted("a", "VII.7")])
    assert (found.n_lo, found.n_hi, found.headline) == (0, 230, "PR, possibly LI")


def test_an_account_never_enters_a_sum() -> None:
    stock = places("a", 17000, "scholarship holders (more than)", flags=("figure-is-stock",))
    (found,) = run([OFFER], [stock], [accepted("a", "VII.7")])
    assert (found.n_lo, found.n_hi, found.n_claimed) == (0, 0, 0)


def test_a_link_serves_the_pledges_whose_test_it_passes() -> None:
    invite = Pledge(
        verb="invite", strength=Strength.FIRM, actor="china", object="party members", kind=PledgeKind.QUANTIFIED
    )
    forum = Pledge(verb="hold", strength=Strength.ACTION, actor="both", object="forum", kind=PledgeKind.EVENT)
    item = commitment(
        "I.2",
        forum,
        invite,
        targets=(Target(quantity=200, unit="party members", comparator=Comparator.MORE_THAN, span="more than 200"),),
        mechanisms=(Mechanism(name="Young Politicians Forum", kind="forum", recurrence="hold"),),
    )
    visit = deed("v", ActivityKind.VISIT, "2019", quantity=(Quantity(value=40, unit="party members"),))
    scholars = places("s", 40, "scholarships")
    held, invited = run([item], [visit, scholars], [accepted("v", "I.2"), accepted("s", "I.2")])
    assert (invited.need, invited.n_lo) == (201, 40)
    assert held.pledge_id == "p-2019/I.2#1"


def test_the_same_input_gives_the_same_bytes_in_any_order() -> None:
    deeds = [places(name, 100 + place, "scholarships") for place, name in enumerate("abcdef")]
    links = [accepted(one.id, "VII.7") for one in deeds]
    assert as_json(run([OFFER], deeds, links)) == as_json(run([OFFER], deeds[::-1], links[::-1]))
