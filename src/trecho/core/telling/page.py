"""An article's text with the figures found in all of it."""

from datetime import date

from trecho.core.noun import Noun
from trecho.core.telling.counts import Count
from trecho.core.telling.sums import Sum


class Page(Noun, frozen=True, kw_only=True):
    """The article's text with what was found in all of it; `text` has opinions and denials blanked out.

    `official` where the giving side itself, such as its embassy, is the publisher.
    """

    text: str
    today: date | None
    sums: tuple[Sum, ...]
    counts: tuple[Count, ...]
    official: bool = False
