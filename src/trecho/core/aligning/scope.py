"""What a promise took in or left out: a clause or listed thing that the other wording says nothing of."""

from collections.abc import Iterator

from trecho.core.aligning.parts import parts_of
from trecho.core.aligning.profile import Profile, terms_of
from trecho.core.aligning.tongue import WEIGHT_OF_KIND, Knowledge
from trecho.core.lineage import Aspect, Change

_SAYS_MUCH = 2  # terms that make a part more than a turn of phrase


def scope_change(old: Profile, new: Profile, knowledge: Knowledge) -> Change | None:
    """The part that only one side has; None where neither or both have one, as then the promise is said otherwise."""
    gone, added = [*_unmatched(old, new, knowledge)], [*_unmatched(new, old, knowledge)]
    if added and not gone:
        return Change(aspect=Aspect.SCOPE, direction=1, new="; ".join(added))
    if gone and not added:
        return Change(aspect=Aspect.SCOPE, direction=-1, old="; ".join(gone))
    return None


def _unmatched(whole: Profile, other: Profile, knowledge: Knowledge) -> Iterator[str]:
    """Parts of `whole` that share no telling term with `other`, though they say something that can be told in its language."""
    tongue = knowledge.tongue(whole.language)
    across = whole.language != other.language
    parts = parts_of(whole.text, tongue)
    for part in parts if len(parts) > 1 else ():
        telling = {term: weight for term, weight in terms_of(part, tongue, knowledge).items() if weight > WEIGHT_OF_KIND["frame"]}
        known = {term for term in telling if term[0] == "c"} if across else {term for term in telling if term[0] in "cwn"}
        stems = {term for term in telling if term[0] in "wn"}
        if known and len(stems) >= _SAYS_MUCH and not any(term in other.terms for term in telling):
            yield part
