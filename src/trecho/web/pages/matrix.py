"""The follow-up matrix over the web: downloaded, filled in offline, sent back, looked at cell by cell, confirmed."""

import hashlib
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trecho.core.claim import Author
from trecho.core.matrix import Change, Preview
from trecho.core.permissions import Act, Person
from trecho.core.trouble import Trouble
from trecho.register.matrices import file_changes, previewed, send_matrix
from trecho.sources.matrix_apart import matrix_in, returned_apart
from trecho.store import search, uploads
from trecho.store.events import Event, count_lately, note
from trecho.store.uploads import Upload
from trecho.store.writing import writing
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.guarding import Told, Turned, Wish, changing, desk
from trecho.web.pages.contribute import country_of
from trecho.web.presence import address_of
from trecho.writers.xlsx_matrix import HEADINGS

_MOST_UPLOADS = 60  # of one person in an hour
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SHOWN = 2000  # changes on one page; more than a whole matrix of a member has cells


@desk(Act.FILE)
def matrix(question: Asked, person: Person) -> Reply:
    """What the file of that hash (`file`) would change, cell by cell; without one, the way to send a file."""
    upload = uploads.upload_of(person.name, question.filter("file"))
    returned = matrix_in(upload.content) if upload else None
    seen = previewed(returned, person.country) if returned else Preview()
    return Reply(
        "contribute-matrix.html",
        schema="matrix-preview",
        value={"file": upload.name if upload else "", "unchanged": seen.unchanged, "faults": seen.faults},
        rows=lambda: ({"cell": one.place, **_plain(one)} for one in seen.changes),
        upload=upload,
        seen=seen,
        shown=seen.changes[:_SHOWN],
        mark=mark,
        words={one.id: one.words for one in search.commitments(returned.plan)} if returned else {},
        headings=HEADINGS,
    )


@changing(Act.FILE)
def matrix_upload(wish: Wish) -> Told:
    """Reads the file that was sent, in a process of its own, and leads to its preview; nothing is filed."""
    here, file = wish.at.contribute("matrix"), wish.request.FILES.get("workbook")
    if file is None:
        raise Turned(here, _("Choose the workbook that you filled in."))
    if count_lately(Event.MATRIX_UPLOADED, hours=1, by=wish.person.name) >= _MOST_UPLOADS:
        raise Turned(here, _("You have sent very many files within an hour. Wait a little."))
    name = str(file.name or "matrix.xlsx")[:200]
    note(Event.MATRIX_UPLOADED, by=wish.person.name, about=name, address=address_of(wish.request))
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as kept:
        digest = hashlib.sha256()
        for chunk in file.chunks():
            digest.update(chunk)
            kept.write(chunk)
        kept.flush()
        try:
            upload = Upload(sha256=digest.hexdigest(), name=name, content=returned_apart(Path(kept.name), name))
        except Trouble as trouble:
            raise Turned(here, trouble.sentence.told(_)) from trouble
    uploads.keep_upload(wish.person.name, upload, wish.moment)
    return wish.at.contribute("matrix", file=upload.sha256), ""


@changing(Act.FILE)
def matrix_apply(wish: Wish) -> Told:
    """Files the ticked changes, where their cells still say what was shown; the others are shown again."""
    sha256 = wish.typed("file")
    upload, here = uploads.upload_of(wish.person.name, sha256), wish.at.contribute("matrix", file=sha256)
    if upload is None:
        raise Turned(wish.at.contribute("matrix"), _("The file is not kept any longer. Send it again."))
    ticked = set(wish.fields.getlist("change"))
    with writing():
        seen = previewed(matrix_in(upload.content), wish.person.country)
        chosen = [change for change in seen.changes if mark(change) in ticked]
        if chosen:
            author = Author(wish.person.author)
            file_changes(chosen, sha256, upload.name, author, wish.moment)
            details = {"cells": str(len(chosen)), "sha256": sha256}
            note(
                Event.MATRIX_FILED,
                by=wish.person.name,
                about=upload.name,
                address=address_of(wish.request),
                at=wish.moment,
                **details,
            )
    moved = len(ticked) - len(chosen)
    if moved:
        words = ngettext(
            "%(num)s cell was changed by somebody meanwhile and is shown again below; nothing of it was filed.",
            "%(num)s cells were changed by somebody meanwhile and are shown again below; nothing of them was filed.",
            moved,
        )
        raise Turned(here, words % {"num": moved})
    told = ngettext("%(num)s change filed.", "%(num)s changes filed.", len(chosen)) % {"num": len(chosen)}
    return here if len(seen.changes) > len(chosen) else wish.at.contribute(), told


@desk(Act.FILE)
def matrix_file(question: Asked, person: Person) -> HttpResponse:
    """The matrix of a `plan` for the person's country (a coordinator's choice: for `member`, or for all) as a workbook."""
    country = country_of(person, question.filter("member")) or None
    plans = search.plans()
    plan = question.filter("plan") or (plans[-1].id if plans else None)
    with tempfile.TemporaryDirectory() as folder:
        out = send_matrix(plan, Path(folder) / "m.xlsx", question.language, member=country)
        content = out.read_bytes()
    name = "-".join(filter(None, ("trecho", _safe(plan or ""), country))) + ".xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=_XLSX, headers=headers)


def mark(change: Change) -> str:
    """What a tick says: the cell, and what stood there and stands there now, so that it holds for nothing else."""
    cell = change.address
    seen = "\0".join((cell.member, cell.commitment, cell.column, change.before, change.after, change.meanwhile or ""))
    return hashlib.sha256(seen.encode()).hexdigest()[:24]


def _safe(words: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "", words)[:60]


def _plain(change: Change) -> Mapping[str, object]:
    cell = change.address
    return {
        "member": cell.member,
        "commitment_id": cell.commitment,
        "column": cell.column,
        "before": change.before,
        "after": change.after,
        "meanwhile": change.meanwhile or "",
    }
