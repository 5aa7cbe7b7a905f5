"""All that a report about one plan needs: its promises, what was done for them, and how far each has got."""

from collections import Counter
from collections.abc import Iterator, Mapping

from trecho.core.activity import Activity, Origin, Rejected
from trecho.core.assessment import Assessment, Status
from trecho.core.heading import Heading
from trecho.core.link import Link
from trecho.core.noun import Noun
from trecho.core.plan import Commitment, Doubt, Plan


class Promise(Noun, frozen=True, kw_only=True):
    """A commitment with its links, best first, and the assessment of each of its pledges, in their order."""

    commitment: Commitment
    links: tuple[Link, ...] = ()
    assessments: tuple[Assessment, ...] = ()


class Dossier(Noun, frozen=True, kw_only=True):
    """One plan from word to deed; `activities` holds the linked ones by id, `gathered` counts all that were searched."""

    plan: Plan
    headings: tuple[Heading, ...]
    promises: tuple[Promise, ...]
    activities: Mapping[str, Activity] = {}
    gathered: int = 0
    sources: tuple[Origin, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    method_version: str = ""
    snapshot_id: str = ""

    def of_area(self, path: str) -> Iterator[Promise]:
        """The promises of one area, in the order of the plan."""
        return (promise for promise in self.promises if promise.commitment.area == path)

    def statuses(self, path: str | None = None) -> Counter[Status]:
        """How many pledges stand at each verified status, in one area or in the whole plan."""
        promises = self.promises if path is None else self.of_area(path)
        return Counter(assessment.status_v for promise in promises for assessment in promise.assessments)

    def provisional_statuses(self, path: str | None = None) -> Counter[Status]:
        """The same for what the open proposals would give, should a person accept them."""
        promises = self.promises if path is None else self.of_area(path)
        return Counter(
            assessment.provisional or assessment.status_v for promise in promises for assessment in promise.assessments
        )
