"""Codes one commitment: runs every coder over its words and puts what they found together."""

from dataclasses import dataclass, replace

from msgspec.structs import replace as replace_in

from trecho.core.coding.actor import BOTH, actor_of
from trecho.core.coding.beneficiaries import beneficiaries_in
from trecho.core.coding.checkability import checkability_of, own_checkability
from trecho.core.coding.conditions import conditions_in
from trecho.core.coding.goals import goals_of
from trecho.core.coding.instruments import KnownInstrument, instruments_in
from trecho.core.coding.kind import kind_of
from trecho.core.coding.mechanisms import mechanisms_in
from trecho.core.coding.object import object_of
from trecho.core.coding.pledges import Promise, promises_in
from trecho.core.coding.purposes import purposes_of
from trecho.core.coding.sectors import sectors_of
from trecho.core.coding.strength import strength_of
from trecho.core.coding.targets import targets_in
from trecho.core.coding.topics import TopicWords
from trecho.core.coding.words import Lexicon
from trecho.core.forum import Forum
from trecho.core.passage import Span
from trecho.core.pledge import Coding, Mechanism, Mention, Pledge, Target

LONGEST = 50_000

# Every coder, by the field that it fills; `object`, `verb`, `actor`, `strength`, `kind` and `checkability` are parts of a pledge.
CODERS = (
    "actor",
    "beneficiaries",
    "checkability",
    "conditions",
    "goals",
    "instruments",
    "kind",
    "mechanisms",
    "object",
    "pledges",
    "purposes",
    "sectors",
    "strength",
    "targets",
    "verb",
)


@dataclass(frozen=True, eq=False)
class Codebook:
    """All that coding needs to know besides the words: the language, the lists, the forum and the plan's years."""

    lexicon: Lexicon
    instruments: tuple[KnownInstrument, ...]
    goals: TopicWords
    sectors: TopicWords
    purposes: TopicWords
    forum: Forum | None = None
    period: tuple[int, int] | None = None

    def with_forum(self, forum: Forum | None) -> "Codebook":
        """The same codebook for another forum."""
        return replace(self, forum=forum)


def coding_of(text: str, book: Codebook, heading: str = "", around: str = "") -> Coding:
    """Everything that the words of one commitment say, with offsets in `text`; `heading` is the title of its area, `around` those farther above.

    A text of more than 50,000 characters is no commitment: what lies beyond them is not looked at.
    """
    text = text[:LONGEST]
    targets = targets_in(text, book.lexicon, book.period)
    mechanisms = mechanisms_in(text, book.lexicon, book.forum)
    instruments = instruments_in(text, book.lexicon, book.instruments)
    sectors = sectors_of(text, heading, book.sectors, around)
    pledges, checks = _pledges(text, targets, mechanisms, instruments, book)
    return Coding(
        pledges=pledges,
        targets=targets,
        mechanisms=mechanisms,
        instruments=instruments,
        beneficiaries=beneficiaries_in(text, book.lexicon),
        conditions=conditions_in(text, book.lexicon),
        sdg_goals=goals_of(text, heading, book.goals, around),
        crs_sectors=sectors,
        crs_purposes=purposes_of(text, heading, sectors, book.purposes),
        checkability=max(checks, default=0),
    )


def _pledges(
    text: str,
    targets: tuple[Target, ...],
    mechanisms: tuple[Mechanism, ...],
    instruments: tuple[Mention, ...],
    book: Codebook,
) -> tuple[tuple[Pledge, ...], list[int]]:
    pledges: list[Pledge] = []
    checks: list[int] = []
    parts: list[tuple[tuple[Target, ...], tuple[Mechanism, ...]]] = []
    actor = BOTH
    for promise, whole in _reaches(text, promises_in(text, book.lexicon)):
        own = tuple(target for target in targets if whole.start <= (target.start or 0) < whole.end)
        held = tuple(one for one in mechanisms if whole.start <= (one.start or 0) < whole.end)
        cited = tuple(one for one in instruments if whole.start <= (one.start or 0) < whole.end)
        strength = strength_of(text, promise, own, held, cited, book.lexicon)
        actor = actor_of(text, promise, actor, book.forum, book.lexicon)
        checks.append(checkability_of(promise.lemma, strength, own, held))
        parts.append((own, held))
        pledges.append(
            Pledge(
                verb=promise.lemma,
                strength=strength,
                actor=actor,
                object=object_of(text, promise, book.lexicon),
                kind=kind_of(checks[-1], own, held, promise.lemma),
                span=" ".join(promise.clause.of(text).split()),
                start=promise.clause.start,
                end=promise.clause.end,
            )
        )
    return _with_kinds(pledges, checks, parts), checks


def _with_kinds(
    pledges: list[Pledge], checks: list[int], parts: list[tuple[tuple[Target, ...], tuple[Mechanism, ...]]]
) -> tuple[Pledge, ...]:
    """The pledges with the kinds that they have within their commitment: an act that others make checkable is one."""
    most = max(checks, default=0)
    return tuple(
        replace_in(pledge, kind=kind_of(own_checkability(check, pledge.strength, most), *part, pledge.verb))
        for pledge, check, part in zip(pledges, checks, parts, strict=True)
    )


def _reaches(text: str, promises: tuple[Promise, ...]) -> list[tuple[Promise, Span]]:
    """Each promise with all the words that belong to it: together the whole text, so that no target goes without a pledge."""
    if not promises:
        return []
    starts = [0, *(promise.lead if not promise.joined else promise.verb.start for promise in promises[1:])]
    ends = [*starts[1:], len(text)]
    return [
        (promise, Span(min(start, end), end))
        for promise, start, end in zip(promises, _own(starts, promises), ends, strict=True)
    ]


def _own(starts: list[int], promises: tuple[Promise, ...]) -> list[int]:
    return [min(start, promise.verb.start) for start, promise in zip(starts, promises, strict=True)]
