"""Sources: what was searched, who speaks there, how much each says; and one source with all its claims."""

from collections.abc import Iterator

from trecho.core.page import Page
from trecho.core.source import Source
from trecho.core.words import folded
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.pages.activities import claim_rows

SIZE = 60
CLAIMS_SHOWN = 200


@page
def sources(question: Asked) -> Reply:
    """A page of the list, most claims first."""
    every = sorted(search.sources(question.as_of), key=lambda source: (-source.claims, source.id))
    kinds = tuple(sorted({source.kind for source in every if source.kind}))
    words = folded(question.filter("words"))
    kept = [
        source
        for source in every
        if question.filter("kind") in {"", source.kind} and (not words or words in folded(_text(source)))
    ]
    number = min(question.page, max(1, -(-len(kept) // SIZE)))
    things = tuple(kept[(number - 1) * SIZE : number * SIZE])
    return Reply(
        "sources.html",
        schema="sources",
        rows=lambda: _rows(kept),
        page=Page(things=things, total=len(kept), number=number, size=SIZE),
        kinds=kinds,
        searches=search.searches(as_of=question.as_of),
        query={"kind": question.filter("kind"), "words": question.filter("words")},
    )


@page
def source(question: Asked) -> Reply:
    """One source and everything that it says in the register."""
    identifier = question.filter("id")
    one: Source = found(search.source(identifier, question.as_of), identifier)
    claims = search.claims_from(identifier, question.as_of)
    return Reply(
        "source.html",
        schema="source",
        value={"source": one},
        rows=lambda: claim_rows(claims),
        one=one,
        claims=claims[:CLAIMS_SHOWN],
        number=len(claims),
    )


def _text(source: Source) -> str:
    return " ".join((source.id, source.publisher or "", *source.title.values()))


def _rows(kept: list[Source]) -> Iterator[dict[str, object]]:
    for one in kept:
        yield {
            "source": one.id,
            "kind": one.kind,
            "side": one.side,
            "language": one.language,
            "publisher": one.publisher,
            "published_on": str(one.published_on or ""),
            "licence": one.licence,
            "claims": one.claims,
        }
