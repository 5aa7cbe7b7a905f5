"""The calendar of mechanisms: one line each, one mark for every edition held, the periods of the plans behind."""

from collections.abc import Callable, Sequence
from typing import Any

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.writers.charts import Chart, drawn, specification
from trecho.writers.charts_palette import PALETTE


class Held(Noun, frozen=True, kw_only=True):
    """One edition: of which mechanism (its name), when, and whether by video."""

    mechanism: str
    edition: str
    on: PartialDate
    virtual: bool = False


def calendar_drawing(held: Sequence[Held], words: Callable[[str], str]) -> Chart:
    """Marks over the years; a ring where it was held by video."""
    seat, video = words("held in one place"), words("held online")
    values = [
        {
            "mechanism": one.mechanism,
            "on": one.on.first_day.isoformat(),
            "how": video if one.virtual else seat,
            "edition": one.edition,
            "virtual": one.virtual,
        }
        for one in held
    ]
    title = words("Editions held, by mechanism and date; a ring is an edition held online.")
    spec = _specification(values, list(dict.fromkeys(one.mechanism for one in held)))
    return Chart(
        name="calendar",
        title=title,
        svg=drawn(spec, title) if values else "",
        columns=(words("mechanism"), words("edition"), words("date"), words("how")),
        rows=tuple((one.mechanism, one.edition, str(one.on), video if one.virtual else seat) for one in held),
        specification=spec,
    )


def _specification(values: list[dict[str, Any]], mechanisms: list[str]) -> dict[str, Any]:
    """Points over the years, rings where they were held online."""
    by_year = {
        "field": "on",
        "type": "temporal",
        "title": None,
        "scale": {"nice": "year"},
        "axis": {"format": "%Y", "tickCount": 8, "grid": True, "domain": False, "orient": "top"},
    }
    by_mechanism = {
        "field": "mechanism",
        "type": "nominal",
        "sort": mechanisms,
        "title": None,
        "axis": {"grid": True, "ticks": False, "domain": False, "labelLimit": 400},
    }
    filling = {
        "condition": {"test": "!datum.virtual", "value": PALETTE["verified"]},
        "value": PALETTE["paper"],
    }
    return specification(
        values,
        {
            "width": 560,
            "padding": {"left": 48, "right": 8, "top": 4, "bottom": 4},
            "height": {"step": 24},
            "mark": {"type": "point", "size": 80, "strokeWidth": 1.6, "color": PALETTE["verified"]},
            "encoding": {"x": by_year, "y": by_mechanism, "fill": filling},
        },
    )
