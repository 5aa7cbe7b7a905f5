"""How fast plans are read: a PDF of 300 pages beside pypdfium2's own page text, DOCX and HTML beside mammoth and lxml."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.row import Row
from tests.readers.renderings import as_docx, as_html, as_pdf
from trecho import chain
from trecho.readers.docx_numbers import written

_ITEMS = 2160
_WORDS = [
    "cooperation",
    "trade",
    "health",
    "ports",
    "water",
    "schools",
    "training",
    "of",
    "the",
    "and",
    "in",
    "to",
    "with",
    "region",
    "members",
    "plan",
    "ministers",
    "fund",
    "energy",
    "roads",
    "science",
    "young",
    "people",
    "islands",
    "climate",
    "data",
    "culture",
    "exchange",
    "support",
    "between",
    "for",
]
_ROUNDS = 3


def rows() -> list[Row]:
    """Ratios to the peers of the same run (lower is faster), memory in MiB, the share of items in one piece."""
    paragraphs, items = _plan()
    data = as_pdf(paragraphs, size=11.5, font="Helvetica")
    (ours, reading), (floor, pages) = _in_turn(lambda: chain.read(data, name="plan.pdf"), lambda: _pdfium(data))
    cpu = _processor_time(lambda: chain.read(data, name="plan.pdf")) / _processor_time(lambda: _pdfium(data))
    found = {item.path: item.text for item in reading.items()}
    whole = sum(found.get(path) == text for path, text in items.items()) / len(items)
    return [
        Row("reading.pdf_ratio", ours / floor, "times pypdfium2's page text", most=2.5, beside=f"pypdfium2 {floor:.2f} s for {pages} pages, ours {ours:.2f} s"),
        Row("reading.pdf_cpu_ratio", cpu, "times the processor time of pypdfium2's page text, children counted", most=2.8),
        Row("reading.pdf_items_whole", whole, f"of {len(items)} items", least=0.99, beside=_liteparse(data, items)),
        Row("reading.pdf_memory", _memory(data), "MiB", most=150),
        *_structured(paragraphs[:200]),
    ]  # fmt: skip


def _plan() -> tuple[list[str], dict[str, str]]:
    chance = random.Random(7)
    paragraphs, items = ["Plan of Action 2026-2028"], {}
    for number in range(_ITEMS):
        area, place = number // 12 + 1, number % 12 + 1
        if place == 1:
            paragraphs.append(f"{written(area, 'upperRoman')}. {' '.join(chance.choices(_WORDS, k=4)).capitalize()}")
        text = f"To {' '.join(chance.choices(_WORDS, k=chance.randint(30, 95)))} by {2026 + number % 9}."
        items[f"{written(area, 'upperRoman')}.{place}"] = text
        paragraphs.append(f"{place}. {text}")
    return paragraphs, items


def _best(work: Callable[[], Any]) -> tuple[float, Any]:
    """The shortest of three runs, and what came out."""
    shortest, made = float("inf"), None
    for _ in range(_ROUNDS):
        began = time.perf_counter()
        made = work()
        shortest = min(shortest, time.perf_counter() - began)
    return shortest, made


def _in_turn(*works: Callable[[], Any]) -> list[tuple[float, Any]]:
    """The shortest of several runs of each work and what came out, one after the other: a busy moment meets them all."""
    found = [(float("inf"), None)] * len(works)
    for _ in range(_ROUNDS):
        for place, work in enumerate(works):
            began = time.perf_counter()
            made = work()
            found[place] = (min(found[place][0], time.perf_counter() - began), made)
    return found


def _processor_time(work: Callable[[], Any]) -> float:
    """The least processor time of three runs, that of children that have ended counted."""
    least = float("inf")
    for _ in range(_ROUNDS):
        before = os.times()
        work()
        after = os.times()
        least = min(least, sum(after[:4]) - sum(before[:4]))
    return least


def _pdfium(data: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_bounded()
        text.close()
        page.close()
    return len(document)


def _liteparse(data: bytes, items: dict[str, str]) -> str:
    try:
        import liteparse
    except ImportError:
        return "LiteParse is not installed"
    began = time.perf_counter()
    try:
        text = " ".join(str(liteparse.LiteParse(output_format="markdown", ocr_enabled=False).parse(data).text).split())
    except Exception as error:  # noqa: BLE001  (a peer's failure is a result, not ours)
        return f"LiteParse failed: {error}"
    share = sum(item in text for item in items.values()) / len(items)
    return f"LiteParse {share:.2f} in {time.perf_counter() - began:.2f} s"


_WATCHED = """
import os, sys, threading
from pathlib import Path
from trecho import chain

def resident(process):
    try:
        status = Path(f"/proc/{process}/status").read_text()
        below = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
    return own + sum(map(resident, below))

most, over, own = 0, threading.Event(), os.getpid()
def watch():
    global most
    while not over.wait(0.004):
        most = max(most, resident(own))

watcher = threading.Thread(target=watch)
watcher.start()
chain.read(Path(sys.argv[1]))
over.set()
watcher.join()
print(most)
"""


def _memory(data: bytes) -> float:
    """The greatest memory of the reader and its children together at one moment, watched in a fresh process."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "plan.pdf"
        place.write_bytes(data)
        run = subprocess.run([sys.executable, "-c", _WATCHED, str(place)], capture_output=True, text=True, check=True)
    return int(run.stdout) / 1024


def _structured(paragraphs: list[str]) -> list[Row]:
    import lxml.html
    import mammoth

    word, page = as_docx(paragraphs), as_html(paragraphs)
    ours_word, _ = _best(lambda: chain.read(word, name="plan.docx"))
    peer_word, _ = _best(lambda: mammoth.convert_to_html(BytesIO(word)))
    ours_page, _ = _best(lambda: chain.read(page, name="plan.html"))
    peer_page, _ = _best(lambda: "".join(str(words) for words in lxml.html.fromstring(page).itertext()))
    return [
        Row("reading.docx_ratio", ours_word / peer_word, "times mammoth", most=1.0, beside=f"mammoth {peer_word * 1000:.0f} ms"),
        Row("reading.html_ratio", ours_page / peer_word, "times mammoth on the same text", most=1.0, beside=f"lxml's bare text {peer_page * 1000:.1f} ms"),
    ]  # fmt: skip
