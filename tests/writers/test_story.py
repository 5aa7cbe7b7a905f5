"""The story says every commitment once, verified, claimed and provisional apart, in the reader's language."""

import msgspec
import pytest

from tests.dossiers import dossier
from trecho.core.dossier import Dossier
from trecho.core.plan import Doubt
from trecho.writers.blocks import Drawing, Grid, Points, Section, framed
from trecho.writers.story import story_of


@pytest.mark.parametrize("language", ["en", "es", "pt", "fr", "zh"])
def test_every_commitment_stands_in_the_story_once(language: str) -> None:
    story = story_of(dossier(), language)
    assert [block.text for block in story.blocks if isinstance(block, Section) and block.level == 2] == [
        "I.1",
        "I.2",
        "II.1",
    ]


def test_verified_claimed_and_provisional_are_told_apart() -> None:
    grids = [block for block in story_of(dossier()).blocks if isinstance(block, Grid)]
    rows = [row for grid in grids for row in grid.rows]
    assert ("train things", "firm", "both sides", "40", "10–12", "verified limited, claimed substantial") in rows
    assert any(row[-1] == "not rated (provisional: limited)" for row in rows)


def test_a_members_story_holds_only_what_reached_it() -> None:
    of_all = [block for block in story_of(dossier()).blocks if isinstance(block, Points)]
    of_haiti = [block for block in story_of(dossier(), member="HTI").blocks if isinstance(block, Points)]
    assert len(of_all) == 2
    assert [line.text for block in of_haiti for line in block.lines] == [
        "Course for nurses (Haiti, sheet:8): direct, proposed, 0.88. sector +0.31"
    ]


def test_doubts_and_sources_are_told() -> None:
    doubtful: Dossier = msgspec.structs.replace(dossier(), doubts=(Doubt(path="I.2", what="the number 3 is missing"),))
    lines = [line.text for block in story_of(doubtful).blocks if isinstance(block, Points) for line in block.lines]
    assert "I.2: the number 3 is missing" in lines
    assert any("ab" * 32 in row for block in story_of(doubtful).blocks if isinstance(block, Grid) for row in block.rows)


def test_drawings_keep_a_margin_for_files() -> None:
    drawing = next(block for block in story_of(dossier()).blocks if isinstance(block, Drawing))
    assert f'width="{drawing.width + 20}"' in framed(drawing)
    assert "var(--" not in framed(drawing)


def test_words_that_exist_in_no_translation_keep_their_language() -> None:
    from trecho.writers.blocks import Prose

    spanish = [block for block in story_of(dossier(), "es").blocks if isinstance(block, Prose)]
    assert any(block.text == "To train 40 nurses." and block.language == "en" for block in spanish)


def test_figures_lead_to_numbered_sources_and_pages_for_good() -> None:
    from trecho.writers.blocks import Prose, Reference

    known = msgspec.structs.replace(dossier(), address="https://example.org")
    story = story_of(known, "fr")
    references = [block for block in story.blocks if isinstance(block, Reference)]
    assert [one.number for one in references] == list(range(1, len(references) + 1))
    named = {
        number
        for block in story.blocks
        for prose in (block.lines if isinstance(block, Points) else (block,) if isinstance(block, Prose) else ())
        for number in prose.references
    }
    assert named == {one.number for one in references} != set()
    assert all((one.page or "").startswith("https://example.org/fr/sources/") for one in references)
    commitments = [block for block in story.blocks if isinstance(block, Section) and block.level == 2]
    assert commitments[0].url == "https://example.org/fr/plans/gulf-delta-2024/I.1"
