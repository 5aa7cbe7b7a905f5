"""Nothing lost, no twins, conflicts shown: what a returned matrix changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.matrix import COLUMNS, Address, Cell, addresses, canonical, preview
from trecho.core.noun import Nonsense

ROAD = Address("JAM", "celac-china-2019/II.1", "done")
TEXTS = {
    "progress": "done",
    "started": "2020-05",
    "finished": "2021",
    "amount": "12.5",
    "currency": "USD",
    "people": "40",
    "source": "https://example.org/a",
}


def cell(address: Address, text: str, place: str = "Matrix!E5") -> Cell:
    return Cell(address, text, place)


def test_a_changed_cell_is_one_change() -> None:
    seen = preview([cell(ROAD, "Bridge opened")], {ROAD: ""}, {})
    assert [(change.before, change.after, change.meanwhile) for change in seen.changes] == [("", "Bridge opened", None)]


def test_an_emptied_cell_is_a_change() -> None:
    seen = preview([cell(ROAD, " ")], {ROAD: "Bridge opened"}, {ROAD: "Bridge opened"})
    assert [change.after for change in seen.changes] == [""]


def test_what_somebody_else_changed_meanwhile_is_a_conflict() -> None:
    seen = preview([cell(ROAD, "Bridge opened")], {ROAD: "planned"}, {ROAD: "half built"})
    assert seen.conflicts == seen.changes
    assert seen.changes[0].meanwhile == "half built"


def test_saying_what_the_register_says_today_is_no_change() -> None:
    assert preview([cell(ROAD, "half built")], {ROAD: "planned"}, {ROAD: "half built"}).changes == ()


def test_leaving_a_cell_alone_does_not_undo_what_another_wrote() -> None:
    seen = preview([cell(ROAD, "planned")], {ROAD: "planned"}, {ROAD: "half built"})
    assert seen.changes == ()
    assert seen.unchanged == 1


def test_twins_are_faults_with_both_places() -> None:
    seen = preview([cell(ROAD, "a", "Matrix!E5"), cell(ROAD, "b", "Matrix!E9")], {}, {})
    assert [fault.place for fault in seen.faults] == ["Matrix!E9"]
    assert "Matrix!E5" in seen.faults[0].why


@pytest.mark.parametrize(
    ("column", "text", "kept"),
    [
        ("progress", "Under-Way", "under-way"),
        ("started", "2021-05-13T00:00:00", "2021-05-13"),
        ("amount", "1 250 000.50", "1250000.5"),
        ("people", "100", "100"),
        ("currency", "usd", "USD"),
        ("remarks", "  =SUM(A1)  ", "=SUM(A1)"),
        ("done", "", ""),
    ],
)
def test_cells_are_kept_in_one_form(column: str, text: str, kept: str) -> None:
    assert canonical(column, text) == kept


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("progress", "finished"),
        ("started", "May 2021"),
        ("amount", "1,250"),
        ("people", "-3"),
        ("amount", "NaN"),
        ("currency", "dollars"),
        ("source", "javascript:alert(1)"),
        ("remarks", "x" * 10_001),
    ],
)
def test_what_cannot_be_filed_says_what_to_write(column: str, text: str) -> None:
    with pytest.raises(Nonsense):
        canonical(column, text)
    assert [fault.place for fault in preview([cell(Address("JAM", "p/I.1", column), text)], {}, {}).faults] == [
        "Matrix!E5"
    ]


@given(
    st.dictionaries(
        st.builds(
            Address,
            st.sampled_from(["JAM", "HTI"]),
            st.sampled_from(["p/I.1", "p/I.2"]),
            st.sampled_from(sorted(TEXTS)),
        ),
        st.booleans(),
    )
)
def test_exactly_the_changed_cells_are_changes(chosen: dict[Address, bool]) -> None:
    cells = [
        cell(address, TEXTS[address.column] if changed else "", f"at {address}") for address, changed in chosen.items()
    ]
    seen = preview(cells, {}, {})
    assert {change.address for change in seen.changes} == {address for address, changed in chosen.items() if changed}
    assert seen.unchanged == sum(not changed for changed in chosen.values())


def test_a_matrix_has_a_row_for_every_member_and_commitment() -> None:
    assert list(addresses(["JAM", "HTI"], iter(["p/I.1", "p/I.2"]))) == [
        ("JAM", "p/I.1"),
        ("JAM", "p/I.2"),
        ("HTI", "p/I.1"),
        ("HTI", "p/I.2"),
    ]
    assert ROAD.subject == "progress:JAM@celac-china-2019/II.1"
    assert set(TEXTS) < set(COLUMNS)
