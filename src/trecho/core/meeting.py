"""One dated meeting: an edition of a named mechanism."""

from collections.abc import Mapping

from trecho.core.activity import Activity, ActivityKind, Actor, Origin, Quantity, Stage
from trecho.core.dates import PartialDate
from trecho.core.mechanism import StandingMechanism
from trecho.core.noun import Noun


class Meeting(Noun, frozen=True, kw_only=True):
    """An edition of a mechanism as its source numbers it; `virtual` where it was held by video, without a place.

    `activity` is the activity that tells of the same event, where there is one; `url` the page that tells of it.
    """

    id: str
    mechanism: str
    edition: str | None = None
    held_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    city: str | None = None
    country: str | None = None
    host: str | None = None
    virtual: bool = False
    activity: str | None = None
    url: str | None = None
    gist: Mapping[str, str] = {}


def deed_of(meeting: Meeting, mechanism: StandingMechanism | None) -> Activity:
    """The meeting as an activity of the kind event: evidence that an edition of its mechanism took place."""
    names = mechanism.name if mechanism else {"en": meeting.mechanism}
    edition = meeting.edition or meeting.held_on or ""
    dates = {"start": meeting.held_on, "end": meeting.ended_on or meeting.held_on}
    return Activity(
        id=meeting.id,
        source=Origin(kind="meeting", name=meeting.url or meeting.id, url=meeting.url),
        kind=ActivityKind.EVENT,
        title={language: f"{name} ({edition})" for language, name in names.items()},
        description=meeting.gist,
        countries=(meeting.country,) if meeting.country else (),
        actors=(Actor(role="host", name=meeting.host),) if meeting.host else (),
        status=Stage.COMPLETED,
        quantity=(Quantity(value=int(edition), unit="edition"),) if edition.isdigit() and len(edition) < 4 else (),
        dates={name: date for name, date in dates.items() if date},
        flags=("virtual",) if meeting.virtual else (),
    )
