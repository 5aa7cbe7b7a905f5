"""All that a report about one plan needs: its promises, what was done for them, and how far each has got."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from trecho.core.activity import Activity, Origin, Rejected
from trecho.core.assessing.ladder import Ladder
from trecho.core.assessment import Assessment, Status
from trecho.core.claim import Claim
from trecho.core.dates import PartialDate
from trecho.core.heading import Heading
from trecho.core.link import Link
from trecho.core.noun import Noun
from trecho.core.plan import Commitment, Doubt, Item, Plan, Reading


class Promise(Noun, frozen=True, kw_only=True):
    """A commitment with its links, best first, and the assessment of each of its pledges, in their order."""

    commitment: Commitment
    links: tuple[Link, ...] = ()
    assessments: tuple[Assessment, ...] = ()


class Dossier(Noun, frozen=True, kw_only=True):
    """One plan from word to deed; `activities` holds the linked ones by id, `gathered` counts all that were searched.

    `claims` are those behind the figures that are shown, `ladder` is the money of the plan's years, `address` what the
    register's addresses begin with (empty where it has none): a register gives them, a chain without one does not.
    """

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
    claims: tuple[Claim, ...] = ()
    ladder: Ladder | None = None
    address: str = ""

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


def dossier_of(
    reading: Reading,
    plan: Plan,
    activities: Iterable[Activity],
    links: Iterable[Link],
    assessments: Iterable[Assessment],
) -> Dossier:
    """The dossier of a coded reading under the plan's id: links and assessments go to the commitment they name.

    They may name it by its path alone or with the plan's id before it.
    """
    by_path: dict[str, list[Link]] = {}
    for link in links:
        by_path.setdefault(_path(link.commitment), []).append(
            replace(link, commitment=f"{plan.id}/{_path(link.commitment)}")
        )
    found: dict[str, list[Assessment]] = {}
    for one in assessments:
        path, _, position = _path(one.pledge_id).rpartition("#")
        found.setdefault(path, []).append(replace(one, pledge_id=f"{plan.id}/{path}#{position}"))
    known = {activity.id: activity for activity in activities}
    linked = dict.fromkeys(link.activity for some in by_path.values() for link in some)
    return Dossier(
        plan=plan,
        headings=tuple(
            Heading(id=f"{plan.id}/{area.path}", plan=plan.id, path=area.path, title={reading.language: area.title})
            for area in reading.areas
        ),
        promises=tuple(
            Promise(
                commitment=_commitment(reading, plan, area.path, item),
                links=tuple(sorted(by_path.get(item.path, ()), key=lambda link: -link.score)),
                assessments=tuple(found.get(item.path, ())),
            )
            for area in reading.areas
            for item in area.items
        ),
        activities={identifier: known[identifier] for identifier in linked if identifier in known},
        gathered=len(known),
        sources=tuple(
            dict.fromkeys(
                replace(known[identifier].source, record=None, url=None) for identifier in linked if identifier in known
            )
        ),
        doubts=reading.warnings,
        method_version=next((one.method_version for some in found.values() for one in some), ""),
    )


def plan_of(reading: Reading) -> Plan:
    """The plan that a document is, under an id made of its file's name; without a printed period, of no known years."""
    identifier = re.sub(r"[^\w-]+", "-", reading.document.name.partition(".")[0]).strip("-").lower() or "plan"
    period = reading.period or (PartialDate("0001"), PartialDate("9999"))
    return Plan(id=identifier, forum="", title={reading.language: reading.title}, period=period)


def _path(identifier: str) -> str:
    return identifier.rpartition("/")[2]


def _commitment(reading: Reading, plan: Plan, area: str, item: Item) -> Commitment:
    return Commitment(
        id=f"{plan.id}/{item.path}",
        plan=plan.id,
        area=area,
        path=item.path,
        words={reading.language: item.text, **item.parallel},
        official=(reading.language, *item.parallel),
        coding=item.coding,
    )
