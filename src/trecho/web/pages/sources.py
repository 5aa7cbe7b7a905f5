"""Sources: what was searched, who speaks there, how much each says; and one source with all its claims."""

from collections.abc import Iterator

from trecho.core.page import Page
from trecho.core.source import Source
from trecho.core.words import folded
from trecho.store import search
from trecho.store.datasets import datasets
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_source
from trecho.web.pages.activities import claim_rows
from trecho.web.source_keys import source_of

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
        datasets=datasets(),
        query={"kind": question.filter("kind"), "words": question.filter("words")},
    )


@page
def source(question: Asked, source: str = "") -> Reply:
    """One source, by its short name or its id (`?id=`), and everything that it says in the register."""
    identifier = question.filter("id")
    known = source_of(source, question.as_of) if source else search.source(identifier, question.as_of)
    one: Source = found(known, source or identifier)
    claims = search.claims_from(one.id, question.as_of)
    return Reply(
        "source.html",
        schema="source",
        value={"source": one},
        rows=lambda: claim_rows(claims),
        one=one,
        claims=claims[:CLAIMS_SHOWN],
        citation=cite_source(one, question),
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
