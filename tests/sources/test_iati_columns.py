"""IATI rows → columns: the ladder's rules for transactions."""

import pytest

from tests.sources.iati_reading import CODES, piece_of, told_in
from trecho.core.activity import Activity
from trecho.core.activity_columns import ActivityColumns
from trecho.sources.iati_columns import Telling


def told(inner: str) -> Activity:
    piece = piece_of(
        f'<iati-activity default-currency="USD"><iati-identifier>A</iati-identifier>{inner}</iati-activity>'
    )
    columns = ActivityColumns("iati", "IATI")
    Telling(*told_in(piece), CODES).put_into(columns, piece.places)
    (found,) = columns.activities()
    return found


def test_what_cannot_be_used() -> None:
    piece = piece_of("<iati-activity/>", "<iati-activity><iati-identifier>A</iati-identifier></iati-activity>")
    refused = Telling(*told_in(piece), CODES).refused()
    assert refused == {0: "it has no iati-identifier", 1: "A has neither title nor description"}


def paid(kind: str, value: str = "5") -> str:
    return f'<transaction><transaction-type code="{kind}"/><transaction-date iso-date="2020-02-0{len(value)}"/><value>{value}</value></transaction>'


TITLE = "<title><narrative>T</narrative></title>"


@pytest.mark.parametrize(
    ("kinds", "rungs"),
    [
        (("2", "11"), ["M2"]),
        (("11",), ["M2"]),
        (("12", "13"), ["M1"]),
        (("3", "4"), ["M4", "M4"]),
        (("1", "5", "6", "99"), []),
        (("C", "D"), ["M2", "M4"]),
    ],
)
def test_rungs_of_transactions(kinds: tuple[str, ...], rungs: list[str]) -> None:
    assert [amount.rung for amount in told(TITLE + "".join(map(paid, kinds))).amounts] == rungs


@pytest.mark.parametrize(
    ("status", "kinds", "standing"),
    [
        ("1", (), ("announced", "M0")),
        ("1", ("12",), ("pledged", "M1")),
        ("1", ("2",), ("signed", "M2")),
        ("2", ("2",), ("under-way", "M3")),
        ("4", (), ("completed", "M5")),
        ("5", (), ("cancelled", "X")),
        ("9", (), (None, None)),
    ],
)
def test_standing(status: str, kinds: tuple[str, ...], standing: tuple[str | None, str | None]) -> None:
    found = told(f'{TITLE}<activity-status code="{status}"/>' + "".join(map(paid, kinds)))
    assert (found.status, found.rung) == standing


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        ('<default-finance-type code="421"/>', "loan"),
        ('<default-finance-type code="110"/><default-aid-type code="D02"/>', "technical-assistance"),
        ('<default-finance-type code="110"/>', "grant"),
        ("", "project"),
    ],
)
def test_kinds(inner: str, kind: str) -> None:
    assert told(TITLE + inner).kind == kind


def test_sums_that_are_none_add_nothing() -> None:
    assert told(TITLE + paid("2", "about five") + paid("2", "")).amounts == ()


def test_an_activity_without_title_is_called_by_its_description() -> None:
    found = told(f"<description><narrative>{'w' * 300}</narrative></description>")
    assert found.title == {"und": "w" * 200}
