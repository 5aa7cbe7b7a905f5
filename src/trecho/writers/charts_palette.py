"""The colours of every drawing: few, told apart by the colour-blind, and each with a name that a style sheet may change.

A drawing asks for `ink("verified")` and gets `var(--verified,#0b5563)`: a page's style sheet may set another value for
the dark, and a file that stands alone keeps the value written here. `plain_colours` is for renderers without CSS.
"""

import re
from collections.abc import Mapping

from trecho.core.assessment import Status

PALETTE: Mapping[str, str] = {
    "verified": "#0b5563",
    "open": "#a9cdd2",
    "claimed": "#b4621a",
    "ink": "#1c2126",
    "soft": "#5b6570",
    "line": "#b9b5aa",
    "rule": "#dcd9d0",
    "paper": "#fdfcf9",
    "status-nr": "#e6e3db",
    "status-na": "#cfccc3",
    "status-ne": "#d9a066",
    "status-pr": "#ead9a4",
    "status-li": "#9fc8ce",
    "status-su": "#357a87",
    "status-co": "#0b4a57",
    "status-nd": "#8f3a1f",
    "status-cn": "#5c1a33",
    "tile-0": "#efece4",
    "tile-1": "#d3e4e6",
    "tile-2": "#9fc8ce",
    "tile-3": "#5c9da8",
    "tile-4": "#0b5563",
}

# Ink that can be read on a status's colour.
ON_STATUS: Mapping[Status, str] = {
    Status.NOT_RATED: "#3c444c",
    Status.NOT_ASSESSABLE: "#3c444c",
    Status.NO_EVIDENCE: "#1c2126",
    Status.PREPARED: "#1c2126",
    Status.LIMITED: "#1c2126",
    Status.SUBSTANTIAL: "#ffffff",
    Status.COMPLETE: "#ffffff",
    Status.NOT_DONE: "#ffffff",
    Status.CONTRARY: "#ffffff",
}

_NAMED = re.compile(r"var\(--[a-z0-9-]+,(#[0-9a-f]{6})\)")


def ink(name: str) -> str:
    """The colour of that name, for a `fill` or `stroke`."""
    return f"var(--{name},{PALETTE[name]})"


def status_ink(status: Status) -> str:
    """The colour that a status is filled with."""
    return ink(f"status-{status.value.lower()}")


def plain_colours(svg: str) -> str:
    """The same drawing with bare colour values, for renderers that know no CSS variables (reports, DOCX, PDF)."""
    return _NAMED.sub(r"\1", svg)


def themed(svg: str) -> str:
    """A drawing whose bare colours of the palette were replaced by named ones, so that it follows the page into the dark."""
    for name, value in PALETTE.items():
        svg = svg.replace(f'"{value}"', f'"{ink(name)}"')
    return svg
