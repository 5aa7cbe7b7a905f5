"""What titles of the release say: kind, giver, sum, links."""

from decimal import Decimal

import pytest

from trecho.sources.description import bundled
from trecho.sources.gcdf_title import giver_in, kind_of, linked_in, sum_in


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("China Eximbank provides $150 million buyer's credit loan for Railroad Rehabilitation Project", "loan"),
        ("Chinese Government provides RMB 420 million grant for Police Academy Construction Project", "grant"),
        ("China donates $100,000 to help fund de-mining efforts in Ecuador-Peru border region", "donation"),
        ("Chinese Embassy in Peru grants 56 boxes of medical supplementary materials to Peruvian Ministry", "donation"),
        ("China provides medical training to Guyanese doctors", "training"),
        (
            "Chinese Embassy in Jamaica awarded 5 UTech Jamaican students the Chinese Ambassador’s Scholarship",
            "scholarships",
        ),
        ("China sends 8th medical team to Guyana", "technical-assistance"),
        ("ICBC extends line of credit to Argentinian SMEs", "credit-line"),
        ("Chinese Government forgives $5 million of Guyana's debt", "debt-relief"),
        ("Chinese Embassy in Bolivia holds photo exhibition for 70th anniversary", "event"),
        ("Chinese Government provides RMB 30 million grant for Training Center Construction Project", "grant"),
        ("Hanban opens Confucius Institute at Catholic University of Chile", "project"),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert kind_of(title, "", bundled("gcdf")) == kind


def test_a_flow_type_goes_first_and_the_title_makes_it_finer() -> None:
    description = bundled("gcdf")
    assert kind_of("China donates masks", "Grant", description) == "donation"
    assert kind_of("A loan that was forgiven", "Debt forgiveness", description) == "debt-relief"
    assert (
        kind_of("70 Chinese Government Scholarships", "Scholarships/training in the donor country", description)
        == "scholarships"
    )
    assert kind_of("China Eximbank provides loan", "Vague TBD", description) == "loan"


def test_givers() -> None:
    assert giver_in("[China Co-Financing Fund] IDB administers 9.75 million USD loan") == "IDB"
    assert giver_in("Two BoC branches participate in $1 billion syndicated loan") == "Two BoC branches"
    assert giver_in("Agricultural Technology Demonstration Center (ATDC) in Suriname") == ""


def test_links() -> None:
    links = linked_in(
        "Gasene (Linked to Project ID#37829, 37804, and ID #58677)", "The grant is captured via Project ID#86881."
    )
    assert links.related == ("37829", "37804", "58677", "86881")
    assert linked_in("School (linked to Umbrella Project ID #89911)").umbrella == ("89911",)
    assert linked_in("Visits Trinidad & Tobago 2019 (Subproject of #69439)").umbrella == ("69439",)
    assert linked_in("China grants 12,345 books in 2019").related == ()


def test_sums_only_where_the_record_has_an_amount() -> None:
    title = "CDB contributes $75 million to $150 million syndicated loan"
    stated = sum_in(title, "COL", Decimal(90_000_000))
    assert stated is not None
    assert stated.value == Decimal(75_000_000)
    assert sum_in(title, "COL", None) is None
    assert sum_in("ICBC contributes to $520 million syndicated loan", "ARG", Decimal(20_000_000)) is None
    pesos = sum_in("China donates 1.463 million pesos to Colombia", "COL", Decimal(1260))
    assert pesos is not None
    assert (pesos.currency, pesos.value) == ("COP", Decimal(1_463_000))
