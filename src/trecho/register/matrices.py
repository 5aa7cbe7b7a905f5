"""The follow-up matrix of a plan: sent out, looked at on its return, filed."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from trecho.core.claim import Author
from trecho.core.filing import claims_of_changes
from trecho.core.matrix import Address, Change, Fault, Preview, preview
from trecho.core.member_report import MemberReport
from trecho.core.plain import value_of
from trecho.core.report import Report
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.register.dossiers import plan_of_register
from trecho.sources.xlsx_matrix import Returned, returned_matrix
from trecho.store import search, shelf
from trecho.writers.formats import kept
from trecho.writers.tables import worded
from trecho.writers.xlsx_matrix import Sending, matrix_xlsx


def send_matrix(
    plan: str | None, out: Path, language: str = "en", *, member: str | None = None, as_of: datetime | None = None
) -> Path:
    """The follow-up matrix of a plan as a workbook, for one member or all, with what the register holds already."""
    chosen = plan_of_register(plan, as_of)
    members = [one.id for one in search.members(as_of) if one.member and one.forum == chosen.forum]
    if member is not None and member not in members:
        raise Trouble(member, "is no member of the forum", "choose one of %(choices)s", choices=", ".join(members))
    cells = {address: text for address, text in cells_of(chosen.id, as_of).items() if member in {None, address.member}}
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
    return previewed(returned_matrix(path))


def previewed(returned: Returned, member: str | None = None) -> Preview:
    """What a matrix that was read would change; rows of others than `member`, where one is named, are refused.

    Rows about states or commitments that the register does not know are refused as well.
    """
    seen = preview(returned.cells, returned.sent, cells_of(returned.plan, None))
    known = {one.id for one in search.commitments(returned.plan)}
    states = {one.id for one in search.members() if one.member}
    kept: list[Change] = []
    faults = list(seen.faults)
    for change in seen.changes:
        why = _refusal(change.address, known, states, member)
        if why:
            faults.append(Fault(place=change.place, why=why))
        else:
            kept.append(change)
    return Preview(changes=tuple(kept), faults=tuple(faults), unchanged=seen.unchanged)


def _refusal(cell: Address, known: set[str], states: set[str], member: str | None) -> Sentence | None:
    if cell.commitment not in known:
        return Sentence(
            "%(commitment)r is no commitment of this plan: restore the first column from the file that was sent",
            commitment=cell.commitment[:80],
        )
    if cell.member not in states:
        return Sentence(
            "%(member)r is no member: restore the second column from the file that was sent", member=cell.member[:20]
        )
    if member not in {None, cell.member}:
        return Sentence(
            "the row belongs to %(other)s: only rows of %(member)s are yours to change",
            other=cell.member,
            member=member,
        )
    return None


def file_matrix(path: Path, person: Author, recorded_at: datetime) -> tuple[Preview, Report]:
    """Files the changes of a returned matrix as claims of that person, all at once; what was filed, and the report."""
    seen = take_matrix(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return seen, file_changes(seen.changes, digest, path.name, person, recorded_at)


def file_changes(changes: Sequence[Change], digest: str, name: str, person: Author, recorded_at: datetime) -> Report:
    """Files some changes of the matrix of that hash (SHA-256, hex), all at once; what they replace is taken back."""
    subjects = {change.address.subject for change in changes}
    about = {subject: search.claims_of(subject) for subject in subjects}
    standing = {
        change.address: [claim for claim in about[change.address.subject] if claim.attribute == change.address.column]
        for change in changes
    }
    claims = claims_of_changes(changes, standing, matrix=f"matrix:{digest}", person=person, recorded_at=recorded_at)
    return shelf.keep(tuple(claims), name=f"matrix {name}")


def cells_of(plan: str, as_of: datetime | None) -> dict[Address, str]:
    """What members say about a plan, cell by cell."""
    reports = (value_of(MemberReport, view.plain) for view in search.views("progress", as_of))
    return {
        address: text
        for report in reports
        if report.commitment.partition("/")[0] == plan
        for address, text in report.cells().items()
    }
