"""The money ladder: from announced to completed, how many activities and how much money reached at least each rung."""

from collections.abc import Callable, Sequence

from trecho.core.activity import Rung
from trecho.core.noun import Noun
from trecho.writers.charts import Chart, drawn, specification
from trecho.writers.charts_palette import PALETTE
from trecho.writers.wording import RUNG


class RungLine(Noun, frozen=True, kw_only=True):
    """One rung: activities that reached at least this far, how many of them state an amount, and the sum of those."""

    rung: Rung
    activities: int
    with_amount: int
    total: float


def ladder_drawing(lines: Sequence[RungLine], currency: str, words: Callable[[str], str]) -> Chart:
    """Bars from the first rung to the last, sums written at their ends; the table adds what the bars leave out."""
    values = [
        {
            "rung": words(RUNG[line.rung]),
            "order": n,
            "total": line.total / 1e9,
            "label": f"{line.total / 1e9:,.2f}",
        }
        for n, line in enumerate(lines)
    ]
    axis = words("%(currency)s, billions") % {"currency": currency}
    y = {
        "field": "rung",
        "type": "nominal",
        "sort": {"field": "order"},
        "title": None,
        "axis": {"ticks": False, "domain": False},
    }
    x = {"field": "total", "type": "quantitative", "title": axis, "axis": {"tickCount": 4, "domain": False}}
    spec = specification(
        values,
        {
            "width": 330,
            "height": {"step": 30},
            "encoding": {"y": y, "x": x},
            "layer": [
                {"mark": {"type": "bar", "color": PALETTE["verified"], "height": 16}},
                {
                    "mark": {"type": "text", "align": "left", "dx": 5, "color": PALETTE["ink"]},
                    "encoding": {"text": {"field": "label", "type": "nominal"}},
                },
            ],
        },
    )
    title = words(
        "Money that reached at least each rung, as far as sources state an amount in %(currency)s: a lower bound."
    ) % {"currency": currency}
    return Chart(
        name="ladder",
        title=title,
        svg=drawn(spec, title),
        columns=(words("rung"), words("activities"), words("with an amount"), currency),
        rows=tuple((words(RUNG[line.rung]), line.activities, line.with_amount, round(line.total, 2)) for line in lines),
        specification=spec,
    )
