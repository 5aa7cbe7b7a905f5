"""One answer in three forms: the page, its rows as CSV, its values as JSON, all from the same values."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from trecho.core.plain import as_json, stamped
from trecho.web.addresses import Addresses
from trecho.web.asking import Asked, asked
from trecho.web.figures import Figures
from trecho.writers.tables import csv_of

Rows = Iterable[Mapping[str, object]]


class Reply:
    """What a page has to say: its template, the values it shows, and the rows that its list holds."""

    def __init__(
        self,
        template: str,
        *,
        rows: Callable[[], Rows],
        schema: str,
        value: Mapping[str, Any] | None = None,
        **shown: Any,
    ) -> None:
        self.template = template
        self.rows = rows
        self.schema = schema
        self.value = value or {}
        self.shown = shown


def answer(request: HttpRequest, question: Asked, reply: Reply) -> HttpResponse:
    """The reply in the form that was asked for."""
    if question.form == "csv":
        text = "\ufeff" + csv_of(_flat(row) for row in reply.rows())
        return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=_download(question, "csv"))
    if question.form == "json":
        fields = {**reply.value, "rows": list(reply.rows())}
        return HttpResponse(as_json(stamped(reply.schema, fields), indent=2), content_type="application/json")
    context = {
        **reply.shown,
        "asked": question,
        "at": Addresses(question.language, question.as_of_words),
        "figures": Figures(question.language),
        "language": question.language,
    }
    return render(request, reply.template, context)


def page(view: Callable[..., Reply]) -> Callable[..., HttpResponse]:
    """A view out of a function from a question (and the address's parts) to a reply."""

    def answering(request: HttpRequest, form: str = "html", **parts: str) -> HttpResponse:
        question = asked(request, form)
        return answer(request, question, view(question, **parts))

    answering.__name__ = view.__name__
    answering.__doc__ = view.__doc__
    return answering


def found(thing: Any, what: str) -> Any:
    """The thing, or the page that says that there is none."""
    if thing is None:
        raise Http404(what)
    return thing


def _flat(row: Mapping[str, object]) -> dict[str, object]:
    """The row with values that have parts of their own as JSON, since a cell holds one text."""
    return {
        name: as_json(value).decode() if isinstance(value, Mapping | list | tuple) else value
        for name, value in row.items()
    }


def _download(question: Asked, form: str) -> dict[str, str]:
    name = question.path.strip("/").partition("/")[2].removesuffix(f".{form}").replace("/", "_") or "trecho"
    return {"Content-Disposition": f'inline; filename="{name}.{form}"'}
