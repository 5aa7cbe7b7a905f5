from tests.core.outlining.plain_reading import WORDS, clean_rows
from trecho.core.outlining.candidates import candidates, established, parents_of_series

_TEXT = (
    "I. Trade\n\n1. To trade:\n\n(a) more;\n\n(b) better.\n\n2. To sell.\n\nII. Health\n\n1. To heal.\n\n2. To care.\n"
)


def test_series_lie_in_what_stands_before_their_beginnings() -> None:
    found = candidates(clean_rows(_TEXT), WORDS)
    parents = parents_of_series(found)
    assert (parents["R."], parents["1."], parents["(a)"]) == (None, "R.", "1.")
    assert established(found)["1."] == 4


def test_places_speak_more_or_less_strongly() -> None:
    wrapped = (
        "The ministers of both sides met in the port and agreed, as was set out in Article\n3. of the older treaty, on what "
        "follows below, and on all that was said in the\nspeeches that were held by the ministers who had come to the port from "
        "their own\ncapitals.\n\n1. To trade.\n"
    )
    assert [candidate.strength for candidate in candidates(clean_rows(wrapped), WORDS)] == [0, 2]
