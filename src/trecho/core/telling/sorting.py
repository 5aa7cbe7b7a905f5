"""Which word of a clause decides what is told, and what kind of deed that is."""

from trecho.core.activity import ActivityKind, Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import Anchor, anchors, is_definite
from trecho.core.telling.counts import Count
from trecho.core.telling.cues import Cue
from trecho.core.telling.words import TellingWords

_TALKED_OF = frozenset({"training", "scholarships", "policy", "event", "visit", "debt-relief"})


def standing(text: str, clause: Span, words: TellingWords) -> tuple[Anchor, ...]:
    """The words for deeds but those that only tell the occasion ("during the visit")."""
    asides = [m.span() for m in words.pattern("phrases", "occasion").finditer(text, clause.start, clause.end)]
    found = anchors(text, clause.start, clause.end, words)
    return tuple(a for a in found if not any(start <= a.span.start < end for start, end in asides))


def counted_goods(
    text: str, clause: Span, counted: tuple[Count, ...], told: tuple[Cue, ...], words: TellingWords
) -> Anchor | None:
    """Things that no list names but that are counted and handed over: "2,000 water filters reached Kingstown"."""
    handed = words.pattern("phrases", "handing").search(text, clause.start, clause.end)
    things = next((c for c in counted if c.sort == "things" and c.value > 1), None)
    return Anchor(span=things.span, sort="goods", rank=99) if things and told and handed else None


def deciding(text: str, found: tuple[Anchor, ...], told: tuple[Cue, ...], words: TellingWords) -> Anchor | None:
    """The word that decides what is told; a word inside a name of an institution does not."""
    valued = found and words.pattern("phrases", "value").search(text, found[0].span.start, found[-1].span.end + 40)
    able = [a for a in found if a.sort != "goods" or told or valued]
    lines = [a for a in able if a.sort == "credit-line"]
    loans = [a for a in able if a.sort == "loan"]
    if lines and loans and is_definite(text, lines[0], words) and not is_definite(text, loans[0], words):
        able = [a for a in able if a.sort != "credit-line"]
    first = min(able, key=lambda a: (a.rank, a.span.start), default=None)
    if first is None:
        return None
    pact = next((a for a in able if a.sort == "agreement"), None)
    if pact and first.sort in _TALKED_OF and any(c.stage is Stage.SIGNED for c in told):
        return pact
    goods = next((a for a in able if a.sort == "goods" and told and a.span.start < first.span.start), None)
    return goods if goods and first.sort == "works" and not words.is_han else first


def kind_of(
    text: str, clause: Span, anchor: Anchor, found: tuple[Anchor, ...], words: TellingWords, *, official: bool = False
) -> ActivityKind:
    """The kind that the deciding word speaks for, seen with the others: works paid for by a gift are a grant."""
    kind, sorts = anchor.kind, {a.sort for a in found}
    if anchor.told:
        return anchor.told
    if kind is ActivityKind.DONATION and "works" in sorts and not sorts & {"goods"}:
        works = next(a for a in found if a.sort == "works")
        built = words.pattern("phrases", "building").search(text, clause.start, clause.end)
        return ActivityKind.GRANT if built or works.span.start < anchor.span.start else kind
    if kind is ActivityKind.GRANT and "goods" in sorts and "works" not in sorts:
        return ActivityKind.DONATION
    supplied = words.pattern("phrases", "supply").search(text, clause.start, clause.end)
    handed = words.pattern("phrases", "handing").search(text, clause.start, clause.end)
    by_state = official or any(
        pattern.search(text, clause.start, clause.end)
        for pattern in (words.giver_pattern, words.pattern("phrases", "envoy"))
    )
    if anchor.sort == "goods" and handed and by_state:
        return (
            kind if words.pattern("phrases", "trade").search(text, clause.start, clause.end) else ActivityKind.DONATION
        )
    if anchor.sort == "agreement" and "works" in sorts:
        works_contract = words.pattern("phrases", "works_contract").search(text, clause.start, clause.end)
        return ActivityKind.PROJECT if works_contract and not supplied else kind
    return kind


def works_named(text: str, found: tuple[Anchor, ...], words: TellingWords) -> frozenset[str]:
    """What is built, by name of its sort; "the works" and "the project" name none."""
    named = (a.span.of(text) for a in found if a.sort == "works")
    return frozenset(w.casefold() for w in named if not words.pattern("phrases", "generic").fullmatch(w))


def classes_named(named: frozenset[str], words: TellingWords) -> frozenset[str]:
    """What the words for works are a sort of: plant, road, building or port."""
    return frozenset(
        name for name in words.names("classes") if any(words.pattern("classes", name).fullmatch(w) for w in named)
    )
