"""Promises: object, purpose, scope, quotation, statements and events in commitments of five languages."""

import numpy as np
import pytest

from trecho.core.matching.promises import Promised, Promises, promises_table
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def table(text: str, language: str = "en", area: str = "") -> Promises:
    return promises_table([Promised(id="1", text=text, language=language, area=area)], KNOWN)


def names(matrix: np.ndarray) -> set[str]:
    return {KNOWN.themes.all[number].name for number in np.flatnonzero(matrix[0])}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "To promote cooperation in roads, in order to raise tourism."),
        ("es", "Promover la cooperación en carreteras, a fin de impulsar el turismo."),
        ("pt", "Promover a cooperação em rodovias, a fim de impulsionar o turismo."),
        ("fr", "Promouvoir la coopération en matière de routes, afin de stimuler le tourisme."),
        ("zh", "促进公路合作，以促进旅游发展。"),
    ],
)
def test_a_purpose_is_not_the_object(language: str, text: str) -> None:
    found = table(text, language)
    assert "roads" in names(found.named) | names(found.scoped)
    assert "tourism" in names(found.purpose)
    assert "tourism" not in names(found.named)


def test_a_proviso_ends_at_the_comma() -> None:
    found = table("To promote, in accordance with tourism plans, cooperation in ports.")
    assert "tourism" in names(found.purpose)
    assert "ports" in names(found.named)


def test_what_is_named_only_within_a_field_is_scoped() -> None:
    found = table("To strengthen cooperation in science in the sectors of railways and food.")
    assert "science" in names(found.scope)
    assert "railways" in names(found.scoped)


def test_a_quoted_name_is_no_subject() -> None:
    assert "roads" not in names(table('To hold the "Road of Tomorrow" festival.').named)


def test_statements_talk_and_events_are_told_apart() -> None:
    assert table("To urge developed countries to lead on climate change.").statement[0] == 1
    assert table("To build roads.").statement[0] == 0
    assert table("To hold the Tourism Forum.").holding[0] == 1
    assert table("To strengthen dialogue and the exchange of good practices.").dialogue[0] == 1


def test_the_first_field_named_is_the_head() -> None:
    assert names(table("To deepen cooperation in mining, tourism and ports.").head) == {"mining"}


def test_a_narrower_theme_adds_to_the_emphasis_of_a_broader_one() -> None:
    found = table("To cooperate in hydropower, solar energy and tourism.")
    place = KNOWN.themes.place
    assert found.emphasis[0, place["energy"]] > found.emphasis[0, place["tourism"]]


def test_an_empty_commitment_names_nothing() -> None:
    assert names(table("").named) == set()
