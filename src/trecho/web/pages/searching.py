"""Search: everything in the register by words, in five languages, as one types."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trecho.core.finding.excerpt import Piece, excerpt
from trecho.core.finding.index import Found
from trecho.core.words import folded
from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.finding import index
from trecho.writers.tables import worded

MOST = 40


@dataclass(frozen=True)
class Hit:
    """One thing found: its title and an excerpt of the text that was met, with the language of each, and its page."""

    found: Found
    title: str
    pieces: tuple[Piece, ...]
    language: str
    address: str


@page
def searching(question: Asked) -> Reply:
    """What the words find, best first."""
    words = question.filter("q")
    kind = question.filter("kind")
    answers = index(question.as_of).ask(words, kind=kind, most=MOST) if words else ()
    hits = tuple(_hits(answers, question))
    return Reply(
        "search.html",
        schema="search",
        value={"query": words},
        rows=lambda: _rows(hits),
        hits=hits,
        words=words,
        kind=kind,
    )


def _hits(answers: Sequence[Found], question: Asked) -> Iterator[Hit]:
    at = Addresses(question.language, question.as_of_words)
    for found in answers:
        thing = found.thing
        language, text = _met(found, question.language)
        # What has no page of its own stands on the page that lists its kind.
        address = at.subject(f"{thing.kind}:{thing.id}") or at.mechanisms()
        yield Hit(
            found, worded(thing.title, question.language) or thing.id, excerpt(text, found.words), language, address
        )


def _met(found: Found, language: str) -> tuple[str, str]:
    """The text that was met, in the reader's language where it holds the words, else in one that does."""
    texts = [(code, text) for words in found.thing.texts for code, text in words.items()]
    order = sorted(texts, key=lambda pair: pair[0] != language)
    holding = (pair for pair in order if any(word in folded(pair[1]) for word in found.words))
    return next(holding, order[0] if order else (language, ""))


def _rows(hits: Sequence[Hit]) -> Iterator[dict[str, object]]:
    for hit in hits:
        yield {
            "id": hit.found.thing.id,
            "kind": hit.found.thing.kind,
            "title": hit.title,
            "excerpt": "".join(piece.text for piece in hit.pieces),
            "language": hit.language,
            "score": round(hit.found.score, 3),
            "address": hit.address,
        }
