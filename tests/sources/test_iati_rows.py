"""Rows of IATI activities."""

import numpy as np

from tests.sources.iati_reading import told_by, words
from tests.sources.iati_samples import FIRST, SECOND
from trecho.sources.iati_rows import Rows, put_together


def test_rows_know_their_activity() -> None:
    told, wording = told_by(SECOND, FIRST)
    assert words(wording, told.activities[0]) == ["XM-DAC-1-42", "GB-1-7"]
    titles = told.texts("title")
    assert titles.at.tolist() == [0, 0, 1]
    assert words(wording, titles[1]) == ["École à Quito", "Escuela en Quito", "Water & roads"]
    assert words(wording, titles[0]) == [None, "es", None]
    assert words(wording, told.transactions()[0])[:4] == ["2", "11", "3", "1"]


def test_what_is_only_in_transactions() -> None:
    told, wording = told_by(
        '<iati-activity><transaction><sector code="11220"/><provider-org provider-activity-id="X"/></transaction></iati-activity>'
    )
    assert words(wording, told.sectors()[1]) == []
    assert words(wording, told.sectors("transaction/sector")[1]) == ["11220"]
    assert words(wording, told.named_by_transactions()[0]) == ["X"]


def test_the_latest_actual_value_of_each_indicator() -> None:
    periods = '<period><actual value="1"/></period><period><actual value=" 2 "/><actual/></period>'
    told, wording = told_by(
        f"<iati-activity><result><indicator><title>Schools</title>{periods}</indicator>"
        f"<indicator>{periods}</indicator></result></iati-activity>"
    )
    assert [words(wording, column) for column in told.results().columns] == [["2"], ["Schools"]]


def test_rows_put_together_are_by_activity() -> None:
    first, second = (
        Rows(np.array(at), (np.array(spans),)) for at, spans in (([0, 2], [[1, 2], [3, 4]]), ([1], [[5, 6]]))
    )
    together = put_together([first, second])
    assert (together.at.tolist(), together[0].tolist()) == ([0, 1, 2], [[1, 2], [5, 6], [3, 4]])
