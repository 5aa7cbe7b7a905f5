"""The manual is what these tests did: each chapter is a test that runs the commands it shows."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

MANUAL = Path(__file__).parents[2] / "docs" / "manual"


class Chapter:
    """A chapter as it grows: prose, commands with what they really printed, files with what they really hold."""

    def __init__(self, title: str, folder: Path) -> None:
        self.folder = folder
        self.lines = [f"# {title}"]

    def says(self, prose: str) -> None:
        """Adds a paragraph."""
        self.lines.append(" ".join(prose.split()))

    def shows(self, name: str, content: str) -> Path:
        """Puts a file into the reader's folder and shows it."""
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        self.lines.append(f"`{name}`:\n\n```text\n{content.strip()}\n```")
        return path

    def runs(self, command: str, *, status: int = 0, only: slice = slice(None)) -> str:
        """Runs `trecho …` in the reader's folder, checks the exit status, shows the chosen lines of what it printed."""
        words = [sys.executable, "-m", "trecho", *shlex.split(command)[1:]]
        done = subprocess.run(
            words, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        assert done.returncode == status, f"{command}: {done.stdout}"
        printed = self._without_surroundings(done.stdout).rstrip().splitlines()
        shown = printed[only]
        more = [] if len(shown) == len(printed) else ["…"]
        self.lines.append("```console\n" + "\n".join([f"$ {command}", *shown, *more]) + "\n```")
        return done.stdout

    def _without_surroundings(self, printed: str) -> str:
        printed = printed.replace(str(self.folder), ".")
        printed = re.sub(r"\b[0-9a-f]{64}\b", "…", printed)  # hashes change with every rule
        # What the program proposes may change by a claim with any rule: the chapter tells the order of magnitude.
        printed = re.sub(r"\b\d{4,} (new claims|known|claims|results)", r"thousands of \1", printed)
        printed = re.sub(r"\b\d+ results", "all results", printed)
        printed = re.sub(r"\b\d+ files of rules", "all files of rules", printed)
        printed = re.sub(r"one-time/[\w-]+", "one-time/…", printed)
        printed = re.sub(r"captured \d{4}-\d\d-\d\d", "captured 2026-11-21", printed)
        return re.sub(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(\+00:00|Z)", "2026-11-21T12:00:00Z", printed)

    @property
    def text(self) -> str:
        """The chapter in Markdown."""
        return "\n\n".join(self.lines) + "\n"


@pytest.fixture
def chapter(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Chapter]:
    """The chapter of this test: compared with the committed manual at the end, or written into it."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    title = (request.function.__doc__ or "").strip().splitlines()[0]
    grown = Chapter(title, tmp_path)
    yield grown
    page = MANUAL / f"{request.function.__name__.removeprefix('test_')}.md"
    if os.environ.get("TRECHO_WRITE_MANUAL"):
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(grown.text, encoding="utf-8")
    else:
        assert page.is_file(), f"{page.name} is not written yet: run `make manual`"
        assert page.read_text(encoding="utf-8") == grown.text, f"{page.name} is out of date: run `make manual`"
