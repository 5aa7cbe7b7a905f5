"""A dossier as a story: the blocks of a report in the words of a language, told once for HTML, DOCX and PDF."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest

from babel.numbers import format_decimal

from trecho.core.assessment import Assessment, Status
from trecho.core.dossier import Dossier, Promise
from trecho.core.link import Link
from trecho.core.pledge import Pledge
from trecho.reference.countries import country_name
from trecho.writers import wording
from trecho.writers.blocks import Block, Drawing, Grid, Points, Prose, Section, Story
from trecho.writers.charts_statuses import statuses_svg
from trecho.writers.charts_stretch import stretch_of, stretch_svg
from trecho.writers.citing import isolated
from trecho.writers.figures import Figures
from trecho.writers.story_overview import overview_blocks
from trecho.writers.story_trail import Trail
from trecho.writers.tables import worded
from trecho.writers.wording_pages import REASON

LINKS_SHOWN = 5


def story_of(dossier: Dossier, language: str = "en", *, member: str | None = None) -> Story:
    """The whole report on a plan; for a `member` (ISO alpha-3) only the links that reached it."""
    teller = _Teller(dossier, language, member)
    title = worded(dossier.plan.title, language)
    return Story(language, title, Figures(language).period(dossier.plan.period), tuple(teller.blocks()))


class _Teller:
    def __init__(self, dossier: Dossier, language: str, member: str | None) -> None:
        self.dossier = dossier
        self.language = language
        self.member = member
        self.catalogue = wording.catalogue(language)
        self._: Callable[[str], str] = self.catalogue.gettext
        self.trail = Trail(dossier, language)

    def blocks(self) -> Iterator[Block]:
        """Summary, areas at a glance, every area with its commitments, and where it all comes from."""
        yield Prose(self._summary())
        yield Prose(
            self._(
                "Only links that a person has accepted are evidence. What the open proposals would give is shown apart and marked provisional."
            )
        )
        yield from self._glance()
        yield from overview_blocks(self.dossier, self.language, self.trail)
        for heading in self.dossier.headings:
            promises = list(self.dossier.of_area(heading.path))
            if promises:
                yield Section(1, f"{heading.path}. {worded(heading.title, self.language)}", f"area-{heading.path}")
            for promise in promises:
                yield from self._promise(promise)
        yield from self._annex()

    def _summary(self) -> str:
        words = self._(
            "%(commitments)s commitments; %(gathered)s activities searched; %(linked)s commitments have at least one link."
        )
        linked = sum(bool(self._links(promise)) for promise in self.dossier.promises)
        return words % {
            "commitments": self._number(len(self.dossier.promises)),
            "gathered": self._number(self.dossier.gathered),
            "linked": self._number(linked),
        }

    def _glance(self) -> Iterator[Block]:
        yield Section(1, self._("Areas at a glance"), "glance")
        rows = []
        for heading in self.dossier.headings:
            promises = list(self.dossier.of_area(heading.path))
            if promises:
                verified, provisional = (
                    self.dossier.statuses(heading.path),
                    self.dossier.provisional_statuses(heading.path),
                )
                rows.append(
                    (
                        f"{heading.path}. {worded(heading.title, self.language)}",
                        self._number(len(promises)),
                        self._told(verified),
                        self._told(provisional),
                    )
                )
        yield Grid(
            (self._("Area"), self._("Commitments"), self._("Verified"), self._("Provisional")), tuple(rows), (1,)
        )
        provisional = self.dossier.provisional_statuses()
        if provisional:
            bar = statuses_svg(provisional, self._told(provisional), provisional=True)
            yield Drawing(bar.replace('width="100%"', 'width="640"', 1), self._told(provisional), 640)

    def _promise(self, promise: Promise) -> Iterator[Block]:
        commitment = promise.commitment
        yield Section(2, commitment.path, commitment.path, self.trail.page("plans", commitment.id))
        yield Prose(
            isolated(worded(commitment.words, self.language)),
            language=_language_of(commitment.words, self.language),
            references=self.trail.behind(f"commitment:{commitment.id}", "words"),
        )
        pledges = commitment.coding.pledges if commitment.coding else ()
        rows = tuple(
            self._pledge(pledge, assessment) for pledge, assessment in zip_longest(pledges, promise.assessments)
        )
        if rows:
            columns = (
                self._("Pledge"),
                self._("Strength"),
                self._("Obliged"),
                self._("Needed"),
                self._("Found"),
                self._("Status"),
            )
            page = self.trail.page("plans", commitment.id)
            urls = tuple(("", "", "", page, f"{page}#trail" if page else "", page) for _ in rows)
            yield Grid(columns, rows, (3, 4), urls if page else ())
        for assessment in promise.assessments:
            yield Drawing(stretch_svg(stretch_of(assessment), self._status(assessment)), self._status(assessment), 132)
        links = self._links(promise)
        if links:
            counted = self.catalogue.ngettext(
                "%(count)s link proposed or judged", "%(count)s links proposed or judged", len(links)
            )
            yield Points(counted % {"count": len(links)}, tuple(self._link(link) for link in links[:LINKS_SHOWN]))

    def _pledge(self, pledge: Pledge | None, assessment: Assessment | None) -> tuple[str, ...]:
        promised = (
            (
                f"{pledge.verb} {pledge.object}",
                self._(wording.STRENGTH[pledge.strength]),
                self._(wording.ACTOR.get(pledge.actor, pledge.actor)),
            )
            if pledge
            else ("", "", "")
        )
        if assessment is None:
            return (*promised, "", "", "")
        return (*promised, self._number(assessment.need), self._interval(assessment), self._status(assessment))

    def _links(self, promise: Promise) -> list[Link]:
        if self.member is None:
            return list(promise.links)
        reached = {id_ for id_, activity in self.dossier.activities.items() if self.member in activity.countries}
        return [link for link in promise.links if link.activity in reached]

    def _link(self, link: Link) -> Prose:
        activity = self.dossier.activities.get(link.activity)
        judged = f"{self._(wording.GRADE[link.grade])}, {self._(wording.LINK_STATE[link.state])}, {link.score:.2f}"
        reasons = "; ".join(
            f"{self._(REASON.get(reason.reason, reason.reason))} {reason.weight:+.2f}" for reason in link.reasons
        )
        if activity is None:
            return Prose(f"{link.activity}: {judged}. {reasons}")
        facts = ", ".join(
            [
                *(country_name(code, self.language) for code in activity.countries[:3]),
                *(self.trail.figures.day(day) for day in list(activity.dates.values())[:1]),
                link.activity,
            ]
        )
        return Prose(
            f"{isolated(worded(activity.title, self.language))} ({facts}): {judged}. {reasons}",
            url=self.trail.page("activities", activity.id) or activity.source.url,
            references=self.trail.of(activity),
        )

    def _annex(self) -> Iterator[Block]:
        yield from self.trail.blocks()
        rows = tuple(
            (" ".join(filter(None, (source.name, source.version))), source.sha256 or "", source.url or "")
            for source in self.dossier.sources
            if source.sha256
        )
        if rows:
            yield Section(1, self._("Where this comes from"), "sources")
            yield Grid((self._("Source"), f"{self._('Hash')} (SHA-256)", "URL"), rows)
        if self.dossier.doubts:
            yield Points(
                self._("What the reader was unsure of"),
                tuple(
                    Prose(f"{doubt.path}: {doubt.what}" if doubt.path else doubt.what) for doubt in self.dossier.doubts
                ),
            )
        if self.dossier.rejected:
            yield Points(
                self._("Records that could not be used"),
                tuple(Prose(f"{record.source}, {record.record}: {record.why}") for record in self.dossier.rejected),
            )
        method = f"{self._('Method')} {self.dossier.method_version}"
        yield Prose(
            f"{method} · {self._('Snapshot')} {self.dossier.snapshot_id}" if self.dossier.snapshot_id else method,
            soft=True,
        )

    def _told(self, counts: Counter[Status]) -> str:
        return ", ".join(
            f"{count} {self._(wording.STATUS[status])}"
            for status, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )

    def _number(self, value: float | None) -> str:
        return "" if value is None else format_decimal(value, locale=self.language)

    def _interval(self, assessment: Assessment) -> str:
        low, high = self._number(assessment.n_lo), self._number(assessment.n_hi)
        return low if low == high else f"{low}–{high}"

    def _status(self, assessment: Assessment) -> str:
        verified = self._(wording.STATUS[assessment.status_v])
        if assessment.possible_v:
            verified = self._("%(status)s, possibly %(other)s") % {
                "status": verified,
                "other": self._(wording.STATUS[assessment.possible_v]),
            }
        if assessment.status_c != assessment.status_v:
            verified = self._("verified %(verified)s, claimed %(claimed)s") % {
                "verified": verified,
                "claimed": self._(wording.STATUS[assessment.status_c]),
            }
        if assessment.provisional:
            verified = f"{verified} ({self._('provisional')}: {self._(wording.STATUS[assessment.provisional])})"
        return verified


def _language_of(words: Mapping[str, str], language: str) -> str | None:
    shown = worded(words, language)
    own = next((code for code in (language, "en", *words) if words.get(code) == shown), language)
    return own if own != language else None
