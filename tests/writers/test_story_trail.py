from datetime import UTC, datetime

import msgspec

from tests.dossiers import dossier
from trecho.core.claim import Author, Claim, Text
from trecho.core.dossier import Dossier
from trecho.core.passage import Passage
from trecho.writers.blocks import Grid, Reference
from trecho.writers.story_trail import Trail


def with_words() -> Dossier:
    """The dossier with the claim behind the words of a commitment that has a figure, and one behind what was found."""
    one = next(promise for promise in dossier().promises if any(found.need for found in promise.assessments))
    words, found = (
        Claim(
            subject=subject,
            attribute=attribute,
            value=Text("en", "To train 40 nurses."),
            passage=Passage(source=source, locator="page=4", words="forty nurses"),
            recorded_at=datetime(2026, 3, 2, tzinfo=UTC),
            author=Author("source"),
        )
        for subject, attribute, source in (
            (f"commitment:{one.commitment.id}", "words", "https://example.org/plan"),
            ("activity:sheet:8", "quantity", "https://example.org/register"),
        )
    )
    proved = tuple(msgspec.structs.replace(result, trail={"n_lo": (found.id,)}) for result in one.assessments)
    promises = tuple(
        msgspec.structs.replace(promise, assessments=proved) if promise is one or promise == one else promise
        for promise in dossier().promises
    )
    return msgspec.structs.replace(dossier(), promises=promises, claims=(words, found), address="https://example.org")


def test_every_figure_leads_to_claim_source_passage_and_address() -> None:
    trail = Trail(with_words(), "en")
    blocks = list(trail.blocks())
    grid = next(block for block in blocks if isinstance(block, Grid))
    told = {row[1]: (row, urls) for row, urls in zip(grid.rows, grid.urls, strict=True)}
    row, urls = told["needed"]
    assert (row[2], row[4], row[5]) == ("40", "[2]", "forty nurses · page 4")
    assert urls[3].startswith("https://example.org/en/claims/")
    assert urls[4] == "https://example.org/plan"
    assert "verified, at least" in told
    assert [block.number for block in blocks if isinstance(block, Reference)] == [1, 2]


def test_without_an_address_nothing_leads_nowhere() -> None:
    trail = Trail(dossier(), "en")
    assert trail.page("plans", "a") == ""
    assert list(trail.blocks()) == []
