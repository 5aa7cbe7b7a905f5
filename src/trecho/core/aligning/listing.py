"""What a list of things gained or lost where the sentence around it stayed: "copra and vanilla", "Istanbul, Ankara and Konya"."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from trecho.core.aligning.conditions import conditions_of
from trecho.core.aligning.profile import Profile, wording
from trecho.core.aligning.tongue import Knowledge, Tongue
from trecho.core.lineage import Aspect, Change
from trecho.core.words import folded, is_chinese, tokens

_SAME_SENTENCE = 0.6  # share of words in the same order
_MOST = 6  # words of a member that still is one, and no clause


class _Word(NamedTuple):
    word: str
    listed: bool
    telling: bool


def listing_change(old: Profile, new: Profile, knowledge: Knowledge) -> Change | None:
    """The members that only one side's list has; None in two languages, in two sentences, and where both lost and gained some."""
    tongue = knowledge.tongue(old.language)
    if old.language != new.language or any(conditions_of(each.text, tongue) for each in (old, new)):
        return None
    one, other = _words(old.text, tongue), _words(new.text, tongue)
    matcher = SequenceMatcher(None, [each.word for each in one], [each.word for each in other], autojunk=False)
    if matcher.ratio() < _SAME_SENTENCE:
        return None
    gone, come = [], []
    for step, start, end, begin, stop in matcher.get_opcodes():
        if step == "delete" and _is_member(one, start, end, other, tongue):
            gone.append(" ".join(each.word for each in one[start:end]))
        if step == "insert" and _is_member(other, begin, stop, one, tongue):
            come.append(" ".join(each.word for each in other[begin:stop]))
    if bool(gone) is bool(come):
        return None
    direction = 1 if come else -1
    return Change(aspect=Aspect.SCOPE, direction=direction, old="; ".join(gone), new="; ".join(come))


def _is_member(words: Sequence[_Word], start: int, end: int, others: Sequence[_Word], tongue: Tongue) -> bool:
    """Whether the run of words stands in a list, with a joint before it or behind it, and is not said elsewhere in the other text."""
    run = words[start:end]
    said = {tongue.roots.of(each.word) for each in others}
    if any(tongue.roots.of(each.word) in said for each in run):
        return False
    behind = end < len(words) and words[end].listed
    return len(run) <= _MOST and all(word.telling for word in run) and (run[0].listed or behind)


def _words(text: str, tongue: Tongue) -> list[_Word]:
    """The words that are not empty, whether a comma or an "and" stands right before each, and whether they tell a thing."""
    places = tokens(text)
    manner = set(wording(text, tongue))
    shape = folded(text)
    found: list[_Word] = []
    at, last = 0, 0
    for place, word in enumerate(places):
        at = shape.find(word, at)
        start, at = at, at + len(word)
        if word in tongue.vocabulary.stop_words or word.isdecimal():
            continue
        between = shape[last:start]
        found.append(_Word(word, _joins(between, tongue), place not in manner and not is_chinese(word)))
        last = at
    return found


def _joins(between: str, tongue: Tongue) -> bool:
    """Whether nothing but a comma or "and", and perhaps one small word, stands between two words of a list."""
    joint = next((sign for sign in tongue.listing.phrases if sign in f"{between} "), None)
    return joint is not None and len(tokens(between.replace(joint, " "))) <= 1
