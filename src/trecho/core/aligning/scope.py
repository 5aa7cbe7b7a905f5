"""What a promise took in or left out: a clause or listed thing that the other wording says nothing of."""

from collections.abc import Iterator, Mapping

from trecho.core.aligning.conditions import conditions_of
from trecho.core.aligning.parts import parts_of
from trecho.core.aligning.profile import TOPICAL, Profile, terms_of
from trecho.core.aligning.tongue import WEIGHT_OF_KIND, Knowledge, Tongue
from trecho.core.lineage import Aspect, Change

_KEPT = 0.55  # share of topics that must live on before an addition or a loss can be told from a rewording
_ACT = 0.25  # concepts above this and below TOPICAL are deeds, which count though their word is a common one
_SAYS_MUCH = 2  # terms that make a part more than a turn of phrase


def scope_change(old: Profile, new: Profile, knowledge: Knowledge) -> Change | None:
    """The part that only one side has; None where neither or both have one, as then the promise is said otherwise."""
    gone, added = [*_unmatched(old, new, knowledge)], [*_unmatched(new, old, knowledge)]
    if added and not gone and _kept_share(old, new) >= _KEPT:
        return Change(aspect=Aspect.SCOPE, direction=1, new="; ".join(added))
    if gone and not added and _kept_share(new, old) >= _KEPT:
        return Change(aspect=Aspect.SCOPE, direction=-1, old="; ".join(gone))
    return None


def _kept_share(whole: Profile, other: Profile) -> float:
    """How much of the topics of `whole` the other wording has, by weight; in another language only concepts are compared."""
    kinds = "c" if whole.language != other.language else "cw"
    topics = {term: weight for term, weight in whole.terms.items() if term[0] in kinds and weight >= TOPICAL}
    kept = sum(weight for term, weight in topics.items() if term in other.terms)
    return kept / sum(topics.values()) if topics else 1.0


def _unmatched(whole: Profile, other: Profile, knowledge: Knowledge) -> Iterator[str]:
    """Parts of `whole` that share no telling term with `other`, though they say something that can be told in its language."""
    tongue = knowledge.tongue(whole.language)
    across = whole.language != other.language
    parts = parts_of(whole.text, tongue)
    for part in parts if len(parts) > 1 else ():
        if conditions_of(part, tongue):
            continue
        telling = {
            term: weight
            for term, weight in terms_of(part, tongue, knowledge).items()
            if weight > WEIGHT_OF_KIND["frame"]
        }
        if _says_much(telling, tongue, across=across) and not any(term in other.terms for term in telling):
            yield part


def _says_much(telling: Mapping[str, float], tongue: Tongue, *, across: bool) -> bool:
    """Whether a part says enough to count: a deed that the glossary knows, or some words with a meaning that can be compared."""
    concepts = {term for term in telling if term[0] == "c"}
    stems = {term for term in telling if term[0] in "wn"}
    if any(_ACT < telling[term] < TOPICAL for term in concepts):
        return True
    if len(stems) > _SAYS_MUCH and tongue.vocabulary.language != "zh":
        return True
    return len(stems) >= _SAYS_MUCH and bool(concepts if across else telling)
