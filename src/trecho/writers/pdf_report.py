"""A story as a PDF, set by Typst: numbered pages, an outline, tagged for reading aloud, the same bytes for the same story."""

import json
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Any

from trecho.core.plain import plain
from trecho.writers.blocks import Drawing, Grid, Story, framed


def pdf_of(story: Story) -> bytes:
    """The document's bytes; Chinese needs a Chinese font on the machine (Noto Sans CJK, for instance)."""
    import typst

    with tempfile.TemporaryDirectory(prefix="trecho-") as folder:
        place = Path(folder)
        blocks = [_block(block, number, place) for number, block in enumerate(story.blocks)]
        told = {"language": story.language, "title": story.title, "subtitle": story.subtitle, "blocks": blocks}
        (place / "story.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        main = place / "report.typ"
        main.write_text(
            files("trecho.writers").joinpath("templates", "report.typ").read_text(encoding="utf-8"), encoding="utf-8"
        )
        document: bytes = typst.compile(str(main), root=folder)
    return document


def _block(block: object, number: int, place: Path) -> dict[str, Any]:
    shape: dict[str, Any] = {"kind": type(block).__name__.lower(), **plain(block)}
    if isinstance(block, Drawing):
        shape["svg"] = f"drawing-{number}.svg"
        (place / shape["svg"]).write_text(framed(block), encoding="utf-8")
    if isinstance(block, Grid):
        shape["widths"] = _widths(block)
    return shape


def _widths(grid: Grid) -> list[int]:
    """The share of each column: by its heading's longest word and its text's length, so that no column starves another."""
    texts = list(zip(grid.columns, *grid.rows, strict=True))
    return [
        max(max((len(word) for word in column[0].split()), default=0) + 3, min(40, max(len(text) for text in column)))
        for column in texts
    ]
