"""A dossier in any format that `trecho publish` knows: one function a format, each writes a file or a folder."""

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from trecho.core.activity import Activity
from trecho.core.dossier import Dossier
from trecho.core.link import Link
from trecho.core.plain import as_json, stamped
from trecho.core.plan import Area, Commitment, Document, Item, Reading
from trecho.core.trouble import Trouble
from trecho.writers.tables import activity_rows, csv_of, link_rows, pledge_rows, worded

Written = tuple[Path, ...]


def published(dossier: Dossier, form: str, out: Path, language: str = "en") -> Written:
    """The files that were written; raises Trouble where there is no such format or the place cannot be written to."""
    if form not in FORMATS:
        raise Trouble(form, "no format to publish in", "choose one of %(choices)s", choices=", ".join(FORMATS))
    try:
        return FORMATS[form](dossier, out, language)
    except OSError as error:
        raise Trouble(
            str(out), "cannot be written (%(reason)s)", "choose another place with --out", reason=error.strerror
        ) from None


def kept(path: Path, content: bytes) -> Path:
    """The path, holding the whole content or, should anything fail, what it held before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as unfinished:
        try:
            unfinished.write(content)
            unfinished.flush()
            os.fsync(unfinished.fileno())
            Path(unfinished.name).chmod(0o644)
            Path(unfinished.name).replace(path)
        except OSError:
            Path(unfinished.name).unlink()
            raise
    return path


def _links(dossier: Dossier) -> Iterable[Link]:
    return (link for promise in dossier.promises for link in promise.links)


def _activities(dossier: Dossier) -> Iterable[Activity]:
    return dossier.activities.values()


def _csv(dossier: Dossier, out: Path, language: str) -> Written:
    commitments = csv_of(pledge_rows(dossier, language)).encode()
    if out.suffix == ".csv":
        return (kept(out, commitments),)
    return (
        kept(out / "commitments.csv", commitments),
        kept(out / "links.csv", csv_of(link_rows(_links(dossier))).encode()),
        kept(out / "activities.csv", csv_of(activity_rows(_activities(dossier), language)).encode()),
    )


def _json(dossier: Dossier, out: Path, language: str) -> Written:  # noqa: ARG001  (JSON holds every language)
    return (
        kept(out if out.suffix == ".json" else out / "dossier.json", as_json(stamped("dossier", dossier), indent=1)),
    )


def _parquet(dossier: Dossier, out: Path, language: str) -> Written:
    import io

    import pyarrow as pa
    from pyarrow import parquet

    tables: Mapping[str, Iterable[Mapping[str, object]]] = {
        "commitments": pledge_rows(dossier, language),
        "links": link_rows(_links(dossier)),
        "activities": activity_rows(_activities(dossier), language),
    }
    written = []
    for name, rows in tables.items():
        page = io.BytesIO()
        parquet.write_table(pa.Table.from_pylist([dict(row) for row in rows]), page)
        written.append(kept(out / f"{name}.parquet", page.getvalue()))
    return tuple(written)


def _html(dossier: Dossier, out: Path, language: str) -> Written:
    from trecho.writers.html_report import html_of
    from trecho.writers.story import story_of

    return (kept(_file(out, "report.html"), html_of(story_of(dossier, language)).encode()),)


def _docx(dossier: Dossier, out: Path, language: str) -> Written:
    from trecho.writers.docx_report import docx_of
    from trecho.writers.story import story_of

    return (kept(_file(out, "report.docx"), docx_of(story_of(dossier, language))),)


def _pdf(dossier: Dossier, out: Path, language: str) -> Written:
    from trecho.writers.pdf_report import pdf_of
    from trecho.writers.story import story_of

    return (kept(_file(out, "report.pdf"), pdf_of(story_of(dossier, language))),)


def _iati(dossier: Dossier, out: Path, language: str) -> Written:
    from trecho.writers.iati import Publisher, iati_xml

    publisher = Publisher(f"XX-{dossier.plan.forum or 'TRECHO'}".upper(), worded(dossier.plan.title, language))
    document, left_out = iati_xml(_activities(dossier), publisher, datetime.now(UTC))
    path = kept(_file(out, "activities.xml"), document)
    if not left_out:
        return (path,)
    return (path, kept(path.with_suffix(".left-out.txt"), ("\n".join(left_out) + "\n").encode()))


def _akn(dossier: Dossier, out: Path, language: str) -> Written:
    from trecho.writers.akoma_ntoso import akoma_ntoso

    return (kept(_file(out, "plan.akn.xml"), akoma_ntoso(reading_of(dossier, language))),)


def reading_of(dossier: Dossier, language: str) -> Reading:
    """The plan's text as the register holds it, in one language with the others beside it; without places in a document."""

    def item(commitment: Commitment) -> Item:
        text = worded(commitment.words, language)
        others = {code: words for code, words in commitment.words.items() if words != text}
        return Item(path=commitment.path, number=commitment.path, text=text, start=0, end=0, parallel=others)

    areas = tuple(
        Area(
            path=heading.path,
            number=heading.path,
            title=worded(heading.title, language),
            start=0,
            end=0,
            items=tuple(item(promise.commitment) for promise in dossier.of_area(heading.path)),
            parallel={code: words for code, words in heading.title.items() if code != language},
        )
        for heading in dossier.headings
    )
    plan = dossier.plan
    document = Document(name=plan.id, sha256="", media_type="application/akn+xml")
    title = worded(plan.title, language)
    return Reading(document=document, language=language, title=title, period=plan.period, text="", areas=areas)


def _file(out: Path, name: str) -> Path:
    return out / name if out.is_dir() or not out.suffix else out


FORMATS: Mapping[str, Callable[[Dossier, Path, str], Written]] = {
    "html": _html,
    "docx": _docx,
    "pdf": _pdf,
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
    "iati": _iati,
    "akn": _akn,
}
