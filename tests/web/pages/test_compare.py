"""Plans compared: read by everybody, corrected by reviewers."""

from collections.abc import Callable

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import words
from tests.web.desks import enter_as
from trecho.core.lineage import Relation
from trecho.core.permissions import Role
from trecho.core.tie import TieState
from trecho.register.lineages import tie_between
from trecho.store import search
from trecho.store.accounts import keep_account

OLD, NEW = "celac-china-2019", "celac-china-2022"
HERE = f"/en/compare/{OLD}/{NEW}"
DESK = "/en/compare/correct"
PASSWORD = "Seven-green-rivers-41"

pytestmark = pytest.mark.usefixtures("aligned_register")


def read(address: str, client: Client | None = None) -> LexborHTMLParser:
    answer = (client or Client(SERVER_NAME="localhost")).get(address)
    assert answer.status_code == 200, answer.content[:500]
    return LexborHTMLParser(answer.content.decode())


@pytest.fixture
def signed_in(aligned_register: str) -> Callable[..., Client]:  # noqa: ARG001  (opens the register)
    """A maker of clients signed in with roles."""

    def make(*roles: Role) -> Client:
        keep_account("lin", PASSWORD, roles=roles)
        client = Client(SERVER_NAME="localhost")
        enter_as(client, "lin")
        return client

    return make


def test_the_way_in_lists_pairs_and_figures_over_the_generations() -> None:
    page = read("/en/compare")
    assert len(page.css(".plans li")) == 6
    assert "6,000" in words(page, "svg.generations")
    assert "same target" in words(page, "svg.generations")
    figures = page.css("ul.figurelines ul > li")
    assert len(figures) == len(page.css("svg.generations rect"))
    assert all(figure.css_first("a.fig") is not None for figure in figures)


def test_a_comparison_says_what_is_only_reported() -> None:
    page = read(HERE)
    assert "only excerpts and reports are known" in words(page)
    assert "Not found in what is known of the later plan" in words(page)
    assert page.css_first("svg.alluvial") is not None
    rows = page.css("ol.descents > li")
    assert len({row.attributes["id"] for row in rows}) == len(rows)
    assert len(rows) == len(Client(SERVER_NAME="localhost").get(f"{HERE}.json").json()["rows"])
    assert not page.css("form[method=post]")


def test_rows_are_filtered_by_relation_and_area() -> None:
    reworded = read(f"{HERE}?relation=reworded").css("ol.descents > li")
    assert reworded
    assert all("reworded" in words(row) for row in reworded)
    farming = read(f"{HERE}?area={OLD}/IV").css("ol.descents > li")
    assert all("IV." in words(row) for row in farming)
    assert "No row fits these filters" in words(read(f"{HERE}?relation=kept&area={OLD}/II"))


def test_two_wordings_are_compared_word_by_word() -> None:
    row = read(HERE).css_first("li[id='row-III.5']")
    assert row is not None
    assert row.css("del")
    assert row.css("ins")


def test_pages_lead_there_and_a_commitment_shows_its_way() -> None:
    assert read(f"/en/plans/{OLD}").css(f'a[href="{HERE}"]')
    way = read(f"/en/plans/{OLD}/III.5").css("ol.way > li")
    assert [words(one, ".years").strip() for one in way] == ["2015–2019", "2019–2021", "2022–2024", "2025–2027"]


def test_files_hold_the_same_rows() -> None:
    client = Client(SERVER_NAME="localhost")
    rows = client.get(f"{HERE}.json").json()["rows"]
    assert {one for row in rows for one in row["old"].split()} == {one.id for one in search.commitments(OLD)}
    assert {"old", "new", "relation", "score", "why", "last_status"} <= set(rows[0])
    assert client.get(f"{HERE}.csv").content.count(b"\n") > len(rows)
    assert client.get(f"/en/charts/alluvial/{OLD}/{NEW}.svg").status_code == 200


def test_plans_that_were_not_compared_are_missing() -> None:
    assert Client(SERVER_NAME="localhost").get(f"/en/compare/{NEW}/{OLD}").status_code == 404


def test_a_reviewer_changes_a_relation_and_it_stands(signed_in: Callable[..., Client]) -> None:
    client = signed_in(Role.REVIEWER)
    assert read(HERE, client).css("details.desk form")
    sent = {"tie": f"{OLD}/I.6=>{NEW}/?", "act": "change", "relation": "kept", "reason": "read both"}
    answer = client.post(DESK, sent)
    assert answer.headers["Location"] == f"{HERE}#row-I.6"
    found = tie_between(f"{OLD}/I.6", f"{NEW}/?")
    assert found is not None
    assert (found.relation, found.state, found.by) == (Relation.KEPT, TieState.CHANGED, "person:lin")
    row = read(HERE).css_first("li[id='row-I.6']")
    assert row is not None
    assert "changed by a person" in words(row)


def test_a_reviewer_ties_what_was_not_found_and_separates_it_again(signed_in: Callable[..., Client]) -> None:
    client = signed_in(Role.COORDINATOR)
    client.post(DESK, {"tie": f"{OLD}/II.1=>{NEW}", "act": "link", "target": "?~6", "relation": "weakened"})
    tied = tie_between(f"{OLD}/II.1", f"{NEW}/?~6")
    assert tied is not None
    assert tied.holds
    client.post(DESK, {"tie": f"{OLD}/II.1=>{NEW}/?~6", "act": "unlink"})
    cut = tie_between(f"{OLD}/II.1", f"{NEW}/?~6")
    assert cut is not None
    assert not cut.holds


REFUSED: tuple[dict[str, str], ...] = (
    {"tie": f"{OLD}/I.6=>{NEW}/?", "act": "explode"},
    {"tie": f"{OLD}/I.6=>{NEW}/?", "act": "link", "relation": "kept"},
    {"tie": f"{OLD}/I.6=>{NEW}/?", "act": "change", "relation": "dropped"},
    {"tie": f"{OLD}/I.1=>{NEW}", "act": "link", "target": "nowhere", "relation": "kept"},
    {"tie": "other/1=>else/2", "act": "confirm"},
    {},
)


def test_what_cannot_be_done_is_refused_in_a_sentence(signed_in: Callable[..., Client]) -> None:
    client = signed_in(Role.REVIEWER)
    assert [client.post(DESK, sent).status_code for sent in REFUSED] == [400] * len(REFUSED)


def test_nobody_else_may_correct(signed_in: Callable[..., Client]) -> None:
    sent = {"tie": f"{OLD}/I.6=>{NEW}/?", "act": "confirm"}
    assert Client(SERVER_NAME="localhost").post(DESK, sent).status_code == 302
    assert signed_in(Role.ADMINISTRATOR).post(DESK, sent).status_code == 403
    assert Client(SERVER_NAME="localhost").get(DESK).status_code == 405
    found = tie_between(f"{OLD}/I.6", f"{NEW}/?")
    assert found is not None
    assert found.state is TieState.PROPOSED
