"""Changed cells become claims; what they replace is taken back, never deleted."""

from datetime import UTC, datetime

from trecho.core.claim import Author, Claim, Code, Moment, Number, Ref, Text
from trecho.core.dates import PartialDate
from trecho.core.filing import claims_of_changes
from trecho.core.matrix import COLUMNS, Address, Change

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
ANA = Author("person:ana")
TYPED = {
    "progress": "done",
    "done": "Bridge opened",
    "started": "2020-05",
    "finished": "2021",
    "amount": "12.5",
    "currency": "USD",
    "people": "40",
    "source": "https://example.org/a",
    "remarks": "see annex",
}


def change(column: str, after: str, before: str = "") -> Change:
    return Change(address=Address("JAM", "p/II.1", column), place="Matrix!E5", before=before, after=after)


def filed(*changes: Change, standing: dict[Address, list[Claim]] | None = None) -> list[Claim]:
    return list(claims_of_changes(changes, standing or {}, matrix="matrix:ab", person=ANA, recorded_at=NOW))


def test_every_column_has_its_sort_of_value() -> None:
    said = {claim.attribute: claim.value for claim in filed(*(change(column, text) for column, text in TYPED.items()))}
    assert set(said) == {"member", "commitment", *COLUMNS}
    assert said["progress"] == Code("progress", "done")
    assert said["started"] == Moment(PartialDate("2020-05"))
    assert said["amount"] == Number(12.5)
    assert said["people"] == Number(40)
    assert said["source"] == Ref("https://example.org/a")
    assert said["remarks"] == Text("und", "see annex")


def test_the_passage_names_file_and_cell() -> None:
    claim = filed(change("remarks", "x"))[-1]
    assert (claim.passage.source, claim.passage.locator) == ("matrix:ab", "cell=Matrix!E5")
    assert claim.author == ANA


def test_an_answer_takes_back_the_one_it_replaces() -> None:
    first = filed(change("remarks", "x"))[-1]
    later = filed(change("remarks", "y", before="x"), standing={Address("JAM", "p/II.1", "remarks"): [first]})
    assert [claim.retracts for claim in later if claim.retracts] == [first.id]
    assert later[-1].value == Text("und", "y")


def test_an_emptied_cell_only_takes_back() -> None:
    first = filed(change("remarks", "x"))[-1]
    later = filed(change("remarks", "", before="x"), standing={Address("JAM", "p/II.1", "remarks"): [first]})
    assert [claim.attribute for claim in later] == ["member", "commitment", "retraction"]
