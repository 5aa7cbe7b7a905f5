"""A member's report fills the cells that it came from."""

from trecho.core.dates import PartialDate
from trecho.core.matrix import Address, Progress
from trecho.core.member_report import MemberReport


def test_only_filled_cells_are_given_in_their_one_form() -> None:
    report = MemberReport(
        id="JAM@p/II.1",
        member="JAM",
        commitment="p/II.1",
        progress=Progress.DONE,
        finished=PartialDate("2021-05"),
        amount=12.5,
        people=40,
    )
    cells = {address.column: text for address, text in report.cells().items()}
    assert cells == {"progress": "done", "finished": "2021-05", "amount": "12.5", "people": "40"}
    assert set(report.cells()) == {Address("JAM", "p/II.1", column) for column in cells}
