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

_BARE = """
import sys, time
from lxml import etree
start = time.perf_counter(); count = 0
for _, element in etree.iterparse(sys.argv[1], tag="iati-activity"):
    count += 1
    for child in element: child.tag
    element.clear()
    while element.getprevious() is not None: del element.getparent()[0]
print(count / (time.perf_counter() - start), 0)
"""
_OURS = """
import resource, sys, time
from pathlib import Path
from trecho import chain
if __name__ == "__main__":
    start = time.perf_counter()
    (done,) = chain.stock("iati", [sys.argv[1]], Path(sys.argv[2]), workers=int(sys.argv[3]))
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(done.dataset.rows / (time.perf_counter() - start), most / 1024)
"""


def rows() -> list[Row]:
    """Ours over the floor, with one process and with two, and the most memory that any process took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iati.xml"
        write_iati(path, ACTIVITIES)
        bare, _ = _run(folder, _BARE, str(path))
        one, memory = _run(folder, _OURS, str(path), f"{folder}/one", "1")
        two, _ = _run(folder, _OURS, str(path), f"{folder}/two", "2")
    size = f"{ACTIVITIES:,} activities; bare lxml iterparse {bare:,.0f} a second"
    return [
        Row("gathering.iati_over_lxml", one / bare, "x", least=0.15, beside=f"{size}; goal 0.9"),
        Row("gathering.iati_two_processes_over_lxml", two / bare, "x", least=0.1, beside=f"{size}; goal 1.4"),
        Row("gathering.iati_memory", memory, "MiB", most=150, beside="goal under 150"),
    ]


def _run(folder: str, program: str, *arguments: str) -> tuple[float, float]:
    script = Path(folder) / "program.py"
    script.write_text(program)
    done = subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, text=True)
    rate, memory = done.stdout.split()
    return float(rate), float(memory)
