"""Which evidence belongs to which pledge."""

from tests.core.assessing.before_after import card
from tests.core.assessing.test_running import FACTS_OF_SIDES, OFFER, accepted, commitment_of, deed, places, run
from trecho.core.activity import ActivityKind
from trecho.core.assessing.assembling import deeds_of, with_lineages
from trecho.core.assessment import Flag
from trecho.core.dates import PartialDate, Period
from trecho.core.facts import Facts
from trecho.core.link import LinkState
from trecho.core.plan import Plan
from trecho.core.search import Search


def test_steps_are_one_deed_and_parts_are_deeds_of_their_own() -> None:
    deeds = {
        "a": deed("a", ActivityKind.PROJECT, "2019"),
        "b": deed("b", ActivityKind.PROJECT, "2020"),
        "frame": deed("frame", ActivityKind.PROJECT, "2019", covers=("part",)),
        "part": deed("part", ActivityKind.PROJECT, "2020", parent="frame"),
    }
    found = deeds_of({"a": "one", "b": "one", "frame": "two", "part": "two"}, deeds)
    assert found == {"a": "one", "b": "one", "frame": "frame", "part": "part"}


def test_a_lineage_is_given_by_pledge_or_commitment() -> None:
    (found,) = with_lineages([card(need=1)], {"plan/I.1": "river"})
    assert found.lineage == "river"
    assert with_lineages([found], {"plan/I.1#1": "other"})[0].lineage == "other"


def test_two_plans_of_one_lineage_share_first_in_first_out() -> None:
    older = commitment_of("p-2015", OFFER)
    plans = [Plan(id="p-2015", forum="f", title={}, period=(PartialDate("2015"), PartialDate("2019")))]
    deeds = [places("early", 5900, "scholarships", "2018"), places("shared", 430, "scholarships", "2019")]
    links = [
        accepted("early", "VII.7", plan="p-2015"),
        accepted("shared", "VII.7", plan="p-2015"),
        accepted("shared", "VII.7"),
    ]
    facts = Facts(sides=FACTS_OF_SIDES, lineages={"p-2015/VII.7": "s", "p-2019/VII.7": "s"})
    old, new = run([older, OFFER], deeds, links, facts=facts, more_plans=plans)
    assert (old.n_lo, new.n_lo, new.n_hi) == (6330, 330, 430)
    assert (new.r_excl, new.r_incl) == (0, 430 / 6000)
    assert Flag.SHARED_PERIOD in new.flags


def test_searches_for_the_plan_serve_its_pledges() -> None:
    search = Search(
        id="s", about="p-2019", sort="news", place="x", query="q", language="en", made_on=PartialDate("2025-12-01")
    )
    (found,) = run([OFFER], [], [], searches=[search])
    assert found.search_log_id is not None


def test_a_weak_proposal_is_not_even_provisional() -> None:
    (found,) = run([OFFER], [places("a", 6000, "scholarships")], [accepted("a", "VII.7", LinkState.PROPOSED, 0.2)])
    assert found.provisional is None


def test_one_pledge_depends_on_its_own_evidence_alone() -> None:
    other = commitment_of("p-2019", OFFER, "VII.8")
    mine, others = [places("a", 100, "scholarships")], [places("b", 999, "scholarships")]
    alone = run([OFFER], mine, [accepted("a", "VII.7")])[0]
    among = run([OFFER, other], [*mine, *others], [accepted("a", "VII.7"), accepted("b", "VII.8")])[0]
    assert alone == among
    assert Period(PartialDate("2019"), PartialDate("2021")).days == 1096
