"""What became of a promise that lives on: kept, reworded, strengthened or weakened, and the signs that say so."""

from collections.abc import Iterator

from trecho.core.aligning.conditions import conditions_of
from trecho.core.aligning.figure_changes import figure_changes
from trecho.core.aligning.figures import Bound
from trecho.core.aligning.firmness import climb, firmness_of
from trecho.core.aligning.listing import listing_change
from trecho.core.aligning.profile import Profile
from trecho.core.aligning.scope import scope_change
from trecho.core.aligning.timing import deadlines_of, frequency_of
from trecho.core.aligning.tongue import Knowledge, Tongue
from trecho.core.lineage import Aspect, Change, Relation
from trecho.core.noun import Noun
from trecho.core.words import folded, tokens

# What one sign of each kind weighs; a verdict needs DECISIVE in sum.
_WEIGHT = {Aspect.FIGURE: 1.5, Aspect.CONDITION: 0.8, Aspect.DEADLINE: 0.7, Aspect.FREQUENCY: 0.8, Aspect.SCOPE: 0.6}
_DECISIVE = 0.6
_ALL_REACH = 3  # words behind "all" among which what is meant must stand


class Verdict(Noun, frozen=True):
    """The relation of two wordings of one promise, the changes behind it, and the sum of their weights (above 0 firmer)."""

    relation: Relation
    changes: tuple[Change, ...]
    force: float


def verdict(old: Profile, new: Profile, years: tuple[int, int], knowledge: Knowledge, *, close: bool) -> Verdict:
    """The relation of an old and a new wording; `close` where the words are nearly the same."""
    weighed = [*_signs(old, new, years, knowledge)]
    force = sum(weight for weight, _ in weighed)
    changes = tuple(change for _, change in weighed)
    if force >= _DECISIVE:
        return Verdict(Relation.STRENGTHENED, changes, force)
    if force <= -_DECISIVE:
        return Verdict(Relation.WEAKENED, changes, force)
    renamed = any(change.aspect is Aspect.NAME for change in changes)
    return Verdict(Relation.KEPT if close and not renamed else Relation.REWORDED, changes, force)


def _signs(old: Profile, new: Profile, years: tuple[int, int], knowledge: Knowledge) -> Iterator[tuple[float, Change]]:
    before, after = knowledge.tongue(old.language), knowledge.tongue(new.language)
    for change in _figures(old, new, years, knowledge):
        yield _WEIGHT[Aspect.FIGURE] * change.direction, change
    one, other = firmness_of(old.text, before), firmness_of(new.text, after)
    step = climb(one.firmness, other.firmness)
    if step:
        yield step, Change(aspect=Aspect.VERB, direction=1 if step > 0 else -1, old=one.words, new=other.words)
    yield from _one_sided(Aspect.CONDITION, conditions_of(old.text, before), conditions_of(new.text, after), adding=-1)
    was, now = frequency_of(old.text, before), frequency_of(new.text, after)
    due = () if now[0] and not was[0] else deadlines_of(old.text, before)  # a rhythm that takes the place of a date
    yield from _one_sided(Aspect.DEADLINE, due, deadlines_of(new.text, after), adding=1)
    if not _yearly_anyhow(was, new.text, after) and not _yearly_anyhow(now, old.text, before):
        yield from _frequency(was, now)
    renamed = folded(new.text) in after.renaming and folded(old.text) not in before.renaming
    if renamed:
        yield 0.0, Change(aspect=Aspect.NAME, new=after.renaming.found(folded(new.text))[0][1])
    scope = None if renamed else scope_change(old, new, knowledge) or listing_change(old, new, knowledge)
    if scope is not None:
        yield _WEIGHT[Aspect.SCOPE] * scope.direction, scope


def _figures(old: Profile, new: Profile, years: tuple[int, int], knowledge: Knowledge) -> Iterator[Change]:
    changes = list(figure_changes(old.amounts, new.amounts, years))
    abolished = folded(new.text) in knowledge.tongue(new.language).abolishing
    if abolished and folded(old.text) not in knowledge.tongue(old.language).abolishing:
        changes = [
            Change(aspect=Aspect.FIGURE, direction=1, old=change.old, new=change.new) if not change.new else change
            for change in changes
        ]
    yield from (_all_of_them(change, old, new, knowledge) for change in changes)


def _all_of_them(change: Change, old: Profile, new: Profile, knowledge: Knowledge) -> Change:
    """The change turned round where the figure went because now all are meant: "three lagoons" and "all lagoons"."""
    tongue = knowledge.tongue(new.language)
    shape = folded(new.text)
    limits = {amount.words for amount in old.amounts if amount.bound is Bound.LESS and amount.value > 1}
    if not change.new and change.old in limits and shape in tongue.reducing and shape in tongue.elapsed:
        return Change(aspect=change.aspect, direction=1, old=change.old)  # "to three days", then "to one day"
    if change.new or folded(old.text) in knowledge.tongue(old.language).whole:
        return change
    counted = {tongue.roots.of(word) for word in tokens(change.old)}
    for place, words in tongue.whole.found(shape):
        behind = tokens(shape[place + len(words) :])[:_ALL_REACH]
        if counted & {tongue.roots.of(word) for word in behind if word not in tongue.vocabulary.stop_words}:
            return Change(aspect=change.aspect, direction=1, old=change.old, new=f"{words} {' '.join(behind)}")
    return change


def _one_sided(
    aspect: Aspect, old: tuple[str, ...], new: tuple[str, ...], *, adding: int
) -> Iterator[tuple[float, Change]]:
    if new and not old:
        yield _WEIGHT[aspect] * adding, Change(aspect=aspect, direction=adding, new=new[0])
    if old and not new:
        yield -_WEIGHT[aspect] * adding, Change(aspect=aspect, direction=-adding, old=old[0])


def _yearly_anyhow(rhythm: tuple[float, str], other: str, tongue: Tongue) -> bool:
    """Whether one side says "annual" and the other only, of a number, "a year"."""
    return rhythm[0] == 1 and not frequency_of(other, tongue)[0] and folded(other) in tongue.each_year


def _frequency(old: tuple[float, str], new: tuple[float, str]) -> Iterator[tuple[float, Change]]:
    (before, was), (after, now) = old, new
    if before == after:
        return
    direction = 1 if after > before else -1
    yield _WEIGHT[Aspect.FREQUENCY] * direction, Change(aspect=Aspect.FREQUENCY, direction=direction, old=was, new=now)
