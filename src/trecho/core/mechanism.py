"""A forum, summit, programme, dialogue or fund that has a name and is meant to come back."""

from collections.abc import Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun


class StandingMechanism(Noun, frozen=True, kw_only=True):
    """A named mechanism of a forum; `periodicity` in the words of its source, `first_held` where known."""

    id: str
    forum: str | None = None
    name: Mapping[str, str]
    kind: str
    first_held: PartialDate | None = None
    periodicity: str | None = None
    gist: Mapping[str, str] = {}
