"""The catalogue of plans: a document from a file or an official address into the register, as it came and as it reads."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from trecho import __version__, chain
from trecho.core.claim import Author, Claim, Code, Moment, Record, Ref, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.outlining.bilingual import place_of
from trecho.core.outlining.repairing import repaired
from trecho.core.outlining.versions import side_by_side
from trecho.core.passage import Passage
from trecho.core.plain import as_json, plain, value_of
from trecho.core.plan import Area, Item, Plan, Reading
from trecho.core.repair import Repair
from trecho.core.report import Report
from trecho.core.source import Source
from trecho.core.trouble import Trouble

_CODED_BY_CHAIN = "en"  # what the register codes by itself; a plan in another language is coded as it is filed


class Added(Noun, frozen=True, kw_only=True):
    """What adding a document did: the plan's id, the document's hash, the reading and the report of the import."""

    plan: str
    sha256: str
    reading: Reading
    report: Report


class Wanted(Noun, frozen=True, kw_only=True):
    """What is known of a plan beside its document; empty fields are taken from the document."""

    id: str = ""
    forum: str = ""
    title: str = ""
    period: str = ""
    language: str | None = None
    url: str = ""


def taken(place: str) -> tuple[bytes, str, str]:
    """The bytes of a file or an http(s) address, their name, and the address (empty for a file)."""
    from trecho.readers import bytes_of
    from trecho.sources.fetching import fetched, is_address

    if not is_address(place):
        return bytes_of(Path(place), Path(place).name), Path(place).name, ""
    with fetched(place) as path:
        return bytes_of(path, path.name), path.name, place


def add_plan(place: str, wanted: Wanted, moment: datetime) -> Added:
    """Adds a plan: keeps the original, reads it, files what it says. Raises Trouble where it has no items or no years."""
    from trecho.store.originals import keep_original

    data, name, url = taken(place)
    reading = chain.read(data, name=name, language=wanted.language)
    if not any(True for _ in reading.items()):
        raise Trouble(name, "no numbered items were found", "look at it with `trecho read`")
    plan = _plan(reading, wanted, wanted.url or url)
    return _filed(plan, reading, _kept(data, reading, keep_original), name, wanted.url or url, moment, whole=True)


def add_version(place: str, of: str, wanted: Wanted, moment: datetime) -> Added:
    """Adds the official text of a known plan in another language; its words go to the commitments of the same number."""
    from trecho.store import search
    from trecho.store.originals import keep_original

    plan = search.plan(of)
    if plan is None:
        raise Trouble(of, "is no plan of this register", "see `trecho plans`")
    data, name, url = taken(place)
    reading = chain.read(data, name=name, language=wanted.language)
    return _filed(plan, reading, _kept(data, reading, keep_original), name, wanted.url or url, moment, whole=False)


def _kept(data: bytes, reading: Reading, keep: Callable[[bytes], str]) -> str:
    """The hash under which the original is kept; the reading of a scan is kept beside it."""
    sha256 = keep(data)
    if reading.document.quality:
        scan_kept(sha256, reading.language, lambda: reading)
    return sha256


def documents_of(plan: str, as_of: datetime | None = None) -> tuple[Source, ...]:
    """The documents of a plan, the one that its commitments were read from first."""
    from trecho.store import search

    documents = [source for source in search.sources(as_of) if source.plan == plan and source.sha256]
    return tuple(sorted(documents, key=lambda each: (each.version_of is not None, each.language or "", each.id)))


def reading_kept(document: Source) -> Reading:
    """The reading of a kept original, with what people repaired of it; raises Trouble where it is not kept here."""
    from trecho.store.originals import original

    name = next(iter(document.title.values()), document.id[:12])

    def read() -> Reading:
        return chain.read(original(document.sha256 or ""), name=name, language=document.language)

    reading = scan_kept(document.sha256 or "", document.language or "", read) if document.quality else read()
    return repaired(reading, document.repair)


def scan_kept(sha256: str, language: str, read: Callable[[], Reading]) -> Reading:
    """The reading of a document with pages that are pictures, made once: recognising them takes seconds a page."""
    from trecho.store.originals import reading_kept as kept

    return value_of(Reading, msgspec.json.decode(kept(sha256, f"{language}-{__version__}", lambda: as_json(read()))))


def page_drawn(sha256: str, number: int) -> bytes:
    """A page of a kept PDF as PNG, drawn once; raises Trouble where there is no such file or page."""
    from trecho.readers.pdf_picture import page_picture
    from trecho.store.originals import original, picture_kept

    return picture_kept(sha256, number, lambda: page_picture(original(sha256), number, sha256[:12]))


def read_again(plan: str, sha256: str, moment: datetime) -> Added:
    """Files a kept document anew, after a repair: commitments follow it, what it no longer says is taken back."""
    from trecho.store import search

    known, documents = search.plan(plan), documents_of(plan)
    document = next((each for each in documents if each.sha256 == sha256), None)
    if known is None or document is None:
        raise Trouble(plan, "has no such document", "add it with `trecho add-plan`")
    name = next(iter(document.title.values()), document.id)
    whole = document.id == documents[0].id
    return _filed(known, reading_kept(document), sha256, name, document.url or "", moment, whole=whole)


def repair(plan: str, sha256: str, wish: Repair, *, person: Author, moment: datetime) -> Added:
    """Keeps a person's repair of a document's reading as a claim, and files the reading anew."""
    from trecho.store import shelf

    fields = {**plain(wish), "made_at": moment.isoformat()}
    passage = Passage(source=sha256, locator=f"path={wish.path}")
    claim = Claim(
        subject=f"source:{sha256}",
        attribute="repair",
        value=Record("repair", fields),
        passage=passage,
        recorded_at=moment,
        author=person,
    )
    shelf.keep([claim])
    return read_again(plan, sha256, moment)


def _plan(reading: Reading, wanted: Wanted, url: str) -> Plan:
    period = _period(wanted.period) or reading.period
    if period is None:
        raise Trouble(reading.document.name, "its period is not told in its title", "give it: --period 2024-2026")
    title = wanted.title or reading.title or reading.document.name
    forum = wanted.forum or "unknown"
    identifier = wanted.id or f"{_slug(forum if wanted.forum else title)}-{period[0].year}"
    return Plan(id=identifier, forum=forum, title={reading.language: title}, period=period, url=url or None)


def _period(words: str) -> tuple[PartialDate, PartialDate] | None:
    years = re.findall(r"\d{4}(?:-\d\d-\d\d)?", words)
    return (PartialDate(years[0]), PartialDate(years[-1])) if years else None


def _slug(words: str) -> str:
    plain_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain_words)[:6]) or "plan"


def _filed(plan: Plan, reading: Reading, sha256: str, name: str, url: str, moment: datetime, *, whole: bool) -> Added:
    from trecho.store import shelf

    read = reading if not whole or reading.language == _CODED_BY_CHAIN else chain.code(reading)
    filing = _Filing(plan, read, sha256, url, moment)
    claims = [*filing.document(name, whole=whole), *(filing.everything() if whole else filing.version(_main_of(plan)))]
    report = shelf.keep_edition(claims, author=filing.author, name=f"{plan.id} {reading.language}", recorded_at=moment)
    return Added(plan=plan.id, sha256=sha256, reading=read, report=report)


def _main_of(plan: Plan) -> Reading:
    """The plan as the register has it: the reading of its own document, or what its commitments say."""
    from trecho.core.restated import reading_of
    from trecho.store import search

    documents = documents_of(plan.id)
    if documents:
        return reading_kept(documents[0])
    commitments = search.commitments(plan.id)
    language = next(iter(commitments[0].words), "en") if commitments else "en"
    return reading_of(
        plan, search.headings(plan.id), commitments, "en" if any("en" in c.words for c in commitments) else language
    )


class _Filing:
    """A reading as claims, each with its passage: the document's hash, characters, page and boxes."""

    def __init__(self, plan: Plan, reading: Reading, sha256: str, url: str, moment: datetime) -> None:
        self.plan = plan
        self.reading = reading
        self.sha256 = sha256
        self.url = url
        self.moment = moment
        self.author = Author(f"program:read/{plan.id}/{reading.language}@{__version__}")

    def document(self, name: str, *, whole: bool) -> list[Claim]:
        """What is known of the file itself: its name, hash, address, language, and the day it was captured."""
        passage, subject = Passage(source=self.sha256, url=self.url or None), f"source:{self.sha256}"
        said: list[tuple[str, Value]] = [
            ("title", Text(self.reading.language, name)),
            ("sha256", Code("sha256", self.sha256)),
            ("kind", Code("kind", "plan")),
            ("language", Code("language", self.reading.language)),
            ("plan", Ref(self.plan.id)),
            *([] if whole else [("version_of", Ref(self.plan.id))]),
            ("media_type", Code("media_type", self.reading.document.media_type)),
            ("captured_on", Moment(PartialDate(self._captured()))),
            *([("url", Ref(self.url))] if self.url else []),
            *(("quality", Record("quality", plain(page))) for page in self.reading.document.quality),
        ]
        return [self._said(subject, attribute, value, passage) for attribute, value in said]

    def _captured(self) -> str:
        from trecho.store import search

        known = search.source(self.sha256)
        return str(known.captured_on) if known is not None and known.captured_on else self.moment.date().isoformat()

    def everything(self) -> list[Claim]:
        """The plan, its areas and its commitments."""
        subject, front = f"plan:{self.plan.id}", self._passage(0, len(self.reading.text), None, ())
        said: list[tuple[str, Value]] = [
            ("forum", Ref(self.plan.forum)),
            *[("title", Text(language, words)) for language, words in self.plan.title.items()],
            ("start", Moment(self.plan.period[0])),
            ("end", Moment(self.plan.period[1])),
            *([("url", Ref(self.plan.url))] if self.plan.url else []),
        ]
        claims = [self._said(subject, attribute, value, front) for attribute, value in said]
        for area in self.reading.areas:
            claims += self._area(area)
        return claims

    def _area(self, area: Area) -> list[Claim]:
        path = area.path or "0"
        subject, passage = f"heading:{self.plan.id}/{path}", self._passage(area.start, area.end, area.page, ())
        title = Text(self.reading.language, area.title or self.reading.title or path)
        said: list[tuple[str, Value]] = [("plan", Ref(self.plan.id)), ("path", Code("path", path)), ("title", title)]
        claims = [self._said(subject, attribute, value, passage) for attribute, value in said]
        for item in area.items:
            claims += self._commitment(item, path)
        return claims

    def _commitment(self, item: Item, area: str) -> list[Claim]:
        subject = f"commitment:{self.plan.id}/{item.path}"
        said: list[tuple[str, Value]] = [
            ("plan", Ref(self.plan.id)),
            ("area", Code("area", area)),
            ("path", Code("path", item.path)),
            ("words", Text(self.reading.language, _words(item))),
            ("official", Code("language", self.reading.language)),
            *([("coding", Record("coding", plain(item.coding)))] if item.coding is not None else []),
        ]
        said += [("words", Text(language, words)) for language, words in item.parallel.items()]
        said += [("official", Code("language", language)) for language in item.parallel]
        return [self._said(subject, attribute, value, self._passage_of(item)) for attribute, value in said]

    def version(self, main: Reading) -> list[Claim]:
        """The words of another language for the commitments and areas of the plan that they answer to."""
        language = self.reading.language
        if language == main.language:
            raise Trouble(
                self.reading.document.name,
                "is in %(language)s, as the plan is",
                "give another language",
                language=language,
            )
        beside = side_by_side(main, self.reading)
        theirs = {place_of(item.path): item for item in self.reading.items()}
        texts = {item.text: item for item in self.reading.items()}
        claims = []
        for item in beside.items():
            words = item.parallel.get(language)
            other = texts.get(words or "") or theirs.get(place_of(item.path))
            if words is None or other is None:
                continue
            subject, passage = f"commitment:{self.plan.id}/{item.path.rpartition('/')[2]}", self._passage_of(other)
            claims.append(self._said(subject, "words", Text(language, _words(other)), passage))
            claims.append(self._said(subject, "official", Code("language", language), passage))
        titles = {place_of(area.path): area for area in self.reading.areas}
        for area in main.areas:
            match = titles.get(place_of(area.path.rpartition("/")[2]))
            if match is not None and match.title:
                subject = f"heading:{self.plan.id}/{area.path.rpartition('/')[2] or '0'}"
                passage = self._passage(match.start, match.end, match.page, ())
                claims.append(self._said(subject, "title", Text(language, match.title), passage))
        return claims

    def _passage_of(self, item: Item) -> Passage:
        spans = [(span.start, span.end) for span in item.pieces] or [(item.start, item.end)]
        boxes = tuple(f"{box.page}:{box.left:g},{box.top:g},{box.right:g},{box.bottom:g}" for box in item.boxes)
        return self._passage(spans[0][0], spans[-1][1], item.page, boxes)

    def _passage(self, start: int, end: int, page: int | None, boxes: tuple[str, ...]) -> Passage:
        parts = [f"chars={start}-{end}", f"page={page}" if page else "", *(f"box={box}" for box in boxes)]
        return Passage(source=self.sha256, locator=";".join(part for part in parts if part), url=self.url or None)

    def _said(self, subject: str, attribute: str, value: Value, passage: Passage) -> Claim:
        return Claim(
            subject=subject,
            attribute=attribute,
            value=value,
            passage=passage,
            recorded_at=self.moment,
            author=self.author,
        )


def _words(item: Item) -> str:
    return f"{item.title} {item.text}".strip() if item.title else item.text
