"""A state of a forum: what it is called, since when it belongs, and to which groups."""

from collections.abc import Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Member(Noun, frozen=True, kw_only=True):
    """A state (`id` ISO alpha-3) and its place in a forum; `member` is False for the partner on the other side.

    `groups` are codes such as SIDS, LDC, LLDC; `income` the income class by year; `relations` whom it recognises
    where the forum's sides differ on that; `joined` initiatives by name with the date of joining.
    """

    id: str
    forum: str
    name: Mapping[str, str]
    member: bool = True
    side: str | None = None
    since: PartialDate | None = None
    groups: tuple[str, ...] = ()
    income: Mapping[str, str] = {}
    relations: str | None = None
    relations_since: PartialDate | None = None
    joined: Mapping[str, PartialDate] = {}
    note: str | None = None
