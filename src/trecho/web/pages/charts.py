"""A chart as a file of its own: the drawing, its table, the specification that anyone can draw again."""

from django.http import Http404, HttpRequest, HttpResponse

from trecho.core.plain import as_json, stamped
from trecho.web.asking import asked
from trecho.web.pictures import CHARTS
from trecho.web.pictures_lineage import CHARTS_OF
from trecho.writers.charts import Chart
from trecho.writers.charts_palette import plain_colours
from trecho.writers.tables import csv_of


def chart(request: HttpRequest, name: str, subject: str, form: str) -> HttpResponse:
    """The chart of that name (of `subject`, where it shows one) as `svg`, `csv`, `json` or `vl.json`."""
    if name in CHARTS_OF:
        drawing = CHARTS_OF[name](asked(request, form), subject)
    elif name in CHARTS:
        drawing = CHARTS[name](asked(request, form))
    else:
        raise Http404(name)
    if form == "svg":
        return HttpResponse(plain_colours(drawing.svg), content_type="image/svg+xml; charset=utf-8")
    if form == "csv":
        return HttpResponse("\ufeff" + csv_of(_rows(drawing)), content_type="text/csv; charset=utf-8")
    if form == "vl.json":
        if drawing.specification is None:
            raise Http404(name)
        return HttpResponse(as_json(drawing.specification, indent=2), content_type="application/json")
    return HttpResponse(
        as_json(stamped("chart", {"name": name, "title": drawing.title, "rows": list(_rows(drawing))}), indent=2),
        content_type="application/json",
    )


def _rows(drawing: Chart) -> list[dict[str, object]]:
    return [dict(zip(drawing.columns, row, strict=True)) for row in drawing.rows]
