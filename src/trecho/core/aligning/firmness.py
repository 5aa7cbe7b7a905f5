"""How firmly a commitment is promised, from its first telling verb: tentative, seeking, effort or firm."""

from enum import IntEnum

from trecho.core.aligning.tongue import Tongue
from trecho.core.noun import Noun
from trecho.core.words import folded


class Firmness(IntEnum):
    """Steps of firmness; what lies between effort and firm is unknown, and says nothing."""

    TENTATIVE = 0
    SEEKING = 1
    EFFORT = 2
    UNKNOWN = 3
    FIRM = 4


# What going from one step to another weighs; the reverse weighs the same the other way.
_CLIMB = {
    (Firmness.TENTATIVE, Firmness.FIRM): 1.5,
    (Firmness.TENTATIVE, Firmness.EFFORT): 0.8,
    (Firmness.TENTATIVE, Firmness.UNKNOWN): 0.7,
    (Firmness.SEEKING, Firmness.FIRM): 0.8,
    (Firmness.EFFORT, Firmness.FIRM): 0.25,
}


class Telling(Noun, frozen=True):
    """A step of firmness and the words that tell it (folded)."""

    firmness: Firmness
    words: str


def firmness_of(text: str, tongue: Tongue) -> Telling:
    """The firmness of the first telling verb or phrase of the text; UNKNOWN where there is none."""
    shape = folded(text)
    steps = (
        (tongue.tentative, Firmness.TENTATIVE),
        (tongue.seeking, Firmness.SEEKING),
        (tongue.effort, Firmness.EFFORT),
        (tongue.firm, Firmness.FIRM),
    )
    found = [(place, firmness, words) for phrases, firmness in steps for place, words in phrases.found(shape)[:1]]
    return Telling(*min(found)[1:]) if found else Telling(Firmness.UNKNOWN, "")


def climb(old: Firmness, new: Firmness) -> float:
    """How much firmer (above 0) or weaker (below 0) the new step is, in the weights of the relation."""
    return _CLIMB.get((old, new), 0.0) - _CLIMB.get((new, old), 0.0)
