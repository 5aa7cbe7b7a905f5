"""What a commitment offers to be matched by: the themes it names, in its own object, in scope, or only in its purpose."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from trecho.core.matching.knowledge import Knowledge, Tongue
from trecho.core.matching.spotting import Lexicon
from trecho.core.matching.themes import Matrix
from trecho.core.noun import Noun
from trecho.core.plan import Reading
from trecho.core.pledge import Coding
from trecho.core.words import is_chinese, tokens

_SENTENCE = re.compile(r"[;:。；：]|\.(?=\s|$)")
_CLAUSE = re.compile(r"[,，、]|\s-\s")
_CLAUSE_ZH = re.compile(r"[,，]")
_QUOTED = re.compile(r"[\"“”„«»《》「」]([^\"“”„«»《》「」]{3,80})[\"“”„«»《》「」]")
_WITHIN = 0.5
_FEW_FIELDS = 2  # a commitment to hold one event names hardly more than its field


class Promised(Noun, frozen=True, kw_only=True):
    """A commitment cut down to what matching reads; `area` is the title it stands under."""

    id: str
    text: str
    language: str = "en"
    area: str = ""
    coding: Coding | None = None


@dataclass(frozen=True, slots=True)
class Promises:
    """Commitments as matrices over the themes (values 0..1): rows are commitments.

    `named` are themes of the object, `purpose` of its purpose, `scoped` what is named only within `scope`, `area` of
    the area's title, `emphasis` shares of its mentions, `head` the field it names first; `dialogue`, `statement` and `holding` say whether it is a matter of talking,
    obliges to no deed, or is fulfilled by holding an event.
    """

    promises: tuple[Promised, ...]
    period: tuple[str, str] | None
    named: Matrix
    purpose: Matrix
    scope: Matrix
    scoped: Matrix
    area: Matrix
    emphasis: Matrix
    head: Matrix
    dialogue: Matrix
    statement: Matrix
    holding: Matrix
    made: dict[str, Matrix] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[], Matrix]) -> Matrix:
        """What is made of the commitments alone, under a name, made at the first call."""
        found = self.made.get(name)
        if found is None:
            found = self.made[name] = make()
        return found


@dataclass(slots=True)
class _Rows:
    named: Matrix
    purpose: Matrix
    scope: Matrix
    scoped: Matrix
    count: Matrix
    head: Matrix


def promises_of(reading: Reading) -> tuple[Promised, ...]:
    """The commitments of a reading, each under the title of its area."""
    return tuple(
        Promised(id=item.path, text=item.text, language=reading.language, area=area.title, coding=item.coding)
        for area in reading.areas
        for item in area.items
    )


def promises_table(
    promises: Iterable[Promised], knowledge: Knowledge, period: tuple[str, str] | None = None
) -> Promises:
    """The commitments as matrices over the themes."""
    listed = tuple(promises)
    width = len(knowledge.themes)
    area, *empty = (np.zeros((len(listed), width), dtype=np.float32) for _ in range(7))
    rows, talk = _Rows(*empty), np.zeros((len(listed), 3), dtype=np.float32)
    for number, promise in enumerate(listed):
        tongue = knowledge.tongue(promise.language)
        _read(promise.text, tongue, rows, number, knowledge.themes.subjects)
        for found in tongue.lexicon.spot(tokens(promise.area)):
            area[number, list(found.themes)] = 1.0
        words = tokens(promise.text)
        fields = (rows.count[number] * knowledge.themes.facet("subject") > 0).sum()
        talk[number] = (
            min(1.0, len(tongue.dialogue.spot(words)) / 2),
            _opens_with(words, tongue.statements),
            bool(tongue.holding.spot(words)) and fields <= _FEW_FIELDS,
        )
    return Promises(
        promises=listed,
        period=period,
        named=rows.named,
        purpose=np.where(rows.named > 0, 0, rows.purpose).astype(np.float32),
        scope=rows.scope,
        scoped=np.where(rows.named > 0, 0, rows.scoped).astype(np.float32),
        area=area,
        emphasis=_emphasis(rows.count * knowledge.themes.facet("subject"), knowledge),
        head=rows.head,
        dialogue=talk[:, 0],
        statement=talk[:, 1],
        holding=talk[:, 2],
    )


def _opens_with(words: list[str], statements: Lexicon) -> float:
    """1 where one of the first words, or of a Chinese sentence's first run, says that the item only states."""
    first = words[:1] if words and is_chinese(words[0]) else words[:4]
    return float(bool(statements.spot(first)))


def _read(text: str, tongue: Tongue, rows: _Rows, number: int, subject: list[bool]) -> None:
    """Fills one row: sentence by sentence, minding where purposes, provisos and fields begin; quoted names are no subject."""
    for sentence in _SENTENCE.split(_QUOTED.sub(" ", text)):
        purpose, opened = False, False
        clauses = (_CLAUSE_ZH if tongue.vocabulary.language == "zh" else _CLAUSE).split(sentence)
        for clause in clauses:
            words = tongue.words(clause)
            purpose_at = _first(words, tongue.purposes)
            proviso_at = _first(words, tongue.provisos)
            opener_at = _first(words, tongue.openers)
            for found in tongue.lexicon.spot(words):
                themes = list(found.themes)
                rows.count[number, themes] += 1
                late = purpose or found.start >= purpose_at or found.start >= proviso_at
                if late:
                    rows.purpose[number, themes] = 1.0
                elif opened or found.start >= opener_at:
                    rows.scoped[number, themes] = 1.0
                else:
                    rows.named[number, themes] = 1.0
                    if not rows.head[number].any():
                        rows.head[number, [theme for theme in themes if subject[theme]]] = 1.0
                    if opener_at < len(words):
                        rows.scope[number, themes] = 1.0
            purpose = purpose or purpose_at < len(words)
            opened = opened or opener_at < len(words)
    if not rows.scope[number].any():
        rows.named[number] = np.maximum(rows.named[number], rows.scoped[number])
        rows.scoped[number] = 0.0


def _emphasis(counts: Matrix, knowledge: Knowledge) -> Matrix:
    """The share of a commitment's mentions that speak of each theme or of something within it, 0..1."""
    within = np.where(knowledge.themes.broader >= _WITHIN, 1, 0).astype(np.float32)
    mentions: Matrix = counts @ np.maximum(within, np.eye(len(within), dtype=np.float32))
    share: Matrix = np.minimum(mentions / np.maximum(counts.sum(axis=1, keepdims=True), 1), 1)
    return share


def _first(words: list[str], marks: Lexicon) -> int:
    return min((found.start for found in marks.spot(words)), default=len(words) + 1)
