"""News articles, statements and releases (text, HTML, documents) → activities, and apart from them opinions and denials."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from trecho.core.activity import Activity, Origin, Rejected
from trecho.core.dates import PartialDate
from trecho.core.decoding import decoded
from trecho.core.noun import Nonsense
from trecho.core.outlining.guessing import Tongues
from trecho.core.telling.article import Article, Told
from trecho.core.telling.imprint import day_of, publisher_of
from trecho.core.telling.telling import tell
from trecho.core.trouble import Trouble
from trecho.reference.countries import alpha_3
from trecho.reference.currencies import currency_of
from trecho.reference.reading_words import words_by_language
from trecho.reference.telling import telling_words
from trecho.sources.description import Description, bundled

WordsOf = Callable[[bytes, str], str]
DESCRIPTION = partial(bundled, "article")
SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx")
READS_DOCUMENTS = True  # by the `words_of` that it is handed: readers and sources do not know one another
_HEADER = re.compile(r"(Publisher|Date|URL|Language):[ \t]*(.*)\s*")
_PAGE = re.compile(r"\s*<(?:!doctype|html)\b", re.IGNORECASE)
_LONGEST = 20_000_000
_LONGEST_BODY = 200_000  # some seventy pages


def activities(
    path: Path,
    *,
    sha256: str | None = None,
    description: Description | None = None,  # noqa: ARG001  (all sources are called alike; an article has no columns)
    words_of: WordsOf | None = None,
) -> Iterator[Activity | Rejected]:
    """What the article tells of, one activity a deed; raises Trouble where it is no text.

    `words_of` gives the words of a document (PDF, Word) from its bytes and its name; without it they are refused.
    """
    yield from _told(path, sha256, words_of)[1].activities


def told(path: Path, *, sha256: str | None = None, words_of: WordsOf | None = None) -> dict[str, Any]:
    """The article as plain data: its source, activities, and the exact words of opinions and denials."""
    article, said = _told(path, sha256, words_of)
    return {
        "source": {
            "kind": "article",
            "name": path.name,
            "sha256": sha256,
            "publisher": article.publisher,
            "published_on": article.published,
            "url": article.url,
            "language": article.language,
        },
        "activities": said.activities,
        "opinions": said.opinions,
        "denials": said.denials,
    }


def _told(path: Path, sha256: str | None, words_of: WordsOf | None) -> tuple[Article, Told]:
    article = article_of(path, words_of)
    origin = Origin(
        kind="article",
        name=path.name,
        sha256=sha256,
        url=article.url,
        publisher=article.publisher,
        published_on=article.published,
        language=article.language,
    )
    return article, tell(article, telling_words(article.language), origin, currency_of, alpha_3)


def article_of(path: Path, words_of: WordsOf | None = None) -> Article:
    """The words of the file with what its header or its HTML says of publisher, day and address."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Trouble(str(path), "cannot be read (%(reason)s)", "check the path", reason=error.strerror) from None
    if len(data) > _LONGEST:
        raise Trouble(str(path), "is too large for an article", "give one article a file")
    article = _of_data(data, path, words_of)
    if len(article.body) > _LONGEST_BODY:
        raise Trouble(
            str(path),
            "has %(length)s characters, as no article has",
            "give one article a file",
            length=f"{len(article.body):,}",
        )
    return article


def _of_data(data: bytes, path: Path, words_of: WordsOf | None) -> Article:
    is_document = b"%PDF" in data[:1024] or data.startswith(b"PK\x03\x04")
    if is_document and words_of is not None:
        return _of_text(words_of(data, str(path)))
    written = decoded(data)
    if is_document or "\0" in written[:4096]:
        raise Trouble(str(path), "is no text", "save the article as text or HTML in UTF-8")
    is_page = path.suffix.lower() in {".html", ".htm", ".xhtml"} or _PAGE.match(written)
    return _of_html(written, str(path)) if is_page else _of_text(written)


def _of_text(written: str) -> Article:
    header: dict[str, str] = {}
    place = 0
    while match := _HEADER.match(written, place):
        header[match[1].lower()] = match[2].strip()
        place = match.end()
    body = written[place:].strip()
    language = header.get("language") or _language(body)
    words = telling_words(language)
    return Article(
        publisher=header.get("publisher") or publisher_of(body, words),
        published=_day(header.get("date")) or day_of(body, words),
        url=header.get("url") or None,
        language=language,
        body=body,
    )


def _of_html(written: str, where: str) -> Article:
    from trafilatura import extract

    found = extract(written, output_format="json", with_metadata=True, include_comments=False, include_tables=True)
    if not found:
        raise Trouble(where, "holds no article that could be told from its page", "save its words as text")
    page = msgspec.json.decode(found)
    title, text = page.get("title") or "", page.get("text") or ""
    body = text if text.startswith(title) else f"{title}\n\n{text}"
    language = _language(body)
    words = telling_words(language)
    return Article(
        publisher=page.get("sitename") or publisher_of(body, words) or page.get("hostname") or None,
        published=_day(page.get("date")) or day_of(body, words),
        url=page.get("source") or None,
        language=language,
        body=body,
    )


def _language(body: str) -> str:
    return Tongues(words_by_language()).likeliest(body)


def _day(written: str | None) -> PartialDate | None:
    try:
        return PartialDate(written) if written else None
    except Nonsense:
        return None
