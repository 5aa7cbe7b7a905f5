"""What a title counts."""

import pytest

from trecho.sources.description import bundled
from trecho.sources.gcdf_counts import counts_in

# Titles of the shape that the release has; made up, save for what they are about.
COUNTED = [
    ("Embassy awards 150 scholarships to students in two towns", [(150, "scholarships"), (2, "towns")]),
    ("China sends 30 agricultural experts to Suriname", [(30, "agricultural experts")]),
    ("China donates 20,000 doses of vaccine and 64 respirators", [(20000, "doses"), (64, "respirators")]),
    ("Grant of 18 cars, 26 vans and 5 buses", [(18, "cars"), (26, "vans"), (5, "buses")]),
    ("City donates two motor vehicles to the police", [(2, "motor vehicles")]),
    ("China gives 2000 table tennis balls", [(2000, "table tennis balls")]),
    ("City donates 1,000 sets of protective clothing", [(1000, "sets")]),
    ("City donates 100 sets of books", [(100, "books")]),
]
SILENT = [
    "Loan for Phase 2 projects of the housing programme",
    "Bank lends $400,000 dollars to Guyana",
    "Bank lends RMB 28,000,000 for roads",
    "Grant via 2006 ETCAs for roads",
    "Uniforms for the 2018 South American Games",
    "Loan for a 487.8 MW power plant and 70 km of roads",
    "Teachers stay over two years",
    "China sends its 14th medical team (Linked to Project ID#37808 and #40005)",
    "Supplies against COVID-19 cases",
    "Loan for the Route 32 Renovation Projects",
    "School on the Five Islands",
]


@pytest.mark.parametrize(("title", "counts"), COUNTED)
def test_counts_with_their_words(title: str, counts: list[tuple[int, str]]) -> None:
    found = list(counts_in(title, bundled("gcdf")))
    assert [(each.quantity.value, each.quantity.unit) for each in found] == counts
    assert all(title[each.span.start : each.span.end] == each.words for each in found)


@pytest.mark.parametrize("title", SILENT)
def test_other_numbers_count_nothing(title: str) -> None:
    assert list(counts_in(title, bundled("gcdf"))) == []
