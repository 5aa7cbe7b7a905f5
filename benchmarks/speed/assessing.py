"""How fast a whole register is assessed, and one pledge again after a verdict."""

import random
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from benchmarks.row import Row
from trecho import chain
from trecho.core.activity import Activity, ActivityKind, Actor, Amount, Origin, Quantity, Rung
from trecho.core.dates import PartialDate
from trecho.core.facts import Facts
from trecho.core.link import Grade, Link, LinkState
from trecho.core.plain import as_json
from trecho.core.plan import Commitment, Plan
from trecho.core.pledge import Coding, Mechanism, Pledge, PledgeKind, Strength, Target

PLEDGES, LINKED = 5_000, 500_000
_KINDS = tuple(PledgeKind)
_DEEDS = (ActivityKind.SCHOLARSHIPS, ActivityKind.LOAN, ActivityKind.EVENT, ActivityKind.PROJECT, ActivityKind.TRAINING)
_RUNGS = (Rung.M0, Rung.M1, Rung.M2, Rung.M3, Rung.M4, Rung.M5)
_SOURCES = ("official-lac", "official-china", "news", "gcdf", "research")
_MEMBERS = ("ARG", "BOL", "BRA", "CHL", "COL", "CUB", "ECU", "GUY", "JAM", "MEX", "PER", "URY")
PLAN = Plan(id="p-2019", forum="f", title={}, period=(PartialDate("2019"), PartialDate("2021")))
FACTS = Facts(sides={"china": ("CHN",), "celac": _MEMBERS})
TODAY = date(2026, 1, 1)


def rows() -> Iterator[Row]:
    """Seconds for all of it, beside the floor of writing each link once; milliseconds for one again.

    Processor time: one process does it all, and a busy machine must not make it look slow or quick.
    """
    promises = [_commitment(place) for place in range(PLEDGES)]
    deeds, links = _evidence(PLEDGES, LINKED)
    began = time.process_time()
    floor = sum(len(as_json(link)) for link in links)
    floor_seconds = time.process_time() - began
    began = time.process_time()
    found = chain.assess(promises, deeds, links, plans=[PLAN], as_of=TODAY, facts=FACTS)
    seconds = time.process_time() - began
    assert len(found) == PLEDGES
    assert floor
    beside = f"writing the {LINKED} links as JSON: {floor_seconds:.1f} s"
    yield Row("assessing.all_of_5000", seconds, "s of one core", most=60, beside=beside)
    mine = [link for link in links if link.commitment == promises[0].id]
    near = {link.activity for link in mine}
    own = [deed for deed in deeds if deed.id in near]
    began = time.process_time()
    again = chain.assess(promises[:1], own, mine, plans=[PLAN], as_of=TODAY, facts=FACTS)
    milliseconds = (time.process_time() - began) * 1000
    assert as_json(again[0]) == as_json(found[0])
    yield Row("assessing.one_again", milliseconds, "ms", most=200, beside=f"{len(own)} activities of its own")


def _commitment(place: int) -> Commitment:
    kind = _KINDS[place % len(_KINDS)]
    figure = {PledgeKind.QUANTIFIED: ("scholarships", None), PledgeKind.MONEY: ("credit line", "USD")}.get(kind)
    pledge = Pledge(verb="offer", strength=Strength.FIRM, actor="china", object="x", kind=kind)
    targets = (Target(quantity=6000, unit=figure[0], currency=figure[1], span="6,000"),) if figure else ()
    mechanisms = (Mechanism(name="A Forum", kind="forum", recurrence="annual"),) if kind is PledgeKind.EVENT else ()
    coding = Coding(pledges=(pledge,), targets=targets, mechanisms=mechanisms, checkability=3)
    return Commitment(id=f"p-2019/I.{place}", plan="p-2019", area="I", path=f"I.{place}", words={}, coding=coding)


def _evidence(pledges: int, linked: int) -> tuple[list[Activity], list[Link]]:
    dice = random.Random(8)
    deeds, links = [], []
    for place in range(linked):
        deeds.append(_deed(place, dice))
        state = LinkState.ACCEPTED if dice.random() < 0.95 else LinkState.REJECTED
        grade = Grade.DIRECT if dice.random() < 0.7 else Grade.CONTRIBUTES
        home = f"p-2019/I.{dice.randrange(pledges)}"
        links.append(Link(activity=f"d{place}", commitment=home, grade=grade, score=0.9, state=state))
    return deeds, links


def _deed(place: int, dice: random.Random) -> Activity:
    year = PartialDate(f"{dice.randrange(2018, 2023)}-{dice.randrange(1, 13):02d}")
    rung = dice.choice(_RUNGS)
    return Activity(
        id=f"d{place}",
        source=Origin(kind=dice.choice(_SOURCES), name=f"source {place % 5000}"),
        kind=dice.choice(_DEEDS),
        title={"en": f"deed {place}"},
        countries=(dice.choice(_MEMBERS),),
        actors=(Actor(role="giver", name="Government of China", country="CHN"),),
        rung=rung,
        dates={"signed": year, "start": year},
        quantity=(Quantity(value=dice.randrange(1, 300), unit="scholarships"),),
        amounts=(Amount(rung=rung, value=Decimal(dice.randrange(10**5, 10**8)), currency="CNY", date=year),),
    )
