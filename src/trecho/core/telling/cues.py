"""Words that say how far a deed has got, with tense and negation."""

import re

from trecho.core.activity import Stage
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

RANK = {
    Stage.ANNOUNCED: 0,
    Stage.PLEDGED: 1,
    Stage.SIGNED: 2,
    Stage.UNDER_WAY: 3,
    Stage.COMPLETED: 4,
    Stage.SUSPENDED: 5,
    Stage.CANCELLED: 6,
}
_REACH = 44
_STOPPED = frozenset({Stage.SUSPENDED, Stage.CANCELLED})


class Cue(Noun, frozen=True, kw_only=True):
    """Words for a stage; `coming` where the deed is only to come, `undone` where the words deny that it has got there.

    `attributive` where they only describe a noun ("buses donated by China") beside the verb that tells.
    """

    span: Span
    stage: Stage
    coming: bool = False
    undone: bool = False
    attributive: bool = False


def cues(text: str, start: int, end: int, words: TellingWords) -> tuple[Cue, ...]:
    """Every cue between two places, in order, the longest where two overlap."""
    found: list[Cue] = []
    for _, name, match in words.sought("cues", text, start, end):
        cue = _tensed(text, start, end, match, Stage(name), words)
        if cue is not None:
            found.append(cue)
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda c: (c.span.start - c.span.end, -RANK[c.stage])):
        if not any(cue.span.start < other.span.end and other.span.start < cue.span.end for other in kept):
            kept.append(cue)
    if any(not cue.attributive for cue in kept):  # "the China-funded road was opened": the compound tells nothing
        kept = [cue for cue in kept if text[cue.span.start - 1 : cue.span.start] != "-"]
    return tuple(sorted(kept, key=lambda c: c.span))


def _tensed(text: str, start: int, end: int, match: re.Match[str], stage: Stage, words: TellingWords) -> Cue | None:
    """The cue as its verb's tense and its negation leave it; None for a bare verb that nothing sets in time."""
    lead = text[max(start, match.start() - _REACH) : match.start()]
    span = Span(*match.span())
    if _is_untold(text, lead, match, stage, words):
        return None
    if negated := words.pattern("tense", "not_before").search(lead):
        begin = match.start() - len(lead) + negated.start()
        return _negated(text, Span(begin, match.end()), Span(start, end), stage, ends=_ends(match, words), words=words)
    if stage is Stage.COMPLETED and (going := words.pattern("tense", "going_before").search(lead)):
        return Cue(span=Span(match.start() - len(lead) + going.start(), match.end()), stage=Stage.UNDER_WAY)
    hoped = words.pattern("tense", "coming_before").search(lead)
    ahead_in = any(words.pattern("tense", "coming_word").fullmatch(word) for word in match.group().split())
    if hoped or ahead_in:
        at = match.start() - len(lead) + hoped.start() if hoped else match.start()
        ahead = stage if stage in _STOPPED else Stage.ANNOUNCED
        return Cue(span=Span(at, match.end()), stage=ahead, coming=True)
    if words.pattern("tense", "bare_word").fullmatch(match.group()) and not _finished(lead, words):
        return None
    return Cue(span=span, stage=stage, attributive=_describes(text, lead, match, words))


def _negated(text: str, span: Span, stretch: Span, stage: Stage, *, ends: bool, words: TellingWords) -> Cue | None:
    """What a verb with its "not" tells: "not yet" that it is to come, an end denied that it goes on; else nothing."""
    near = max(stretch.start, span.start - 12), min(stretch.end, span.end + 24)
    if words.pattern("tense", "yet").search(text, *near):
        return Cue(span=span, stage=Stage.ANNOUNCED, coming=True, undone=True)
    return Cue(span=span, stage=Stage.UNDER_WAY, undone=True) if stage is Stage.COMPLETED and ends else None


def _is_untold(text: str, lead: str, match: re.Match[str], stage: Stage, words: TellingWords) -> bool:
    """Whether the tense takes it back: "had been interrupted for five months", "should have been delivered in 2022"."""
    past = stage is Stage.SUSPENDED and words.pattern("tense", "past_before").search(lead)
    over = past and words.pattern("tense", "past_behind").match(text, match.end())
    unless = words.pattern("tense", "unless_behind").match(text, match.end())
    held = words.pattern("tense", "held_word").fullmatch(match.group())  # "at a ceremony held on Monday"
    held = held and words.pattern("tense", "occasion_before").search(lead)
    return bool(over or unless or held or words.pattern("tense", "missed_before").search(lead))


def _describes(text: str, lead: str, match: re.Match[str], words: TellingWords) -> bool:
    """Whether it is a participle by a noun, without the auxiliary that would make it the verb."""
    if words.pattern("tense", "prenominal_before").search(lead):
        return (
            words.pattern("tense", "participle").fullmatch(match.group()) is not None
        )  # "China-funded", "the newly built"
    return (
        words.pattern("tense", "participle").fullmatch(match.group()) is not None
        and words.pattern("tense", "participle_behind").match(text, match.end()) is not None
        and words.pattern("tense", "auxiliary_before").search(lead) is None
    )


def _ends(match: re.Match[str], words: TellingWords) -> bool:
    """Whether "not" stands with finishing, so that the work goes on."""
    return words.pattern("tense", "finishing").search(match.group()) is not None


def _finished(lead: str, words: TellingWords) -> bool:
    return words.pattern("tense", "done_before").search(lead) is not None
