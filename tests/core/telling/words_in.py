"""What tests of telling share: the words of a language, an article in one line, a page of it."""

from datetime import date

from trecho.core.activity import Activity, Origin
from trecho.core.dates import PartialDate
from trecho.core.numerals.finding import numbers_in
from trecho.core.telling.article import Article, Told
from trecho.core.telling.counts import counts
from trecho.core.telling.page import Page
from trecho.core.telling.sums import sums
from trecho.core.telling.telling import tell
from trecho.reference.countries import alpha_3
from trecho.reference.currencies import currency_of
from trecho.reference.telling import telling_words

TODAY = date(2024, 5, 15)  # a Wednesday


def page_of(text: str, language: str = "en") -> Page:
    """The text with its figures, as of TODAY."""
    words = telling_words(language)
    figures = numbers_in(text, words.numerals)
    money = sums(text, figures, words, None)
    return Page(text=text, today=TODAY, sums=money, counts=counts(text, figures, tuple(s.span for s in money), words))


def told(body: str, language: str = "en", publisher: str = "Gazette") -> Told:
    """What an article of TODAY tells; its headline says nothing."""
    article = Article(
        publisher=publisher, published=PartialDate(TODAY.isoformat()), language=language, body=f"News\n\n{body}"
    )
    return tell(
        article, telling_words(language), Origin(kind="article", name="a", sha256="f" * 64), currency_of, alpha_3
    )


def deed(body: str, language: str = "en") -> Activity:
    """The one activity that the article tells."""
    (activity,) = told(body, language).activities
    return activity
