"""Where a claim comes from: a document, page or dataset, and what is known about who speaks there."""

from collections.abc import Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Source(Noun, frozen=True, kw_only=True):
    """A source by its address or id; `kind` as in the method's section 5, `letter` the reliability letter if a person set one.

    `claims` counts what it says in the register at the moment of the view.
    """

    id: str
    title: Mapping[str, str] = {}
    url: str | None = None
    kind: str | None = None
    language: str | None = None
    publisher: str | None = None
    published_on: PartialDate | None = None
    sha256: str | None = None
    licence: str | None = None
    side: str | None = None
    letter: str | None = None
    claims: int = 0
