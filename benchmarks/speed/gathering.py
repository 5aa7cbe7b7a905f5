"""Speed and memory of gathering: an IATI file into the lake, beside a bare lxml iterparse of the same file."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.row import Row
from benchmarks.speed.iati_file import write_iati

# About 280 MB; fewer for a quick look.
ACTIVITIES = int(os.environ.get("TRECHO_BENCH_ACTIVITIES", "100000"))

# What a bare reading costs: one pass over the children of each activity, nothing kept.
_BARE = """
import sys, time
from lxml import etree
start, spent, count = time.perf_counter(), time.process_time(), 0
for _, element in etree.iterparse(sys.argv[1], tag="iati-activity"):
    count += 1
    for child in element: child.tag
    element.clear()
    while element.getprevious() is not None: del element.getparent()[0]
print(count / (time.perf_counter() - start), count / (time.process_time() - spent), 0)
"""
_OURS = """
import resource, sys, time
from pathlib import Path
from trecho import chain
if __name__ == "__main__":
    start, spent = time.perf_counter(), time.process_time()
    (done,) = chain.stock("iati", [sys.argv[1]], Path(sys.argv[2]), workers=int(sys.argv[3]))
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    rows = done.dataset.rows
    print(rows / (time.perf_counter() - start), rows / (time.process_time() - spent), most / 1024)
"""


def rows() -> list[Row]:
    """Ours over the floor, taken in turns, with one process and with two, and the most memory that any process took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iati.xml"
        write_iati(path, ACTIVITIES)
        before, spent, _ = _run(folder, _BARE, str(path))
        one, ours_spent, memory = _run(folder, _OURS, str(path), f"{folder}/one", "1")
        between, _, _ = _run(folder, _BARE, str(path))
        two, _, _ = _run(folder, _OURS, str(path), f"{folder}/two", "2")
        after, _, _ = _run(folder, _BARE, str(path))
    size = f"{ACTIVITIES:,} activities; bare lxml iterparse {between:,.0f} a second"
    return [
        Row("gathering.iati_over_lxml", 2 * one / (before + between), "x", least=0.9, beside=f"{size}; goal 0.9"),
        Row(
            "gathering.iati_two_processes_over_lxml",
            2 * two / (between + after),
            "x",
            least=1.4,
            beside=f"{size}; goal 1.4 (both cores to ourselves)",
        ),
        Row("gathering.iati_processor_time_over_lxml", ours_spent / spent, "x", least=1.0, beside="both on one core"),
        Row("gathering.iati_memory", memory, "MiB", most=140, beside="goal under 150"),
    ]


def _run(folder: str, program: str, *arguments: str) -> tuple[float, float, float]:
    script = Path(folder) / "program.py"
    script.write_text(program)
    done = subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, text=True)
    rate, spent, memory = map(float, done.stdout.split())
    return rate, spent, memory
