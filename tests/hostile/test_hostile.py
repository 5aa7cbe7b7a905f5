"""Spoilt documents of every form: each command reads them or says in one sentence why not, in bounded time and memory."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.court import Court, Verdict, sitting
from tests.hostile.seeds import seeds
from tests.hostile.spoiling import spoilt

ROUNDS = int(os.environ.get("TRECHO_FUZZ", "2"))
_SECONDS = 20
_MEGABYTES = 1000
_LONGEST_LINE = 1000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the documents lie."""
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def court(folder: Path) -> Iterator[Court]:
    """One that runs commands there."""
    with sitting(folder) as court:
        yield court


def fault_of(verdict: Verdict) -> str | None:
    """What a command did that it may not do, or None."""
    lines = [line for line in verdict.said.splitlines() if line.strip()]
    if verdict.status not in {0, 1, 2} or "Traceback" in verdict.said:
        return f"ended with {verdict.status}"
    if verdict.seconds > _SECONDS or verdict.megabytes > _MEGABYTES:
        return f"took {verdict.seconds} s and {verdict.megabytes} MB"
    if verdict.status == 2 and len(lines) != 1:
        return f"gave {len(lines)} lines for one reason"
    odd = [line for line in lines if not line.startswith("trecho: ") or len(line) > _LONGEST_LINE]
    return f"said {odd[0][:100]!r}" if odd else None


NAMES = (
    "plan.pdf", "plan.docx", "plan.html", "plan.txt", "plan.akn.xml", "code.txt", "code.json", "align.txt", "align.json", "iati.xml",
    "gcdf.csv", "gcdf.xlsx", "gcdf.parquet", "ocds.json", "sheet.csv", "sheet.xlsx", "propose.csv", "propose.xlsx", "map.toml",
    "article.txt", "article.html", "match.jsonl", "match.json", "match.parquet",
)  # fmt: skip


@pytest.fixture(scope="module")
def sound(folder: Path) -> dict[str, tuple[bytes, list[str]]]:
    """The sound documents with their commands."""
    return seeds(folder)


def test_every_form_is_spoilt(sound: dict[str, tuple[bytes, list[str]]]) -> None:
    assert tuple(sound) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_spoilt_documents_are_read_or_refused(
    name: str, sound: dict[str, tuple[bytes, list[str]]], court: Court, folder: Path
) -> None:
    data, words = sound[name]
    chance = random.Random(f"{name} {ROUNDS}")
    place = folder / f"spoilt.{name}"
    command = [word.replace("{}", place.name) for word in words]
    place.write_bytes(data)
    assert court.verdict(command).status == 0
    for turn in range(ROUNDS):
        place.write_bytes(spoilt(data, chance))
        fault = fault_of(court.verdict(command))
        assert fault is None, f"turn {turn} of {name} {fault}"
