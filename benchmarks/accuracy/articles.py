"""Articles: what they tell, against gold claims drawn by hand; the visible set and invented ones of our own."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.row import Absent, Row
from tests.shared_data import SHARED
from trecho.core.plain import as_json
from trecho.sources.article import told

NEWS = SHARED / "news"
OWN = Path(__file__).parents[2] / "tests" / "sources" / "articles"
# Measure of the scorer → the frozen line for the shared set and for our own, just under what was reached.
LINES = {
    "act_f1": (0.96, 0.91),
    "stage": (0.98, 0.91),
    "amount": (0.96, 0.94),
    "date": (0.96, 0.85),
    "countries": (0.98, 0.98),
    "quantity": (0.92, 0.90),
}


def rows() -> list[Row]:
    """F1 of activities, shares right of those paired, and how many came out of denials, opinions or deedless texts."""
    if not (NEWS / "score.py").is_file():
        raise Absent(f"no {NEWS / 'score.py'}")
    found = []
    for place, (name, folder) in enumerate((("articles", NEWS), ("articles.own", OWN))):
        reached = scored(folder)
        found += [Row(f"{name}.{key}", reached[key], least=lines[place]) for key, lines in LINES.items()]
        found.append(Row(f"{name}.false_deeds", reached["false"], "activities", most=0))
    return found


def scored(gold: Path) -> dict[str, float]:
    """What the shared scorer says of all articles of a folder, by measure."""
    with TemporaryDirectory() as folder:
        for path in gold.glob("*.txt"):
            Path(folder, f"{path.stem}.json").write_bytes(as_json(told(path)))
        command = [sys.executable, str(NEWS / "score.py"), str(gold), folder]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    words = next(line for line in lines if line.startswith("all ")).split()
    return {key: float(value) for key, _, value in (word.partition("=") for word in words if "=" in word)}
