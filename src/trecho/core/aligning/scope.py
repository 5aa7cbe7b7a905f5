"""What a promise took in or left out: topics that only one side has while it says all that the other says."""

from trecho.core.aligning.profile import TOPICAL, Profile
from trecho.core.lineage import Aspect, Change

_ALL = 0.12  # topical share one side may lose and still say it all
_MORE = 0.28  # topical share that makes an addition worth telling


def scope_change(old: Profile, new: Profile) -> Change | None:
    """The change of scope of a promise in nearly the same words; None where neither side holds the other entirely."""
    kinds = "cw" if old.language == new.language else "c"
    left, right = _topics(old, kinds), _topics(new, kinds)
    if not left or not right:
        return None
    gone, added = left.keys() - right.keys(), right.keys() - left.keys()
    lost = sum(left[term] for term in gone) / sum(left.values())
    won = sum(right[term] for term in added) / sum(right.values())
    if lost <= _ALL and won >= _MORE:
        return Change(aspect=Aspect.SCOPE, direction=1, new=_words(added))
    if won <= _ALL and lost >= _MORE:
        return Change(aspect=Aspect.SCOPE, direction=-1, old=_words(gone))
    return None


def _topics(profile: Profile, kinds: str) -> dict[str, float]:
    return {term: weight for term, weight in profile.terms.items() if term[0] in kinds and weight >= TOPICAL}


def _words(terms: set[str]) -> str:
    named = sorted(term[2:] for term in terms if term.startswith("c:")) or sorted(term[2:] for term in terms)
    return ", ".join(named[:4])
