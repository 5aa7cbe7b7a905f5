"""How exactly plans are read: the twelve layouts by their own scorer, and the official text in four forms."""

import importlib.util
import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.row import Absent, Row
from tests.core.outlining.layouts import LAYOUTS
from tests.core.outlining.plans import Expected, build
from tests.readers.renderings import as_docx, as_html, as_pdf, paragraphs_of
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.plain import plain

_FIGURES = {"items": 0.99, "item_precision": 0.99, "parents": 0.99, "areas": 0.99}


def rows() -> list[Row]:
    """Means and the worst layout of the reading cases; items of the official text that are exact, of 66."""
    folder = SHARED / "reading"
    if not folder.is_dir():
        raise Absent(f"the reading cases are not here ({folder})")
    scorer = _scorer(folder / "score.py")
    scores = [_score(scorer, folder, expected) for expected in sorted(folder.glob("*.expected.json"))]
    means = [
        Row(f"reading.{name}", sum(score[name] for score in scores) / len(scores), least=least)
        for name, least in _FIGURES.items()
    ]
    worst = Row("reading.items_worst_layout", min(score["items"] for score in scores), least=0.97)
    return [*means, worst, *_official(), *_tight()]


def _scorer(place: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reading_score", place)
    if spec is None or spec.loader is None:
        raise Absent(f"the scorer is not here ({place})")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _score(scorer: ModuleType, folder: Path, place: Path) -> dict[str, float]:
    expected = json.loads(place.read_text(encoding="utf-8"))
    reading = chain.read(folder / expected["document"])
    scored: dict[str, float] = scorer.score(expected, plain(reading))
    return scored


def _official() -> list[Row]:
    text = (SHARED / "plans" / "celac-china-2019.en.txt").read_text(encoding="utf-8")
    expected = json.loads((SHARED / "plans" / "celac-china-2019.expected.json").read_text(encoding="utf-8"))
    items = [item for area in expected for item in area["items"]]
    paragraphs = paragraphs_of(text)
    forms = {
        "txt": text.encode(), "docx": as_docx(paragraphs), "html": as_html(paragraphs), "pdf": as_pdf(paragraphs),
    }  # fmt: skip
    return [
        Row(f"reading.official_{form}", _exact(data, items), "of 66 items exact", least=66)
        for form, data in forms.items()
    ]


def _exact(data: bytes, items: list[dict[str, Any]]) -> int:
    found = {item.path: item.text for item in chain.read(data, name="plan").items()}
    return sum(
        found.get(item["path"], "").startswith(item["starts"])
        and found.get(item["path"], "").endswith(item["ends"])
        and len(found.get(item["path"], "")) == item["characters"]
        for item in items
    )


def _tight() -> list[Row]:
    """Layouts printed as PDF without any space between paragraphs: flush, and with first lines set in."""
    plans = [
        build(replace(layout, blank="\n"))
        for layout in LAYOUTS.values()
        if not layout.wrap and not layout.contents and layout.language != "zh"  # the plain PDF fonts have no Chinese
    ]
    return [
        Row(f"reading.pdf_{name}", sum(_as_printed(text, expected, indent) for text, expected in plans) / len(plans), f"of {len(plans)} layouts exact", least=0.97)
        for name, indent in (("flush", 0), ("set_in", 18))
    ]  # fmt: skip


def _as_printed(text: str, expected: Expected, indent: float) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    reading = chain.read(as_pdf(lines, gap=0, indent=indent), name="plan.pdf")
    found = {item.path: (item.parent, "".join(item.text.split())) for item in reading.items()}
    return found == {path: (parent, "".join(words.split())) for path, (parent, words) in expected.items.items()}
