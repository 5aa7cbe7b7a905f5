"""A citation as a file: CSL-JSON or BibTeX for every plan, commitment, member, activity, source and snapshot."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse

from trecho.core.citation import Citation
from trecho.core.member import Member
from trecho.core.snapshot import Snapshot
from trecho.core.source import Source
from trecho.store import search
from trecho.web.answering import found
from trecho.web.asking import Asked, asked
from trecho.web.citing import cite_activity, cite_commitment, cite_member, cite_plan, cite_snapshot, cite_source
from trecho.web.source_keys import source_of
from trecho.writers.citing import bibtex, csl_json, key_of

_FORMS: Mapping[str, tuple[Callable[[Citation], bytes], str]] = {
    "bib": (bibtex, "application/x-bibtex; charset=utf-8"),
    "csl.json": (csl_json, "application/vnd.citationstyles.csl+json; charset=utf-8"),
}


def citation(request: HttpRequest, kind: str, thing: str, form: str) -> HttpResponse:
    """The citation of a thing by its kind and id."""
    if kind not in CITED:
        raise Http404(kind)
    one = CITED[kind](thing, asked(request))
    write, sort = _FORMS[form]
    name = key_of(one).replace(":", "-")
    return HttpResponse(
        write(one), content_type=sort, headers={"Content-Disposition": f'attachment; filename="{name[:100]}.{form}"'}
    )


def _plan(thing: str, question: Asked) -> Citation:
    return cite_plan(found(search.plan(thing, question.as_of), thing), question)


def _commitment(thing: str, question: Asked) -> Citation:
    one = found(search.commitment(thing, question.as_of), thing)
    return cite_commitment(one, found(search.plan(one.plan, question.as_of), thing), question)


def _member(thing: str, question: Asked) -> Citation:
    one: Member = found(search.member(thing, question.as_of), thing)
    return cite_member(one, question)


def _activity(thing: str, question: Asked) -> Citation:
    return cite_activity(found(search.activity(thing, question.as_of), thing), question)


def _source(thing: str, question: Asked) -> Citation:
    one: Source = found(source_of(thing, question.as_of), thing)
    return cite_source(one, question)


def _snapshot(thing: str, question: Asked) -> Citation:
    one: Snapshot = found(next((one for one in search.snapshots() if one.id == thing), None), thing)
    return cite_snapshot(one, question)


CITED: Mapping[str, Callable[[str, Asked], Citation]] = {
    "plans": _plan,
    "commitments": _commitment,
    "members": _member,
    "activities": _activity,
    "sources": _source,
    "snapshots": _snapshot,
}
