"""Activities from a source into the register, as claims of that source."""

from collections.abc import Iterable
from datetime import datetime

from trecho.core.activity import Activity
from trecho.core.claim import Author
from trecho.core.folding.shaping import claims_of_noun
from trecho.core.passage import Passage
from trecho.core.report import Report
from trecho.store.shelf import keep


def file(activities: Iterable[Activity], recorded_at: datetime) -> Report:
    """Files activities in the open register as claims of their source; what was new, known and rejected."""
    return keep(
        claim
        for each in activities
        for claim in claims_of_noun(
            f"activity:{each.id}",
            each,
            passage=Passage(
                source=each.source.sha256 or each.source.name,
                locator=f"record={each.source.record}",
                url=each.source.url,
            ),
            said_on=each.source.published_on,
            recorded_at=recorded_at,
            author=Author("source"),
        )
    )
