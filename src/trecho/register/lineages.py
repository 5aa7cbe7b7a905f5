"""What became of every commitment in the later plans of its forum: found by the program, corrected by people.

Every two plans of a forum are aligned, the older with the newer; what is found is kept as claims of the program, one
subject a tie (`core/tie.py`). A plan that is known in excerpts or reports alone is aligned too, and its ties say so.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations

from trecho import __version__
from trecho.core.aligning.reported import as_reported
from trecho.core.claim import Author, Claim, Record
from trecho.core.folding.tie import ARROW, tie_subject
from trecho.core.heading import Heading
from trecho.core.lineage import Descent, Relation
from trecho.core.passage import Passage
from trecho.core.plain import plain
from trecho.core.plan import Commitment, Plan, Reading
from trecho.core.report import Report
from trecho.core.restated import reading_of
from trecho.core.tie import Tie, TieAct
from trecho.core.trouble import Trouble

METHOD = "2"  # raised when aligning finds otherwise than before


def align_plans(moment: datetime, *, with_meaning: bool | None = None) -> Report:
    """Aligns every two plans of each forum that have commitments; pairs whose words and method are as before are skipped.

    `with_meaning` as in `chain.align`; a machine without the encoder leaves alone what was found with it. What people corrected stands, whatever is found now.
    """
    from trecho.store import search

    new = known = retracted = 0
    for old, later in pairs(search.plans()):
        report = _aligned(old, later, moment, with_meaning=with_meaning)
        new, known, retracted = new + report.new, known + report.known, retracted + report.retracted
    return Report(name="lineages", new=new, known=known, retracted=retracted)


def pairs(plans: Iterable[Plan]) -> Iterator[tuple[Plan, Plan]]:
    """Every two plans of one forum, the older first."""
    ordered = sorted(plans, key=lambda plan: (str(plan.period[0]), plan.id))
    return ((old, new) for old, new in combinations(ordered, 2) if old.forum == new.forum)


def correct(
    old: str,
    new: str,
    act: TieAct,
    *,
    person: Author,
    recorded_at: datetime,
    relation: Relation | None = None,
    reason: str = "",
) -> Report:
    """Keeps what a person says of a tie between two commitments (or a commitment and a plan that has nothing of it).

    Who may stands in `core/judgement.py`; the caller asks it first. Raises Trouble where the sides are no commitments of
    two plans, or where a relation is wanted and none is given.
    """
    from trecho.store import shelf

    _fitting(old, new, act, relation)
    fields: dict[str, object] = {"act": act.value, "reason": reason, "at": recorded_at.isoformat()}
    if relation is not None:
        fields["relation"] = relation.value
    return shelf.keep([_claim(tie_subject(old, new), "correction", fields, person, person.name, None, recorded_at)])


def tie_between(old: str, new: str) -> Tie | None:
    """The tie between two commitments (or a commitment and a plan) as it stands."""
    from trecho.store import search

    both = search.ties(old=old) if "/" in old else search.ties(new=new)
    return next((tie for tie in both if tie.id == f"{old}{ARROW}{new}"), None)


def _fitting(old: str, new: str, act: TieAct, relation: Relation | None) -> None:
    from trecho.store import search

    for side in (old, new):
        thing = search.commitment(side) if "/" in side else search.plan(side)
        if thing is None:
            raise Trouble(side[:80], "is no commitment and no plan of this register", "choose one of the list")
    if old.partition("/")[0] == new.partition("/")[0]:
        raise Trouble(old[:80], "and the other are of the same plan", "choose commitments of two plans")
    if act in {TieAct.CHANGE, TieAct.LINK} and (relation is None or not ("/" in old and "/" in new)):
        raise Trouble(old[:80], "needs a commitment on either side and a relation", "choose both and try again")


def _aligned(old: Plan, new: Plan, moment: datetime, *, with_meaning: bool | None) -> Report:
    from trecho import chain
    from trecho.reference.encoder import available
    from trecho.store import search, shelf

    sides = search.commitments(old.id), search.commitments(new.id)
    if not all(sides):
        return Report()
    meaning = available() if with_meaning is None else with_meaning
    readings = readings_of((old, new), sides, (search.headings(old.id), search.headings(new.id)))
    beginning = f"lineage {old.id}{ARROW}{new.id} "
    seal = _seal(readings, sides, meaning=meaning)
    latest = search.latest_import(beginning)
    good = {seal} if with_meaning is not None else {seal, _seal(readings, sides, meaning=True)}
    if latest is not None and latest.name.removeprefix(beginning) in good:
        return Report(known=latest.new + latest.known)
    author = Author(f"program:align/{old.id}{ARROW}{new.id}@{__version__}")
    rows = chain.align(*readings, with_meaning=meaning)
    claims = [claim for row in rows for claim in _said(row, (old.id, new.id), sides, author, moment)]
    return shelf.keep_edition(claims, author=author, name=beginning + seal, recorded_at=moment)


def readings_of(
    plans: tuple[Plan, Plan],
    sides: tuple[Sequence[Commitment], Sequence[Commitment]],
    headings: tuple[Sequence[Heading], Sequence[Heading]],
) -> tuple[Reading, Reading]:
    """Both plans as readings in one language that most of their commitments have, else each in its own."""
    old, new = (_languages(side) for side in sides)
    common = [language for language in old if language in new]
    chosen = (common[0], common[0]) if common else (old[0], new[0])
    first, second = (
        reading_of(plan, known, side, language)
        for plan, known, side, language in zip(plans, headings, sides, chosen, strict=True)
    )
    return first, second


def _languages(commitments: Sequence[Commitment]) -> list[str]:
    """The languages that all commitments have, else those that most have; English first, then by name."""
    counts: dict[str, int] = {}
    for commitment in commitments:
        for language in commitment.words:
            counts[language] = counts.get(language, 0) + 1
    most = max(counts.values(), default=0)
    return sorted((one for one, count in counts.items() if count == most), key=lambda one: (one != "en", one)) or ["en"]


def _seal(readings: Sequence[Reading], sides: Iterable[Sequence[Commitment]], *, meaning: bool) -> str:
    """A short hash of all that the result hangs on: words, places, periods, how they are known, the method."""
    parts = [METHOD, __version__, str(meaning)]
    parts += [f"{reading.language}\n{reading.period}\n{reading.text}" for reading in readings]
    parts += [f"{one.id} {one.confidence}" for side in sides for one in side]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _said(
    row: Descent,
    plans: tuple[str, str],
    sides: tuple[Sequence[Commitment], Sequence[Commitment]],
    author: Author,
    moment: datetime,
) -> Iterator[Claim]:
    """A row as claims: one for each old and new commitment that it ties, or one for what stands alone."""
    unsure = {one.id for side in sides for one in side if one.confidence}
    partial = [any(one.confidence for one in side) for side in sides]
    reported = bool(unsure & {*row.old, *row.new} or (not row.new and partial[1]) or (not row.old and partial[0]))
    row = as_reported(row) if reported else row
    fields: dict[str, object] = {
        name: value for name, value in plain(row).items() if name in {"relation", "also", "score", "changes"}
    }
    fields["group"] = [*row.old, *row.new]
    if reported:
        fields["reported"] = True
    source = author.name.partition("@")[0]
    for old in row.old or (plans[0],):
        for new in row.new or (plans[1],):
            yield _claim(tie_subject(old, new), "proposal", fields, author, source, "; ".join(row.why), moment)


def _claim(
    subject: str,
    attribute: str,
    fields: dict[str, object],
    author: Author,
    source: str,
    words: str | None,
    moment: datetime,
) -> Claim:
    return Claim(
        subject=subject,
        attribute=attribute,
        value=Record("descent" if attribute == "proposal" else attribute, fields),
        passage=Passage(source=source, words=words),
        recorded_at=moment,
        author=author,
    )
