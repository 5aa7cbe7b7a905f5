"""Showing: a link's features as a short list of reasons, each with its weight and the two passages compared."""

from trecho.core.link import Reason
from trecho.core.matching.comparing import FEATURES
from trecho.core.matching.deeds import Deed, parted
from trecho.core.matching.plan_side import PlanSide
from trecho.core.matching.ranking import Ranked
from trecho.core.matching.weighing import Weights
from trecho.core.words import tokens

_SLIGHT = 0.05  # log-odds under which a reason is not worth a line
_REASON_OF = tuple(name.partition(".")[0] for name in FEATURES)
_FACETS = {"sector": "subject", "instrument": "instrument", "actor": "actor"}
_MOST_WORDS = 5


def reasons_of(found: Ranked, row: int, rank: int, plan: PlanSide, weights: Weights) -> tuple[Reason, ...]:
    """The reasons of one link, weightiest first; with the bias of the weights they sum to its log-odds."""
    weighed = found.features[row, rank] * weights.link.row(FEATURES)
    sums: dict[str, float] = {}
    for name, weight in zip(_REASON_OF, weighed.tolist(), strict=True):
        sums[name] = sums.get(name, 0.0) + weight
    column = int(found.columns[row, rank])
    reasons = []
    for name, weight in sorted(sums.items(), key=lambda one: -abs(one[1])):
        if abs(weight) >= _SLIGHT:
            ours, theirs = _passages(name, found, row, column, plan)
            reasons.append(Reason(reason=name, weight=round(weight, 3), activity_words=ours, commitment_words=theirs))
    return tuple(reasons)


def _passages(name: str, found: Ranked, row: int, column: int, plan: PlanSide) -> tuple[str, str]:
    """The words of both sides that a reason compared; empty where one side says nothing of it."""
    deed, promise = found.deeds.deeds[row], plan.promises.promises[column]
    if name in _FACETS:
        return _theme_words(_FACETS[name], deed, column, plan)
    if name == "words":
        return _shared_words(found, row, column, plan)
    if name == "time":
        return deed.month, "–".join(plan.promises.period or ())
    if name == "place":
        return ", ".join(deed.countries), ", ".join(sorted(plan.places[column].countries))
    if name == "quantity":
        return ", ".join(f"{value:g} {unit}" for value, unit in deed.quantity), ", ".join(sorted(plan.units[column]))
    return deed.text, promise.text


def _theme_words(facet: str, deed: Deed, column: int, plan: PlanSide) -> tuple[str, str]:
    themes = plan.knowledge.themes
    theirs = plan.theme_words[column]
    best, words = 0.0, ("", "")
    for own, ours in _spotted(deed, plan).items():
        for other, spoken in theirs.items():
            if facet not in {themes.all[own].facet, themes.all[other].facet}:
                continue
            near = 1.0 if own == other else float(max(themes.broader[own, other], 0.9 * themes.serves[own, other]))
            if near > best:
                best, words = near, (ours, spoken)
    if best == 0 and facet == "subject" and deed.sectors:
        return f"DAC {', '.join(deed.sectors)}", plan.promises.promises[column].area
    return words


def _spotted(deed: Deed, plan: PlanSide) -> dict[int, str]:
    tongue = plan.knowledge.tongue(deed.language)
    giver, rest = parted(tongue.words_of_deed(deed.text), tongue)
    found = [*tongue.givers.spot(giver), *tongue.lexicon.spot(rest)]
    return {theme: one.words for one in reversed(found) for theme in one.themes}


def _shared_words(found: Ranked, row: int, column: int, plan: PlanSide) -> tuple[str, str]:
    wording = plan.wording
    weights = {
        stem: float(wording.weights[place, column])
        for stem in found.deeds.stems(row)
        if (place := wording.place.get(stem)) is not None and wording.weights[place, column] > 0
    }
    clearest = sorted(weights, key=lambda stem: -weights[stem])[:_MOST_WORDS]
    return _said(clearest, found.deeds.deeds[row].text, found.deeds.deeds[row].language, plan), _said(
        clearest, plan.promises.promises[column].text, plan.promises.promises[column].language, plan
    )


def _said(stems: list[str], text: str, language: str, plan: PlanSide) -> str:
    """The words of a text behind stems, in their order in the text, each once."""
    tongue = plan.knowledge.tongue(language)
    wanted = set(stems)
    spoken = [word for word in tokens(text) if not wanted.isdisjoint(tongue.stems((word,)))]
    return ", ".join(dict.fromkeys(word if len(word) < 12 or word.isascii() else "".join(stems) for word in spoken))
