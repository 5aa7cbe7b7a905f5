"""The sectors of a commitment (codebook: crs_sectors): DAC groups of three digits, the most specific first, with their words."""

from trecho.core.coding.topics import TopicWords, coded, coded_around
from trecho.core.pledge import Coded


def sectors_of(text: str, heading: str, words: TopicWords, around: str = "") -> tuple[Coded, ...]:
    """At most three sectors for a commitment under the heading of its area, best first; else that of the titles `around`."""
    return coded(text, heading, words, most=3, least=0.35) or coded_around(around, words)
