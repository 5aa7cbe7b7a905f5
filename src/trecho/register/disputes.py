"""What articles of the register say of one deed and cannot both hold: contradictions between pairs, opened by the program."""

from collections.abc import Iterator
from datetime import datetime

from trecho import __version__
from trecho.core.activity import Activity
from trecho.core.claim import Author, Claim, Code, Ref
from trecho.core.passage import Passage
from trecho.core.report import Report
from trecho.core.resolving.disputing import Dispute
from trecho.store import search, shelf

_AUTHOR = Author(f"program:compare-articles@{__version__}")
# Property → whose exact words an article's passage is.
_SPANS = {"amounts": ("amount",), "status": ("stage", "status"), "dates": ("date",), "quantity": ("quantity",)}


def propose(moment: datetime) -> Report:
    """Opens a contradiction for every dispute between articles, each side with its passage; takes back what is no more.

    What people settled stays settled: a contradiction keeps its id as long as the two activities and the property do.
    """
    from trecho import chain

    deeds = {deed.id: deed for deed in search.deeds()}
    claims = [
        claim
        for each in chain.disputes(deeds.values())
        for claim in _claims(each, deeds[each.left], deeds[each.right], moment)
    ]
    return shelf.keep_edition(claims, author=_AUTHOR, name="contradictions between articles", recorded_at=moment)


def _claims(found: Dispute, left: Activity, right: Activity, moment: datetime) -> Iterator[Claim]:
    subject = f"contradiction:{left.id}~{right.id}/{found.attribute}"
    for deed in (left, right):
        yield _claim(subject, "subjects", Ref(f"activity:{deed.id}"), deed, found.attribute, moment)
    yield _claim(subject, "attribute", Code("attribute", found.attribute), left, found.attribute, moment)


def _claim(subject: str, name: str, value: Ref | Code, deed: Activity, attribute: str, moment: datetime) -> Claim:
    """A claim of the program's at the passage where the article says so."""
    spans = (deed.spans.get(span) for span in _SPANS[attribute.partition(".")[0]])
    return Claim(
        subject=subject,
        attribute=name,
        value=value,
        passage=Passage(
            source=deed.source.sha256 or deed.source.name,
            locator=deed.source.locator or "",
            words=next(filter(None, spans), None),
            url=deed.source.url,
        ),
        said_on=deed.source.published_on,
        recorded_at=moment,
        author=_AUTHOR,
    )
