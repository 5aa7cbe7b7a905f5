"""The seven verbs in a row: read, code, align, gather, match, assess, publish. Each is a short function.

A verb takes values or files and gives values back; what it needs of the world (readers, sources, reference data) is
imported inside it, so that using one verb loads nothing of the others.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from trecho.core.activity import Activity, Rejected
from trecho.core.aligning.chains import Thread
from trecho.core.aligning.drift import Drift
from trecho.core.assessing.currency import Rate
from trecho.core.assessment import Assessment
from trecho.core.claim import Author
from trecho.core.dossier import Dossier, Promise
from trecho.core.facts import Facts
from trecho.core.lineage import Descent
from trecho.core.link import Link
from trecho.core.matrix import Address, Preview, preview
from trecho.core.parameters import Parameters
from trecho.core.plan import Commitment, Plan, Reading
from trecho.core.rule_card import RuleCard
from trecho.core.search import Search
from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    from trecho.core.coding.linting import Remark
    from trecho.core.matching.promises import Promised
    from trecho.core.matching.weighing import Weights
    from trecho.core.report import Report
    from trecho.lake.importing import Imported


def gather(kind: str, sources: Iterable[Path | str], *, map: Path | None = None) -> Iterator[Activity | Rejected]:  # noqa: A002  (the option's name)
    """The activities of datasets, spreadsheets or articles, and the records that were rejected, source by source.

    `kind` is `gcdf`, `iati`, `ocds`, `sheet` or `article`; a source is a file, a folder or an http(s) address; `map` is
    a saved column map (TOML). Raises Trouble where a source cannot be read at all.
    """
    from trecho.sources.gathering import gathered

    return gathered(kind, sources, map=map)


def read(source: Path | bytes, *, name: str | None = None, language: str | None = None) -> Reading:
    """A plan document → its areas and numbered items with their characters; raises Trouble where it is unreadable."""
    import hashlib

    from trecho.core.outlining import outlined
    from trecho.core.plan import Document
    from trecho.readers import akoma_reading, bytes_of, is_akoma_ntoso, sheet_of
    from trecho.reference.reading_words import all_reading_words, words_by_language

    called = name or (source.name if isinstance(source, Path) else "document")
    data = bytes_of(source, called)
    sha256 = hashlib.sha256(data).hexdigest()
    if is_akoma_ntoso(data):
        return akoma_reading(data, called, sha256)
    sheet = sheet_of(data, called)
    document = Document(name=called, sha256=sha256, media_type=sheet.media_type, pages=sheet.pages)
    return outlined(sheet, document, all_reading_words(), words_by_language(), language)


def code(reading: Reading, *, forum: str | None = None) -> Reading:
    """The reading with what each commitment promises: pledges, targets and all other fields of the codebook.

    `forum` is the id of a known forum (`celac-china`); without it the title of the document tells the sides. Raises
    Trouble where no forum has that id.
    """
    from trecho.core.coding.reading import coded_reading
    from trecho.reference.codebook import codebook
    from trecho.reference.forums import forum_for

    period = (reading.period[0].year, reading.period[1].year) if reading.period else None
    heads = " ".join(paragraph.text for paragraph in reading.front[:3])
    book = codebook(reading.language, period).with_forum(forum_for(forum, f"{reading.title} {heads}"))
    return coded_reading(reading, book)


def lint(draft: Reading, *, since: Reading | None = None, forum: str | None = None) -> "tuple[Remark, ...]":
    """Remarks on a draft plan: what nobody could check, with wording to learn from, and figures lost `since` a former plan."""
    from trecho.core.coding.linting import figures_lost, remarks_on
    from trecho.reference.coding import lexicon

    coded, words = code(draft, forum=forum), lexicon(draft.language)
    if since is None:
        return remarks_on(coded, words)
    former = code(since, forum=forum)
    descent: dict[str, tuple[str, ...]] = {}
    for row in align(former, coded, with_meaning=False):
        for path in row.old:
            descent[path] = (*descent.get(path, ()), *row.new)
    return remarks_on(coded, words, figures_lost(former, coded, descent))


def align(old: Reading, new: Reading, *, with_meaning: bool | None = None) -> tuple[Descent, ...]:
    """What became of every commitment of `old` in `new`: one row for each group, every commitment in one of them.

    `with_meaning` asks for the optional encoder (True: Trouble where it is not installed; None: used where it is).
    """
    from trecho.core.aligning.lineage import lineage
    from trecho.reference.aligning import knowledge, weighing
    from trecho.reference.encoder import available, encoder

    wanted = available() if with_meaning is None else with_meaning
    return lineage(old, new, knowledge(), weighing(), encoder() if wanted else None)


def match(
    plan: "Reading | Iterable[Promised]",
    activities: Iterable[Activity],
    *,
    period: tuple[str, str] | None = None,
    top: int = 10,
    least: float = 0.0,
    meaning: bool = False,
    weights: "Weights | None" = None,
) -> Iterator[Link]:
    """Each activity's `top` likeliest commitments, best first, as links with their reasons.

    Links of grade 0 are only ranked; those of grade 1 and 2 are proposed. Scores are chances, 0..1; those under `least`
    are left out. `meaning` asks the optional encoder too. A reading that was coded is matched by its mechanisms and
    figures as well.
    """
    from trecho.core.matching.deeds import deed_of
    from trecho.core.matching.linking import links
    from trecho.reference.matching import plan_side
    from trecho.reference.matching_weights import weights as learnt_weights

    side = plan_side(plan, period, meaning=meaning)
    chosen = weights or learnt_weights(encoder=meaning)
    return links((deed_of(activity) for activity in activities), side, chosen, top=top, least=least)


def drift(one: Reading, other: Reading, *, with_meaning: bool | None = None) -> tuple[Drift, ...]:
    """Where two language versions of one plan differ in a figure, an actor, a date, a verb's strength or the numbering."""
    from trecho.core.aligning.drift import drifts
    from trecho.reference.aligning import knowledge

    return drifts(one, other, align(one, other, with_meaning=with_meaning), knowledge())


def threads(plans: Mapping[str, Reading], *, with_meaning: bool | None = None) -> tuple[Thread, ...]:
    """Every promise through successive plans (id → reading, oldest first): one thread for what descends from one another."""
    from trecho.core.aligning.chains import threads as woven

    readings = list(plans.values())
    rows = [align(old, new, with_meaning=with_meaning) for old, new in pairwise(readings)]
    return woven(tuple(plans), rows)


def assess(
    promises: Reading | Iterable[Commitment],
    activities: Iterable[Activity],
    links: Iterable[Link],
    *,
    cards: Iterable[RuleCard] | None = None,
    searches: Iterable[Search] = (),
    as_of: date | None = None,
    parameters: Parameters | None = None,
    plans: Iterable[Plan] = (),
    facts: Facts | None = None,
    rate: Rate | None = None,
) -> tuple[Assessment, ...]:
    """The assessment of every pledge, in the order of the plan; `provisional` is what open proposals would give.

    Only accepted links are evidence. Pledges without a card of their own get the one that coding makes; `plans` give
    the periods of commitments (a reading has its own); `rate` defaults to the European Central Bank's.
    """
    from datetime import UTC, datetime

    from trecho.core.assessing.running import Tools, assessed
    from trecho.reference.parameters import parameters as shipped
    from trecho.reference.rates import rate as bank
    from trecho.reference.source_kinds import source_kinds
    from trecho.reference.units import comparator_in, units

    tools = Tools(
        parameters=parameters or shipped(),
        units=units(),
        kinds=source_kinds(),
        rate=rate or bank,
        comparator_in=comparator_in,
        today=as_of or datetime.now(UTC).date(),
    )
    own = None if cards is None else tuple(cards)
    return assessed(promises, activities, links, tools, facts or Facts(), cards=own, searches=searches, plans=plans)


def assess_plan(
    plan: str | None = None,
    *,
    only: str | None = None,
    as_of: datetime | None = None,
    snapshot_id: str = "",
    made_at: datetime | None = None,
) -> tuple[Assessment, ...]:
    """The assessments of a plan from the open register, as known at `as_of`; nothing is kept.

    `only` names one commitment: the same results for its pledges alone, as wanted after a verdict on one of its links.

    Raises Trouble where the register knows no such plan.
    """
    from trecho.core.assessing.findings import accounts
    from trecho.reference.parameters import parameters
    from trecho.reference.units import comparator_in
    from trecho.store import search
    from trecho.store.facts import facts as known_facts

    chosen = _plan_of_register(plan, as_of)
    commitments = tuple(one for one in search.commitments(chosen.id, as_of) if only in {None, one.id})
    mine = {commitment.id for commitment in commitments}
    links = tuple(link for link in search.links_of(commitment=only, as_of=as_of) if link.commitment in mine)
    facts = known_facts(as_of, snapshot_id=snapshot_id, made_at=made_at)
    linked = {link.activity for link in links}
    families = {facts.families[name] for name in linked if name in facts.families}
    wanted = linked | {name for name, family in facts.families.items() if family in families}
    deeds = tuple(search.deeds(as_of))
    totals = accounts(deeds, comparator_in, parameters())
    return assess(
        commitments,
        (deed for deed in deeds if deed.id in wanted),
        links,
        cards=[card for card in search.rule_cards(chosen.id, as_of) if card.commitment in mine],
        searches=search.searches(as_of=as_of),
        as_of=as_of.date() if as_of else None,
        plans=(chosen,),
        facts=replace(facts, announcements=search.pledges(as_of=as_of), totals=totals),
    )


def publish(dossier: Dossier, form: str, out: Path, language: str = "en") -> tuple[Path, ...]:
    """The files that were written: `form` is html, docx, pdf, csv, json, parquet or iati; `out` a file or a folder."""
    from trecho.writers.formats import published

    return published(dossier, form, out, language)


def dossier_of_plan(plan: str | None = None, *, as_of: datetime | None = None) -> Dossier:
    """All that the open register holds about a plan; without one, about the plan it knows best.

    Raises Trouble where the register knows no such plan.
    """
    from trecho.store import search

    chosen = _plan_of_register(plan, as_of)
    assessments = search.assessments(chosen.id, as_of)
    commitments = search.commitments(chosen.id, as_of)
    promises = tuple(
        Promise(
            commitment=commitment,
            links=search.links_of(commitment=commitment.id, as_of=as_of),
            assessments=tuple(one for one in assessments if one.pledge_id.rpartition("#")[0] == commitment.id),
        )
        for commitment in commitments
    )
    linked = dict.fromkeys(link.activity for promise in promises for link in promise.links)
    found = {identifier: search.activity(identifier, as_of) for identifier in linked}
    activities = {identifier: activity for identifier, activity in found.items() if activity is not None}
    return Dossier(
        plan=chosen,
        headings=search.headings(chosen.id, as_of),
        promises=promises,
        activities=activities,
        gathered=search.activities(size=1, as_of=as_of).total,
        sources=tuple(dict.fromkeys(activity.source for activity in activities.values())),
        method_version=next((one.method_version for one in assessments), ""),
        snapshot_id=next((one.snapshot_id for one in assessments), ""),
    )


def _plan_of_register(plan: str | None, as_of: datetime | None) -> Plan:
    from trecho.store import search

    known = {one.id: one for one in search.plans(as_of)}
    if plan is not None and plan in known:
        return known[plan]
    worded = [one for one in known.values() if search.commitments(one.id, as_of)]
    if plan is not None or not worded:
        names = ", ".join(known) or "none"
        raise Trouble(
            plan or "the register",
            f"no such plan with commitments (plans: {names})",
            "load a case or name another plan",
        )
    return max(worded, key=lambda one: (len(search.assessments(one.id, as_of)), len(search.commitments(one.id, as_of))))


def stock(
    kind: str,
    sources: Iterable[Path | str],
    lake: Path,
    *,
    map: Path | None = None,  # noqa: A002  (the option's name)
    workers: int | None = 1,
) -> Iterator["Imported"]:
    """Gathers into the lake: one dataset a file, read by so many processes (None: as it deserves); what each import did.

    The same bytes are read once. Raises Trouble where a source cannot be read at all; the lake is then as before.
    """
    from trecho.lake.importing import imported
    from trecho.sources.gathering import opened

    for source in opened(kind, sources, map=map):
        yield imported(lake, source, workers=workers)


def file(activities: Iterable[Activity], recorded_at: datetime) -> "Report":
    """Files activities in the open register as claims of their source; what was new, known and rejected."""
    from trecho.core.claim import Author
    from trecho.core.folding.shaping import claims_of_noun
    from trecho.core.passage import Passage
    from trecho.store.shelf import keep

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


def send_matrix(
    plan: str | None, out: Path, language: str = "en", *, member: str | None = None, as_of: datetime | None = None
) -> Path:
    """The follow-up matrix of a plan as a workbook, for one member or all, with what the register holds already."""
    from trecho.store import search
    from trecho.writers.formats import kept
    from trecho.writers.tables import worded
    from trecho.writers.xlsx_matrix import Sending, matrix_xlsx

    chosen = _plan_of_register(plan, as_of)
    members = [one.id for one in search.members(as_of) if one.member and one.forum == chosen.forum]
    if member is not None and member not in members:
        raise Trouble(member, "is no member of the forum", f"choose one of {', '.join(members)}")
    cells = {address: text for address, text in _cells_of(chosen.id, as_of).items() if member in {None, address.member}}
    latest = next(iter(search.snapshots()), None)
    sending = Sending(
        plan=chosen.id,
        title=worded(chosen.title, language),
        language=language,
        members=(member,) if member else tuple(members),
        commitments=search.commitments(chosen.id, as_of),
        cells=cells,
        snapshot_id=latest.id if latest else "",
    )
    return kept(out / "matrix.xlsx" if out.is_dir() or not out.suffix else out, matrix_xlsx(sending))


def take_matrix(path: Path) -> Preview:
    """What a returned matrix would change in the open register, cell by cell; nothing is filed."""
    from trecho.sources.xlsx_matrix import returned_matrix

    returned = returned_matrix(path)
    return preview(returned.cells, returned.sent, _cells_of(returned.plan, None))


def file_matrix(path: Path, person: Author, recorded_at: datetime) -> tuple[Preview, "Report"]:
    """Files the changes of a returned matrix as claims of that person, all at once; what was filed, and the report."""
    import hashlib

    from trecho.core.filing import claims_of_changes
    from trecho.store import search, shelf

    seen = take_matrix(path)
    about = {change.address.subject: search.claims_of(change.address.subject) for change in seen.changes}
    standing = {
        change.address: [claim for claim in about[change.address.subject] if claim.attribute == change.address.column]
        for change in seen.changes
    }
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    claims = claims_of_changes(
        seen.changes, standing, matrix=f"matrix:{digest}", person=person, recorded_at=recorded_at
    )
    return seen, shelf.keep(tuple(claims), name=f"matrix {path.name}")


def _cells_of(plan: str, as_of: datetime | None) -> dict[Address, str]:
    from trecho.core.member_report import MemberReport
    from trecho.core.plain import value_of
    from trecho.store import search

    reports = (value_of(MemberReport, view.plain) for view in search.views("progress", as_of))
    return {
        address: text
        for report in reports
        if report.commitment.partition("/")[0] == plan
        for address, text in report.cells().items()
    }


def run(plan: Path, evidence: Iterable[Path], *, language: str | None = None) -> tuple[Reading, Dossier]:
    """The whole chain without a register: a plan document and files of evidence → the coded reading and its dossier.

    What each file of evidence is, its content tells. Nobody has judged a link here: statuses are `not rated`, and what
    the proposals would give is provisional.
    """
    from trecho.core.dossier import dossier_of, plan_of
    from trecho.sources.sniffing import kind_of

    reading = code(read(plan, language=language))
    found = [one for path in evidence for one in gather(kind_of(path), [path])]
    activities = [one for one in found if isinstance(one, Activity)]
    proposed = [link for link in match(reading, activities) if link.grade]
    dossier = dossier_of(reading, plan_of(reading), activities, proposed, assess(reading, activities, proposed))
    return reading, replace(dossier, rejected=tuple(one for one in found if isinstance(one, Rejected)))
