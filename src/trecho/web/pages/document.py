"""A plan's own document: the page as it was printed, or the text, with a commitment's passage marked; and its repairs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from trecho.core.claim import Claim
from trecho.core.outlining.repairing import place_of_words, text_hash
from trecho.core.passage import Box, Passage
from trecho.core.permissions import Act
from trecho.core.plan import PageQuality, Plan, Reading
from trecho.core.repair import Repair, Sort
from trecho.core.source import Source
from trecho.core.trouble import Trouble
from trecho.readers.pdf_picture import size_of
from trecho.register.catalogue import documents_of, page_drawn, reading_kept, repair
from trecho.store import search
from trecho.store.accounts import person_of
from trecho.web.answering import Reply, answer, found
from trecho.web.asking import Asked, asked
from trecho.web.guarding import Told, Wish, changing

_AROUND = 6000  # characters shown before and behind a passage
_NUMBER = re.compile(r"[^\s./#]{1,20}")


@dataclass(frozen=True)
class Drawn:
    """A page as a picture: its number, its size in points, the boxes that mark the passage on it, how surely it was read."""

    number: int
    width: float
    height: float
    boxes: tuple[Box, ...]
    quality: PageQuality | None = None


def document(request: HttpRequest, form: str = "html", *, plan: str) -> HttpResponse:
    """The page of a document; reviewers find the forms of repair on it."""
    question = asked(request, form)
    reply = shown(question, plan)
    person = person_of(request.user) if form == "html" else None
    may = person is not None and person.may(Act.REPAIR)
    reply.shown.update(may_repair=may, told=[str(one) for one in messages.get_messages(request)] if person else [])
    answered = answer(request, question, reply)
    if may:
        answered.headers["Cache-Control"] = "private, no-store"
    return answered


def shown(question: Asked, plan: str) -> Reply:
    """A document of a plan: `?source=HASH&item=III.9` shows the passage of a commitment, `&page=4` a page."""
    known: Plan = found(search.plan(plan, question.as_of), plan)
    documents = documents_of(plan, question.as_of)
    one = found(_chosen(documents, question.filter("source")), "document")
    path = question.filter("item")
    claim = _words_of(plan, path, one, question)
    printed = one.media_type == "application/pdf"
    boxes = boxes_in(claim.passage) if claim is not None else ()
    return Reply(
        "document.html",
        schema="document",
        value={"plan": known, "document": one, "passage": claim.passage if claim else None},
        rows=lambda: _rows(documents),
        plan=known,
        one=one,
        documents=documents,
        path=path,
        claim=claim,
        passage=search.commitment(f"{plan}/{path}", question.as_of) if path else None,
        pages=_drawn(one, boxes, question.filter("page")) if printed else (),
        text=() if printed else _around(_text(one.sha256 or "", one.language), claim),
        forms=bool(path and claim),
    )


def page_of_document(request: HttpRequest, plan: str, sha256: str, number: int) -> HttpResponse:
    """The picture of a page; it never changes, since its address names the file's hash."""
    one = _chosen(documents_of(plan), sha256)
    if one is None or one.sha256 != sha256 or one.media_type != "application/pdf" or request.method != "GET":
        raise Http404(sha256)
    try:
        picture = page_drawn(sha256, number)
    except Trouble as error:
        raise Http404(error.sentence.told(gettext)) from None
    return HttpResponse(
        picture, content_type="image/png", headers={"Cache-Control": "public, max-age=31536000, immutable"}
    )


@changing(Act.REPAIR)
def repairing(wish: Wish, plan: str) -> Told:
    """A reviewer's repair of the reading: a boundary moved, items merged, split or renumbered; the source stays."""
    one = _chosen(documents_of(plan), wish.typed("source"))
    if one is None:
        raise Trouble(plan[:80], "has no such document", "use the forms of the page")
    reading = reading_kept(one)
    repair(plan, one.sha256 or "", _repair(wish, reading), person=wish.author, moment=wish.moment)
    return wish.at.document(plan, source=one.sha256 or ""), gettext("Kept, under your name.")


def _repair(wish: Wish, reading: Reading) -> Repair:
    path, act, number = wish.typed("item"), wish.typed("act"), wish.typed("number")
    if act not in set(Sort) or path not in {item.path for item in reading.items()}:
        raise Trouble(path[:80] or "path", "is no item of the document", "use the forms of the page")
    sort = Sort(act)
    if sort in {Sort.SPLIT, Sort.RENUMBER} and not _NUMBER.fullmatch(number):
        raise Trouble(number[:40] or "number", "is no number of an item", "write it as printed, without its dot")
    at = place_of_words(reading, path, wish.typed("begins")) if sort in {Sort.SPLIT, Sort.MOVE} else None
    if sort in {Sort.SPLIT, Sort.MOVE} and at is None:
        raise Trouble(
            wish.typed("begins")[:80] or "begins", "does not stand there", "copy the first words of the next item"
        )
    return Repair(sort=sort, path=path, text_sha256=text_hash(reading.text), at=at, number=number)


def _chosen(documents: tuple[Source, ...], sha256: str) -> Source | None:
    return next((one for one in documents if one.sha256 == sha256), None if sha256 else next(iter(documents), None))


def _words_of(plan: str, path: str, one: Source, question: Asked) -> Claim | None:
    """The claim by which the document says the words of the commitment."""
    if not path:
        return None
    said = search.claims_of(f"commitment:{plan}/{path}", question.as_of)
    return next((each for each in said if each.attribute == "words" and each.passage.source == one.sha256), None)


def boxes_in(passage: Passage) -> tuple[Box, ...]:
    """The boxes that a passage's locator names (`box=4:72,90.5,523,130`)."""
    found_boxes = []
    for part in passage.locator.split(";"):
        name, _, value = part.partition("=")
        number, _, sides = value.partition(":")
        figures = sides.split(",")
        if name == "box" and number.isdecimal() and len(figures) == 4:
            left, top, right, bottom = (float(figure) for figure in figures)
            found_boxes.append(Box(page=int(number), left=left, top=top, right=right, bottom=bottom))
    return tuple(found_boxes)


def _drawn(one: Source, boxes: tuple[Box, ...], asked_page: str) -> tuple[Drawn, ...]:
    """The pages that the passage stands on, or the page asked for, or the first."""
    numbers = sorted({box.page for box in boxes})[:6]
    if asked_page.isdecimal() and len(asked_page) < 6:
        numbers = [max(1, int(asked_page))]
    drawn = []
    for number in numbers or [1]:
        try:
            width, height = size_of(page_drawn(one.sha256 or "", number))
        except Trouble as error:
            raise Http404(error.sentence.told(gettext)) from None
        quality = next((each for each in one.quality if each.page == number), None)
        drawn.append(Drawn(number, width, height, tuple(box for box in boxes if box.page == number), quality))
    return tuple(drawn)


@lru_cache(maxsize=8)
def _text(sha256: str, language: str | None) -> str:
    """The text that was extracted from a document; a repair does not change it."""
    return reading_kept(Source(id=sha256, sha256=sha256, language=language)).text


def _around(text: str, claim: Claim | None) -> tuple[str, str, str]:
    """The text before the passage, the passage, and the text behind it; shortened where it is long."""
    found_span = re.search(r"chars=(\d+)-(\d+)", claim.passage.locator) if claim is not None else None
    if found_span is None:
        return text[: 10 * _AROUND], "", ""
    start, end = int(found_span[1]), int(found_span[2])
    first, last = max(0, start - _AROUND), end + _AROUND
    before = ("… " if first else "") + text[first:start]
    return before, text[start:end], text[end:last] + (" …" if last < len(text) else "")


def _rows(documents: tuple[Source, ...]) -> Iterator[dict[str, object]]:
    for one in documents:
        yield {
            "sha256": one.sha256,
            "language": one.language,
            "url": one.url or "",
            "captured_on": str(one.captured_on or ""),
            "media_type": one.media_type,
            "version_of": one.version_of or "",
        }
