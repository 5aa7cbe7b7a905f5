"""One dated meeting: an edition of a named mechanism."""

from collections.abc import Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Meeting(Noun, frozen=True, kw_only=True):
    """An edition of a mechanism as its source numbers it; `virtual` where it was held by video, without a place."""

    id: str
    mechanism: str
    edition: str | None = None
    held_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    city: str | None = None
    country: str | None = None
    host: str | None = None
    virtual: bool = False
    gist: Mapping[str, str] = {}
