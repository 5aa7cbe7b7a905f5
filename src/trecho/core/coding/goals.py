"""The goals that a commitment serves (codebook: sdg_goals): one to three, the most specific first, each with its words."""

from trecho.core.coding.topics import TopicWords, coded, coded_around
from trecho.core.pledge import Coded

# One strong word is enough to call a goal relevant to a text that stands alone.
RELEVANT = 3.0


def goals_of(text: str, heading: str, words: TopicWords, around: str = "") -> tuple[Coded, ...]:
    """At most three goals for a commitment under the heading of its area, best first; else that of the titles `around`."""
    return coded(text, heading, words, most=3, least=0.2) or coded_around(around, words)


def relevant_goals(text: str, words: TopicWords) -> tuple[int, ...]:
    """Every goal that a text which stands alone speaks of, best first."""
    return tuple(one.code for one in words.evidence(text) if one.weight >= RELEVANT)
