"""Where records begin and end, plain or not."""

import pytest

from tests.sources.xml_reading import PREFIXES, WANTED
from trecho.sources.xml_records import Finder, Found


def found(window: str, *, more: bool = False, until: int = 10_000, longest: int = 10_000) -> Found:
    return Finder(WANTED.scanner(PREFIXES), "r", longest).found(window.encode(), until, more)


def records(window: str, *, more: bool = False) -> list[str]:
    """The records, those that are not plain with a star."""
    here = found(window, more=more)
    return ["*" * (start in here.odd) + window[start:end] for start, end in here.bounds.tolist()]


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ("<r/> <r><a/></r>\n", ["<r/>", "<r><a/></r>"]),
        ("<r/>, <ra/><!-- <r/> --><r/></rs>", ["<r/>", "<r/>"]),
        ("<r><!-- </r> --></r><r/>", ["<r><!-- </r> --></r>", "<r/>"]),
        ("<r><a><!-- </r> --></a></r>", ["*<r><a><!-- </r> --></a></r>"]),
        ("<r><!-- </r><r/>", ["*<r><!-- </r>", "<r/>"]),
        ("<r><![CDATA[</r>]]></r>", ["*<r><![CDATA[</r>]]></r>"]),
        ("<r><a></r><r/>", ["*<r><a></r>", "<r/>"]),
        ("<r &/><r/>", ["*<r &/>", "<r/>"]),
        ("</r><r/></r>", ["<r/>"]),
        ("<!-- <r/>", ["<r/>"]),
        ("<? <r/> <![CDATA[ <r/>", ["<r/>", "<r/>"]),
        ("", []),
    ],
)
def test_records_are_found(window: str, expected: list[str]) -> None:
    assert records(window) == expected
    assert found(window).rest == len(window)


def test_records_without_an_end() -> None:
    window = "<r><a><r><a><r/><r>"
    assert (found(window).endless, records(window)) == ([0, 6, 16], ["<r/>"])
    assert (found(window, more=True).endless, found(window, more=True).rest) == ([0, 6], 16)


@pytest.mark.parametrize("window", ["<r/><r><a", "<r/><r", "<r/><", "<r/><!-- <r/>", "<r/><r>&<a/>"])
def test_what_may_go_on_is_waited_for(window: str) -> None:
    assert (records(window, more=True), found(window, more=True).rest) == (["<r/>"], 4)


def test_a_record_that_goes_on_for_too_long_is_given_up() -> None:
    waiting = found("<r>" + "x" * 40, more=True, longest=20)
    assert (waiting.endless, waiting.rest) == ([0], 41)
    odd = found("<r>&" + "x" * 40, more=True, longest=20)
    assert (odd.endless, odd.rest) == ([0], 42)


def test_what_begins_later_is_left_to_others() -> None:
    window = "<r/>  <r/><!-- --> <r/>"
    assert found(window, until=6).bounds.tolist() == [[0, 4]]
    assert found(window, until=7).bounds.tolist() == [[0, 4], [6, 10]]
    assert found(window, until=12).bounds.tolist() == [[0, 4], [6, 10]]
