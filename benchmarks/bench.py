"""`python -m benchmarks.bench [ROOM…]`: speed and memory, each beside a peer or a floor in the same run."""

import sys
from pathlib import Path

from benchmarks import speed
from benchmarks.table import report

if __name__ == "__main__":
    report(speed, Path("build/bench.json"), tuple(sys.argv[1:]))
