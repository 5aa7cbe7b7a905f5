"""The conditions a commitment is put under: "subject to", "if circumstances permit", "at the request of"."""

from trecho.core.aligning.profile import clause_end
from trecho.core.aligning.tongue import Tongue
from trecho.core.words import folded


def conditions_of(text: str, tongue: Tongue) -> tuple[str, ...]:
    """The words of every condition of the text (folded), in order."""
    shape = folded(text)
    clauses = {
        start: shape[start : clause_end(shape, start + len(words))] for start, words in tongue.conditions.found(shape)
    }
    clauses |= {
        start: shape[start : clause_end(shape, start + len(words))]
        for start, words in tongue.paused.found(shape)
        if not (before := shape[:start].rstrip()) or before.endswith(",")
    }
    wishes = dict(tongue.willingness.found(shape))
    return tuple(words.strip() for _, words in sorted({**wishes, **clauses}.items()))
