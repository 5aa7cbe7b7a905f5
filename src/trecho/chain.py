"""The seven verbs in a row: read, code, align, gather, match, assess, publish. Each is a short function.

A verb takes values or files and gives values back; what it needs of the world (readers, sources, reference data) is
imported inside it, so that using one verb loads nothing of the others.
"""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from trecho.core.activity import Activity, Rejected
    from trecho.core.aligning.chains import Thread
    from trecho.core.aligning.drift import Drift
    from trecho.core.assessing.currency import Rate
    from trecho.core.assessment import Assessment
    from trecho.core.coding.linting import Remark
    from trecho.core.dossier import Dossier
    from trecho.core.facts import Facts
    from trecho.core.lineage import Descent
    from trecho.core.link import Link
    from trecho.core.matching.promises import Promised
    from trecho.core.matching.weighing import Weights
    from trecho.core.parameters import Parameters
    from trecho.core.plan import Commitment, Plan, Reading
    from trecho.core.resolving.disputing import Dispute
    from trecho.core.resolving.proposing import Proposal
    from trecho.core.rule_card import RuleCard
    from trecho.core.search import Search
    from trecho.lake.importing import Imported


def gather(kind: str, sources: Iterable[Path | str], *, map: Path | None = None) -> Iterator[Activity | Rejected]:  # noqa: A002  (the option's name)
    """The activities of datasets, spreadsheets or articles, and the records that were rejected, source by source.

    `kind` is `gcdf`, `iati`, `ocds`, `sheet` or `article`; a source is a file, a folder or an http(s) address; `map` is
    a saved column map (TOML). Raises Trouble where a source cannot be read at all.
    """
    from trecho.sources.gathering import gathered

    return gathered(kind, sources, map=map, words_of=words_of)


def words_of(data: bytes, name: str) -> str:
    """The words of an article that came as a document (PDF, Word); raises Trouble where it is unreadable."""
    from trecho.core.telling.printed import printed
    from trecho.readers import sheet_of

    return printed(sheet_of(data, name))


def read(
    source: Path | bytes,
    *,
    name: str | None = None,
    language: str | None = None,
    watch: Callable[[int], None] | None = None,
) -> Reading:
    """A plan document → its areas and numbered items with their characters; raises Trouble where it is unreadable.

    `watch` is told how many pages of a PDF are done, after each.
    """
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
    sheet = sheet_of(data, called, language, watch)
    document = Document(
        name=called, sha256=sha256, media_type=sheet.media_type, pages=sheet.pages, quality=sheet.quality
    )
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


def lint(draft: Reading, *, since: Reading | None = None, forum: str | None = None) -> tuple[Remark, ...]:
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
    plan: Reading | Iterable[Promised],
    activities: Iterable[Activity],
    *,
    period: tuple[str, str] | None = None,
    top: int = 10,
    least: float = 0.0,
    meaning: bool = False,
    weights: Weights | None = None,
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


def resolve(read: Callable[[], Iterable[Activity]], *, least: float | None = None) -> Iterator[Proposal]:
    """Pairs of activities that are one deed told twice, or steps, parts or editions of one undertaking, with reasons.

    `read` gives the activities anew each time it is called; pairs that score less than `least` (None: as the weights
    say) are left out.
    """
    from msgspec.structs import replace

    from trecho.core.resolving.loads import resolved
    from trecho.reference.resolving import knowledge, resolving_weights

    weights = resolving_weights()
    chosen = weights if least is None else replace(weights, least_score=least)
    return resolved(read, chosen, knowledge())


def disputes(activities: Iterable[Activity]) -> tuple[Dispute, ...]:
    """Where two articles say of one deed what cannot both hold: sums, stages, dates, counts (method, section 5.1)."""
    from trecho.core.resolving.disputing import disputes as disputed
    from trecho.core.resolving.proposing import one_by_words
    from trecho.core.resolving.told import told_of
    from trecho.reference.parameters import parameters
    from trecho.reference.resolving import knowledge, resolving_weights

    known = knowledge()
    records = [(each, told_of(each, known)) for each in activities]
    return disputed(records, parameters().conflict, one_by_words(resolving_weights()))


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
    from trecho.core.facts import Facts
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


def publish(dossier: Dossier, form: str, out: Path, language: str = "en") -> tuple[Path, ...]:
    """The files that were written: `form` is html, docx, pdf, csv, json, parquet or iati; `out` a file or a folder."""
    from trecho.writers.formats import published

    return published(dossier, form, out, language)


def stock(
    kind: str,
    sources: Iterable[Path | str],
    lake: Path,
    *,
    map: Path | None = None,  # noqa: A002  (the option's name)
    workers: int | None = 1,
) -> Iterator[Imported]:
    """Gathers into the lake: one dataset a file, read by so many processes (None: as it deserves); what each import did.

    The same bytes are read once. Raises Trouble where a source cannot be read at all; the lake is then as before.
    """
    from trecho.lake.importing import imported, side_by_side
    from trecho.sources.gathering import opened, source_of

    with side_by_side(workers, partial(source_of, kind)) if workers and workers > 1 else nullcontext() as helpers:
        for source in opened(kind, sources, map=map, words_of=words_of):
            yield imported(lake, source, workers=workers, helpers=helpers)


def run(
    plan: Path, evidence: Iterable[Path], *, language: str | None = None, drafts: Path | None = None
) -> tuple[Reading, Dossier]:
    """The whole chain without a register: a plan document and files of evidence → the coded reading and its dossier.

    What each file of evidence is, its content tells. Nobody has judged a link here: statuses are `not rated`, and what
    the proposals would give is provisional. A spreadsheet is read by a column map drafted for it, kept below `drafts`.
    """
    from msgspec.structs import replace

    from trecho.core.activity import Activity, Rejected
    from trecho.core.dossier import dossier_of, plan_of

    reading = code(read(plan, language=language))
    found = [one for path in evidence for one in _evidence(path, drafts)]
    activities = [one for one in found if isinstance(one, Activity)]
    proposed = [link for link in match(reading, activities) if link.grade]
    dossier = dossier_of(reading, plan_of(reading), activities, proposed, assess(reading, activities, proposed))
    return reading, replace(dossier, rejected=tuple(one for one in found if isinstance(one, Rejected)))


def _evidence(path: Path, drafts: Path | None) -> Iterator[Activity | Rejected]:
    from trecho.sources.json_lines import json_line_activities
    from trecho.sources.proposing import proposed_map
    from trecho.sources.sniffing import kind_of

    kind = kind_of(path)
    if kind == "activities":
        return json_line_activities(path)
    if kind != "sheet" or drafts is None:
        return gather(kind, [path])
    drafts.mkdir(parents=True, exist_ok=True)
    draft = drafts / f"{path.stem}.map.toml"
    draft.write_text(proposed_map(path), encoding="utf-8")
    return gather(kind, [path], map=draft)
