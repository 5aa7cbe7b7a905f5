"""A small sound document of every form that Trecho takes, to be spoilt."""

import csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

from tests.readers.renderings import as_docx, as_html, as_pdf
from tests.sources.iati_samples import FIRST, HEAD, SECOND, TAIL
from tests.sources.tables import as_csv, as_parquet, as_xlsx
from tests.sources.test_ocds import RELEASE

PLAN = [
    "Joint Plan of Action of the Gulf and the Delta (2024-2026)", "The parties met on 3 March 2024 and agreed as follows:",
    "I. Trade and investment", "1. To trade more, reaching US$ 500 billion in 2025.", "2. The Gulf will offer 400 scholarships to students of the Delta.",
    "3. Ports:", "(a) to widen two ports; and", "(b) to train 1,000 pilots by 2026.", "II. Health 卫生", "1. 双方将加强合作，提供2000个培训名额。",
    "2. Fortalecer la cooperación en materia de salud pública¹.", "III. Final", "1. To hold the Second Forum on Coastal Transport in 2025.",
]  # fmt: skip
SECOND_PLAN = [words.replace("2024", "2027").replace("2026", "2029").replace("400", "300") for words in PLAN]
ARTICLE = (
    "Port Amber, 3 March 2024 (Delta Daily) - The Gulf's embassy handed over 200 computers worth 1.5 million yuan to the Ministry of Education of "
    "Ecuador on Tuesday.\n\nChina Development Bank signed a loan of US$ 120 million for the bridge over the river, the minister said. "
    '"It is not true that the port was sold," she added.\n\nLast week 35 scholarship holders left for Beijing.\n'
)  # fmt: skip


def text(paragraphs: list[str]) -> bytes:
    """The paragraphs as plain text."""
    return "\n\n".join(paragraphs).encode()


def akoma_ntoso() -> bytes:
    """The plan as Akoma Ntoso."""
    from trecho import chain
    from trecho.writers.akoma_ntoso import akoma_ntoso as written

    return written(chain.read(text(PLAN), name="plan.txt"))


def reading() -> bytes:
    """The plan as a coded reading in JSON."""
    from trecho import chain
    from trecho.core.plain import as_json, stamped

    return as_json(stamped("reading/1", chain.code(chain.read(text(PLAN), name="plan.txt"))))


def iati() -> bytes:
    """An IATI file with both generations of the standard."""
    return (HEAD + SECOND + FIRST + SECOND + TAIL).encode()


def ocds() -> bytes:
    """A package of open contracting releases."""
    return json.dumps({"uri": "https://a.example", "releases": [RELEASE, RELEASE]}).encode()


def json_lines() -> bytes:
    """Activities, a JSON object on each line."""
    made = {
        "id": "sheet:1", "source": {"kind": "sheet", "name": "a", "record": "1"}, "kind": "training", "title": {"en": "Training of pilots"},
        "countries": ["ECU"], "status": "completed", "dates": {"signed": "2024"}, "amounts": [{"rung": "M2", "value": "12.5", "currency": "USD"}],
    }  # fmt: skip
    return b"\n".join(json.dumps({**made, "id": f"sheet:{number}"}).encode() for number in range(3))


_ROWS = [
    ["Id", "Title", "Description", "Country", "Amount", "Currency", "Start date", "Status"],
    ["1", "Bridge", "Building of a bridge", "Ecuador", "1,200,000.50", "USD", "2024-02-03", "completed"],
    ["2", "Escuela", "Construcción de una escuela", "Perú", "3.400,5", "EUR", "03/04/2024", "en ejecución"],
    ["3", "培训", "提供培训", "Chile", "500", "CNY", "2025", "planned"],
]


def sheet_csv() -> bytes:
    """A ministry's list of projects as CSV."""
    made = StringIO()
    csv.writer(made).writerows(_ROWS)
    return made.getvalue().encode()


def sheet_xlsx() -> bytes:
    """A ministry's list of projects as a workbook."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in _ROWS:
        book.active.append(row)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _table(write: Callable[[Path], Path], folder: Path) -> bytes:
    return write(folder / "seed").read_bytes()


def _lake(folder: Path) -> bytes:
    """A dataset of the lake."""
    from trecho import chain
    from trecho.lake.dataset import files_in

    kept = [done.dataset.key for done in chain.stock("gcdf", [folder / "seed.csv"], folder / "lake")]
    return files_in(folder / "lake", kept[0])[0].read_bytes()


def seeds(folder: Path) -> dict[str, tuple[bytes, list[str]]]:
    """Name → the sound bytes and the command that takes them, `{}` standing for the file; `folder` is for side files."""
    (folder / "plan.txt").write_bytes(text(PLAN))
    (folder / "later.txt").write_bytes(text(SECOND_PLAN))
    (folder / "done.jsonl").write_bytes(json_lines())
    (folder / "reading.json").write_bytes(reading())
    (folder / "sheet.csv").write_bytes(sheet_csv())
    from trecho.sources.proposing import proposed_map

    (folder / "map.toml").write_text(proposed_map(folder / "sheet.csv"), encoding="utf-8")
    (folder / "seed.csv").write_bytes(b"")
    gcdf_csv = as_csv(folder / "seed.csv").read_bytes()
    gcdf_xlsx = as_xlsx(folder / "seed.xlsx").read_bytes()
    parquet = as_parquet(folder / "seed.parquet").read_bytes()
    gather = ["gather", "--into", "json"]
    return {
        "plan.pdf": (as_pdf(PLAN), ["read", "{}"]),
        "plan.docx": (as_docx(PLAN), ["read", "{}"]),
        "plan.html": (as_html(PLAN), ["read", "{}"]),
        "plan.txt": (text(PLAN), ["read", "{}"]),
        "plan.akn.xml": (akoma_ntoso(), ["read", "{}"]),
        "code.txt": (text(PLAN), ["code", "{}"]),
        "code.json": (reading(), ["code", "{}"]),
        "align.txt": (text(PLAN), ["align", "{}", "later.txt", "--no-meaning"]),
        "align.json": (reading(), ["align", "reading.json", "{}", "--no-meaning"]),
        "iati.xml": (iati(), [*gather, "iati", "{}"]),
        "gcdf.csv": (gcdf_csv, [*gather, "gcdf", "{}"]),
        "gcdf.xlsx": (gcdf_xlsx, [*gather, "gcdf", "{}"]),
        "gcdf.parquet": (parquet, [*gather, "gcdf", "{}"]),
        "ocds.json": (ocds(), [*gather, "ocds", "{}"]),
        "sheet.csv": (sheet_csv(), [*gather, "sheet", "{}", "--map", "map.toml"]),
        "sheet.xlsx": (sheet_xlsx(), [*gather, "sheet", "{}", "--map", "map.toml"]),
        "propose.csv": (sheet_csv(), ["gather", "sheet", "{}", "--propose"]),
        "propose.xlsx": (sheet_xlsx(), ["gather", "sheet", "{}", "--propose"]),
        "map.toml": ((folder / "map.toml").read_bytes(), [*gather, "sheet", "sheet.csv", "--map", "{}"]),
        "article.txt": (ARTICLE.encode(), [*gather, "article", "{}"]),
        "article.html": (as_html(ARTICLE.split("\n\n")[:3]), [*gather, "article", "{}"]),
        "match.jsonl": (json_lines(), ["match", "reading.json", "{}", "--workers", "1"]),
        "match.json": (reading(), ["match", "{}", "done.jsonl", "--workers", "1"]),
        "match.parquet": (_lake(folder), ["match", "reading.json", "{}", "--workers", "1"]),
    }
