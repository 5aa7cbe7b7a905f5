"""A promise with a figure as somebody announced it: in a plan, a speech, a press meeting."""

from collections.abc import Mapping

from trecho.core.activity import Quantity
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class Announcement(Noun, frozen=True, kw_only=True):
    """A pledged figure; `currency` is set where it is money, `in_plan_text` says yes, no or unknown.

    `comparator` are the words before the number as the source has them (more than, up to, almost, target).
    """

    id: str
    plan: str
    announced_on: PartialDate | None = None
    announced_by: str | None = None
    event: str | None = None
    quantity: Quantity
    currency: str | None = None
    comparator: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    in_plan_text: str | None = None
    gist: Mapping[str, str] = {}
    conflicts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
