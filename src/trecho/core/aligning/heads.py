"""Whether two wordings put another thing in the same sentence: "reintroduce the lynx …" against "reintroduce the beaver …"."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trecho.core.aligning.overlap import Grid
from trecho.core.aligning.profile import TOPICAL, Profile
from trecho.core.words import is_chinese, tokens

_SAME_SENTENCE = 0.6  # share of words in the same order
_OPENING = 2  # longer words that may stand before the object: an actor, a verb
_SHARED = 5  # letters that make two words one family


class _Word(NamedTuple):
    word: str
    joined: bool


def same_sentences(old: Sequence[Profile], new: Sequence[Profile], candidates: NDArray[np.bool_]) -> tuple[Grid, Grid]:
    """For the candidates, old by new: how much is the same sentence (words in the same order), and where its head is swapped.

    Only texts of one language can be one sentence; elsewhere both grids are 0.
    """
    order, swapped = np.zeros(candidates.shape), np.zeros(candidates.shape)
    before, after = [_chain(one) for one in old], [_chain(one) for one in new]
    for row, column in zip(*np.nonzero(candidates), strict=True):
        one, other = before[row], after[column]
        matcher = SequenceMatcher(None, [entry.word for entry in one], [entry.word for entry in other], autojunk=False)
        order[row, column] = matcher.ratio()
        if order[row, column] >= _SAME_SENTENCE and _swapped(matcher, one, other, old[row], new[column]):
            swapped[row, column] = 1.0
    return order, swapped


def _chain(profile: Profile) -> list[_Word]:
    """The longer words of a text, and the short ones that the glossary knows, each with whether it follows the one before it directly."""
    chain: list[_Word] = []
    gap = False
    for word in tokens(profile.text):
        if len(word) > 3 or word in profile.meanings or is_chinese(word):
            chain.append(_Word(word, not gap and bool(chain)))
            gap = False
        else:
            gap = True
    return chain


def _swapped(matcher: SequenceMatcher[str], one: list[_Word], other: list[_Word], old: Profile, new: Profile) -> bool:
    words, others = [entry.word for entry in one], [entry.word for entry in other]
    steps = matcher.get_opcodes()
    if len(steps) < 2 or steps[0][0] != "equal" or steps[0][2] > _OPENING or steps[1][0] != "replace":
        return False
    _, start, end, begin, stop = steps[1]
    gone, come = words[start:end], others[begin:stop]
    if _kin(gone, come, old, new):
        return False
    if old.language == "en" and end < len(one) and one[end].joined:
        # An attribute of a noun that stays ("low-cost medicines") is another thing only if it names one ("rice seed centres").
        return bool(_topics(gone, old)) and bool(_topics(come, new))
    return _tells(gone, old) and _tells(come, new)


def _topics(words: list[str], profile: Profile) -> frozenset[str]:
    """The topics that the glossary knows the words for."""
    topics = {term[2:] for term, weight in profile.terms.items() if term[0] == "c" and weight >= TOPICAL}
    return profile.concepts_of(words) & topics


def _tells(words: list[str], profile: Profile) -> bool:
    """Whether any of the words tells a topic in its commitment: a word of full weight, or one the glossary knows as more than frame."""
    roots = {term[2:] for term, weight in profile.terms.items() if term[0] == "w" and weight >= TOPICAL}
    return any(word.startswith(root) for word in words for root in roots) or bool(_topics(words, profile))


def _kin(gone: list[str], come: list[str], old: Profile, new: Profile) -> bool:
    """Whether the swapped words share a concept or a root, as a forum's new name shares with its old one."""
    if {word[:_SHARED] for word in gone} & {word[:_SHARED] for word in come}:
        return True
    return bool(old.concepts_of(gone) & new.concepts_of(come))
