from trecho.core.pledge import PledgeKind
from trecho.core.vocabulary import VOCABULARY
from trecho.writers.wording_pages import KIND_MEASURE, PROPERTY


def test_every_kind_says_how_it_is_measured() -> None:
    assert set(KIND_MEASURE) == set(PledgeKind)


def test_every_property_of_what_pages_show_has_a_name() -> None:
    shown = {name for kind in ("activity", "commitment", "plan", "meeting") for name in VOCABULARY[kind]}
    assert shown - {
        "cites",
        "spans",
        "scores",
        "confidence",
        "mechanism",
        "virtual",
        "forum",
        "areas_count",
        "owner",
    } <= set(PROPERTY)
