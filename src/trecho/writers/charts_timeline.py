"""A timeline: how many activities fall into each year, by the stage they had reached."""

from collections.abc import Callable, Mapping, Sequence

from trecho.core.activity import Stage
from trecho.writers.charts import Chart, drawn, specification
from trecho.writers.charts_palette import PALETTE
from trecho.writers.wording import STAGE

# Further stages are darker; what was stopped has the colour of what went wrong.
_TONES: Mapping[Stage, str] = {
    Stage.ANNOUNCED: PALETTE["status-pr"],
    Stage.PLEDGED: PALETTE["status-ne"],
    Stage.SIGNED: PALETTE["status-li"],
    Stage.UNDER_WAY: PALETTE["status-su"],
    Stage.COMPLETED: PALETTE["status-co"],
    Stage.SUSPENDED: PALETTE["status-na"],
    Stage.CANCELLED: PALETTE["status-nd"],
}


def timeline_drawing(counts: Mapping[tuple[int, Stage], int], words: Callable[[str], str]) -> Chart:
    """Stacked columns by year, every year from the first to the last."""
    stages = [stage for stage in Stage if any(found is stage for _, found in counts)]
    years: Sequence[int] = range(min(year for year, _ in counts), max(year for year, _ in counts) + 1) if counts else ()
    values = [
        {"year": str(year), "stage": words(STAGE[stage]), "order": n, "activities": counts.get((year, stage), 0)}
        for year in years
        for n, stage in enumerate(stages)
    ]
    title = words("Activities recorded, by year and by the stage reached.")
    spec = specification(
        values,
        {
            "width": {"step": 34},
            "height": 180,
            "mark": {"type": "bar"},
            "encoding": {
                "x": {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0, "ticks": False}},
                "y": {
                    "field": "activities",
                    "type": "quantitative",
                    "title": None,
                    "axis": {"tickCount": 4, "domain": False},
                },
                "order": {"field": "order", "type": "quantitative", "sort": "descending"},
                "color": {
                    "field": "stage",
                    "type": "nominal",
                    "title": None,
                    "scale": {
                        "domain": [words(STAGE[stage]) for stage in stages],
                        "range": [_TONES[stage] for stage in stages],
                    },
                },
            },
        },
    )
    return Chart(
        name="timeline",
        title=title,
        svg=drawn(spec, title) if values else "",
        columns=(words("year"), *(words(STAGE[stage]) for stage in stages)),
        rows=tuple((str(year), *(counts.get((year, stage), 0) for stage in stages)) for year in years),
        specification=spec,
    )
