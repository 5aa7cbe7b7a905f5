"""Parts and wholes that neighbouring sentences tell of: sixty houses came ashore; they belong to an order for 150."""

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.telling.lots import with_parts
from trecho.core.telling.mention import Mention
from trecho.core.telling.page import Page
from trecho.core.telling.words import TellingWords

_ORDERED = frozenset({"goods", "agreement"})


def with_batches(page: Page, told: list[Mention], mention: Mention, words: TellingWords) -> list[Mention]:
    """What was told so far and the mention, each parted in whole and part where the two tell of a lot and its order."""
    before = told[-1] if told else None
    belongs = words.pattern("raw", "belonging").match(page.text, mention.clause.start) is not None
    if before is None or mention.sentence - before.sentence != 1:
        mention = replace(mention, stage=Stage.UNDER_WAY, date=None) if belongs and mention.count else mention
        return [*told, *with_parts(page, mention, words)]
    if belongs and _is_more(mention, before):
        return [*told[:-1], _part(before, mention.kind), _whole(mention, before)]
    if _is_part_of(mention, before):
        return [*told[:-1], _whole(before, mention), _part(mention, mention.kind)]
    parted = with_parts(page, mention, words)
    if len(parted) > 1 and parted[0].whole and _is_unnumbered(before, parted[0]):
        return [
            *told[:-1],
            replace(before, stage=Stage.UNDER_WAY),
            replace(parted[0], date=before.date, date_span=before.date_span),
            *(replace(m, stage=before.stage, date=before.date, date_span=before.date_span) for m in parted[1:]),
        ]
    return [*told, *parted]


def _is_more(mention: Mention, before: Mention) -> bool:
    """Whether "they are the first of 26" numbers or values more than what was just told."""
    if mention.count and before.count:
        return before.count.value < mention.count.value
    return bool(mention.count or mention.sums) and not before.sums


def _is_part_of(mention: Mention, before: Mention) -> bool:
    """Whether some of the things just ordered have come: "a contract for eleven sets. Five sets came ashore"."""
    ordered = before.supplied or before.sort in _ORDERED
    if not ordered or mention.stage is not Stage.COMPLETED or mention.sums or not (mention.count and before.count):
        return False
    alike = set(mention.count.unit.casefold().split()[:2]) & set(before.count.unit.casefold().split()[:2])
    return bool(alike) and mention.count.sort == before.count.sort and mention.count.value < before.count.value


def _is_unnumbered(before: Mention, whole: Mention) -> bool:
    """Whether what was just told to have come is what the clause numbers as a whole and its first lot."""
    open_ = before.count is None and not before.sums and before.stage is Stage.COMPLETED
    return open_ and whole.date is None and before.kind is whole.kind


def _part(mention: Mention, kind: ActivityKind) -> Mention:
    kind = kind if kind is ActivityKind.DONATION else mention.kind
    return replace(
        mention, kind=kind, part=True, sums=(), definite=False, inherited=False, generic=False, ordinal="first"
    )


def _whole(mention: Mention, part: Mention) -> Mention:
    """The whole, under way since its first lot came."""
    kind = ActivityKind.AGREEMENT if mention.supplied and mention.kind is ActivityKind.PROJECT else mention.kind
    return replace(
        mention, kind=kind, stage=Stage.UNDER_WAY, date=part.date, date_span=part.date_span, whole=True, inherited=False
    )
