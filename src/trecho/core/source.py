"""Where a claim comes from: a document, page or dataset, and what is known about who speaks there."""

import hashlib
from collections.abc import Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.plan import PageQuality
from trecho.core.repair import Repair


class Source(Noun, frozen=True, kw_only=True):
    """A source by its address or id; `kind` as in the method's section 5, `letter` the reliability letter if a person set one.

    A plan's own document names its `plan` and when it was captured, a text in another language the plan it is a version of; `repair` lists what people repaired of its reading,
    `quality` how surely its pages that are pictures were read.
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
    plan: str | None = None
    version_of: str | None = None
    media_type: str | None = None
    captured_on: PartialDate | None = None
    repair: tuple[Repair, ...] = ()
    quality: tuple[PageQuality, ...] = ()
    side: str | None = None
    letter: str | None = None
    claims: int = 0


def key_of_source(identifier: str) -> str:
    """A source's short name, for addresses: the first sixteen digits of the SHA-256 of its id, the same for good."""
    return hashlib.sha256(identifier.encode()).hexdigest()[:16]
