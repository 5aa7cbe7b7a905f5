"""A chart is a drawing with its table behind it and, where Vega-Lite drew it, the specification that anyone can draw again."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from trecho.core.noun import Noun
from trecho.writers.charts_palette import PALETTE, themed

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"

# Calm axes: no frame, no grid but the one that is read, words in the page's own ink.
CONFIG: Mapping[str, Any] = {
    "background": None,
    "font": "sans-serif",
    "view": {"stroke": None},
    "axis": {
        "domainColor": PALETTE["line"],
        "tickColor": PALETTE["line"],
        "gridColor": PALETTE["rule"],
        "labelColor": PALETTE["ink"],
        "titleColor": PALETTE["soft"],
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelLimit": 260,
    },
    "legend": {"labelColor": PALETTE["ink"], "titleColor": PALETTE["soft"], "labelFontSize": 12, "labelLimit": 260},
    "text": {"fontSize": 12},
}

# What Vega draws for pointers and machines and a still picture does not need.
_EMPTY = re.compile(r'<path class="(?:background|foreground)"[^>]*?(?:d=""|aria-hidden="true")[^>]*/>|<g></g>')
_CHATTER = re.compile(r' (?:aria-roledescription|aria-label|aria-hidden|role|pointer-events|class|opacity)="[^"]*"')
_SHARP = re.compile(r"(\d+\.\d{2})\d+")


class Chart(Noun, frozen=True, kw_only=True):
    """A drawing (SVG), what it shows in one sentence, its table, and the Vega-Lite specification where there is one."""

    name: str
    title: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...]
    specification: dict[str, Any] | None = None


def specification(values: Sequence[Mapping[str, Any]], parts: Mapping[str, Any]) -> dict[str, Any]:
    """A whole Vega-Lite specification out of its values and its own parts, in the house's dress."""
    return {"$schema": SCHEMA, "config": dict(CONFIG), "data": {"values": list(values)}, **parts}


def drawn(spec: Mapping[str, Any], label: str) -> str:
    """The specification as an inline SVG of few bytes whose colours follow the page; `label` says it in words."""
    from html import escape

    picture = _picture(msgspec.json.encode(spec))
    return picture.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)


@lru_cache(maxsize=256)
def _picture(spec: bytes) -> str:
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(json.loads(spec), vl_version="5.20")
    slim = _CHATTER.sub("", _EMPTY.sub("", svg)).replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "")
    return themed(_SHARP.sub(r"\1", slim)).replace("<svg ", '<svg class="vega" ', 1)
