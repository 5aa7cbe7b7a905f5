import numpy as np

from tests.core.aligning.speaking import profile
from trecho.core.aligning.likeness import leads, likelihood, places, reasons_of
from trecho.reference.aligning import weighing


def test_leads_compare_with_the_best_rival() -> None:
    by_row, by_column = leads(np.array([[0.9, 0.6], [0.1, 0.2]]))
    assert by_row[0].round(2).tolist() == [0.3, -0.3]
    assert by_column[:, 1].round(2).tolist() == [0.4, -0.4]


def test_areas_that_moved_together() -> None:
    base = np.array([[0.9, 0.0, 0.0], [0.0, 0.9, 0.0], [0.0, 0.0, 0.9]])
    share = places(base, ["I", "I", "II"], ["IV", "IV", "V"])
    assert share[0, 0] > share[0, 2]


def test_the_same_thing_is_likelier_than_another() -> None:
    old = [profile("Restore mangrove forests."), profile("Train nurses.")]
    new = [profile("Mangroves will be restored."), profile("Open a chess school.")]
    odds = likelihood(reasons_of(old, new), weighing().without)
    assert odds[0, 0] > 0 > odds[1, 1]
