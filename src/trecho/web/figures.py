"""Numbers, dates and sums on pages: as everywhere, by `writers/figures.py`."""

from trecho.writers.figures import Figures

__all__ = ["Figures"]
