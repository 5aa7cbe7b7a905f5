from decimal import Decimal

import msgspec

from tests.dossiers import dossier
from trecho.core.activity import Rung
from trecho.core.assessing.ladder import Ladder, Step
from trecho.writers.blocks import Drawing, Grid, Section
from trecho.writers.story_overview import overview_blocks
from trecho.writers.story_trail import Trail


def test_areas_are_drawn_with_their_words() -> None:
    blocks = list(overview_blocks(dossier(), "es", Trail(dossier(), "es")))
    drawing = next(block for block in blocks if isinstance(block, Drawing))
    assert drawing.words.startswith("I ")
    assert drawing.svg.count("<rect") >= 2


def test_the_money_ladder_stands_where_money_moved() -> None:
    steps = tuple(Step(rung=rung, low=Decimal(5), high=Decimal(9), claimed=Decimal(9)) for rung in list(Rung)[:6])
    ladder = Ladder(steps=steps, stopped=Decimal(0), relief=Decimal(0), without_amount=())
    rich = msgspec.structs.replace(dossier(), ladder=ladder)
    sections = [block.anchor for block in overview_blocks(rich, "en", Trail(rich, "en")) if isinstance(block, Section)]
    assert "money" in sections
    grids = [block for block in overview_blocks(rich, "en", Trail(rich, "en")) if isinstance(block, Grid)]
    assert grids[-1].rows[0][1:] == ("USD 5", "USD 9", "USD 9")
    assert "money" not in [
        block.anchor for block in overview_blocks(dossier(), "en", Trail(dossier(), "en")) if isinstance(block, Section)
    ]
