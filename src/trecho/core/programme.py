"""A statement about a plan that somebody made in public: a programme, a measure, a figure, an opinion."""

from collections.abc import Mapping

from trecho.core.activity import Quantity
from trecho.core.noun import Noun


class Programme(Noun, frozen=True, kw_only=True):
    """A reported programme or measure of a plan; `status` is stated, opinion or contested."""

    id: str
    plan: str
    words: Mapping[str, str]
    quantity: Quantity | None = None
    currency: str | None = None
    comparator: str | None = None
    attributed_to: str | None = None
    status: str = "stated"
