"""An article as it came, and what it tells."""

from trecho.core.activity import Activity
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Article(Noun, frozen=True, kw_only=True):
    """The words of an article and where they come from; paragraphs are lines of `body`, the first the headline."""

    publisher: str | None = None
    published: PartialDate | None = None
    url: str | None = None
    language: str = "en"
    body: str = ""


class Told(Noun, frozen=True, kw_only=True):
    """What an article tells: its activities, and verbatim its opinions and its denials."""

    activities: tuple[Activity, ...] = ()
    opinions: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
