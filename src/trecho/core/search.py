"""One search that was made for evidence: where, with which words, when, and how much of it was read."""

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Search(Noun, frozen=True, kw_only=True):
    """An entry of the search log (method, section 8); `sort` is giver, receiver, dataset or news.

    `about` is the plan, commitment or pledge that the search was for.
    """

    id: str
    about: str
    sort: str
    place: str
    query: str
    language: str
    made_on: PartialDate
    hits_read: int = 0
