"""The nouns of evidence."""

import pytest

from trecho.core.evidence import Class, Evidence, Interval, Proof, Voice
from trecho.core.noun import Nonsense


def test_an_interval_runs_forwards() -> None:
    with pytest.raises(Nonsense):
        Interval(2, 1)


@pytest.mark.parametrize(
    ("occurrence", "figure", "worth"),
    [
        (Class.STRONG, None, Class.STRONG),
        (Class.STRONG, Class.WEAK, Class.WEAK),
        (Class.ADEQUATE, Class.STRONG, Class.ADEQUATE),
        (Class.REJECTED, Class.STRONG, Class.REJECTED),
    ],
)
def test_a_figure_is_worth_no_more_than_its_deed(occurrence: Class, figure: Class | None, worth: Class) -> None:
    assert Proof(activity="a", occurrence=occurrence, quantity_class=figure).worth is worth


def test_a_source_is_its_own_origin_until_another_shares_it() -> None:
    assert (Voice(source="a").group, Voice(source="a", origin="wire").group) == ("a", "wire")
    assert Evidence().former is None
