"""`python -m benchmarks.score [--check] [ROOM…]`: accuracy against gold cases, each row held against its frozen line."""

import sys
from pathlib import Path

from benchmarks import accuracy
from benchmarks.table import report


def main(words: list[str]) -> int:
    """0 when every frozen line holds or nobody asked (`--check`), 1 when one was lost."""
    rooms = tuple(word for word in words if not word.startswith("-"))
    held = report(accuracy, Path("build/score.json"), rooms)
    return 0 if held or "--check" not in words else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
