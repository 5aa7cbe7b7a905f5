"""Which mentions tell of the same deed, and what they tell of it together."""

from msgspec.structs import replace

from trecho.core.activity import ActivityKind, Stage
from trecho.core.noun import Noun
from trecho.core.telling.cues import RANK
from trecho.core.telling.mention import Mention

_GROUPS = {
    ActivityKind.CREDIT_LINE: "line", ActivityKind.LOAN: "loan", ActivityKind.GRANT: "works",
    ActivityKind.DONATION: "gift", ActivityKind.PROJECT: "works", ActivityKind.AGREEMENT: "agreement",
    ActivityKind.TRAINING: "people", ActivityKind.SCHOLARSHIPS: "people",
}  # fmt: skip
# How many sentences on "the loan" may still mean the last one, and "the works" the only ones.
_NEAR = 2
_REACH = 6
# "The agreement is to be signed" may speak of the loan, the line or the gift that it is about.
_CAN_BE_AGREED = frozenset({"line", "loan", "gift", "debt-relief"})
_GIVEN = frozenset({"grant", "donation", "loan"})
_AGREEING = frozenset({Stage.ANNOUNCED, Stage.SIGNED})
_STOPPED = frozenset({Stage.SUSPENDED, Stage.CANCELLED})


class Deed(Noun, frozen=True, kw_only=True):
    """The mentions of one deed, in the order of the article; the first was told first."""

    mentions: tuple[Mention, ...]

    @property
    def kind(self) -> ActivityKind:
        """The kind that the mentions agree on: money before works, works before agreements."""
        return min((m.kind for m in self.mentions), key=_KIND_ORDER.index)

    @property
    def telling(self) -> Mention | None:
        """The mention whose stage counts: the last stop, the denial of an end, else the furthest stage."""
        staged = [m for m in self.mentions if m.stage is not None]
        if any(m.stage is Stage.SIGNED or _tells_more(m) for m in staged):
            staged = [m for m in staged if not (m.weak and m.stage is Stage.COMPLETED)]
        stopped = [m for m in staged if m.stage in _STOPPED and not _is_over(m, staged)]
        undone = [m for m in staged if m.undone and m.stage is Stage.UNDER_WAY]
        if stopped or undone:
            return (stopped or undone)[-1]
        staged = [m for m in staged if m.stage not in _STOPPED]
        return max(staged, key=lambda m: (RANK[m.stage or Stage.ANNOUNCED], m.date is not None), default=None)

    @property
    def names(self) -> frozenset[str]:
        """The proper words of all mentions."""
        return frozenset().union(*(m.names for m in self.mentions))


def _tells_more(mention: Mention) -> bool:
    """Whether it says how far the works are, or that a loan is being drawn, which "provided" does not."""
    drawing = mention.drawn and mention.stage is Stage.UNDER_WAY
    return not mention.weak and mention.stage is not None and (mention.sort == "works" or drawing)


def _is_over(stop: Mention, told: list[Mention]) -> bool:
    """Whether the work went on after the stop: halted last September, resumed in May."""
    later = (m.date for m in told if m.stage is Stage.UNDER_WAY and m.date)
    return stop.date is not None and any(day > stop.date for day in later)


_KIND_ORDER = [
    ActivityKind.CREDIT_LINE, ActivityKind.GRANT, ActivityKind.LOAN, ActivityKind.DONATION, ActivityKind.DEBT_RELIEF,
    ActivityKind.SCHOLARSHIPS, ActivityKind.TRAINING, ActivityKind.POLICY, ActivityKind.EVENT, ActivityKind.VISIT,
    ActivityKind.PROJECT, ActivityKind.TECHNICAL_ASSISTANCE, ActivityKind.AGREEMENT,
]  # fmt: skip


def joined(found: tuple[Mention, ...]) -> tuple[Deed, ...]:
    """The deeds that the mentions tell of; mentions that only add and have nothing to add to are dropped."""
    deeds: list[Deed] = []
    for mention in found:
        place = _same(mention, deeds)
        if place is not None:
            deeds[place] = replace(deeds[place], mentions=(*deeds[place].mentions, mention))
        else:
            deeds.append(Deed(mentions=(mention,)))
    return tuple(deed for deed in deeds if deed.telling is not None and not _is_nothing(deed))


def _is_nothing(deed: Deed) -> bool:
    """Whether no more is told than of "a project": no name, no sum, no count, no day, nothing that is built."""
    return all(
        m.generic and not (m.names or m.works or m.sums or m.count or m.date or m.ordinal or m.countries)
        and m.kind is ActivityKind.PROJECT for m in deed.mentions
    )  # fmt: skip


def _same(mention: Mention, deeds: list[Deed]) -> int | None:
    """The place of the latest deed that the mention tells of as well."""
    for place in range(len(deeds) - 1, -1, -1):
        if _tells_of(mention, deeds[place]):
            return place
    return None


def _tells_of(mention: Mention, deed: Deed) -> bool:
    gap = mention.sentence - deed.mentions[-1].sentence
    if mention.under and deed.kind is ActivityKind.AGREEMENT and gap <= _NEAR and mention.stage is not Stage.PLEDGED:
        return not _parted(mention, deed)
    if gap == 0 and _agreed_on(mention, deed):
        return True
    if gap <= 1 and (_is_new_sum(mention, deed) or _is_gift_agreed(mention, deed)):
        return True
    if not _alike(mention, deed) or _parted(mention, deed):
        return False
    if mention.inherited:
        return gap <= 1
    return _named_alike(mention, deed) or _refers_back(mention, deed, gap)


def _is_new_sum(mention: Mention, deed: Deed) -> bool:
    """Whether it tells what the sum became: "The contract was for 176 million. It then rose to 203 million"."""
    return mention.raised and bool(mention.sums) and not mention.names and any(m.sums for m in deed.mentions)


def _is_gift_agreed(mention: Mention, deed: Deed) -> bool:
    """Whether it tells of the money just agreed: "signed an agreement on 100 million. This grant will …"."""
    pact = deed.mentions[0]
    told = mention.definite and mention.sort in _GIVEN and not mention.sums
    return told and pact.sort == "agreement" and bool(pact.sums) and not pact.works


def _agreed_on(mention: Mention, deed: Deed) -> bool:
    """Whether the works are what a nameless agreement just told of is about: "signed a deal; the two will build a plant"."""
    (first, *more) = deed.mentions
    pact = first.kind is ActivityKind.AGREEMENT and first.stage is Stage.SIGNED and not first.sums and not first.works
    return pact and not more and bool(mention.works) and mention.stage in {Stage.ANNOUNCED, None}


def _named_alike(mention: Mention, deed: Deed) -> bool:
    """Whether both bear the same proper word and nothing that is built tells them apart."""
    built = mention.works, _works(deed)
    return bool(mention.names & deed.names) and (bool(built[0] & built[1]) or not all(built))


def _refers_back(mention: Mention, deed: Deed, gap: int) -> bool:
    """Whether the words point to what was told before: "the works", "it is worth", or more of the same sentence."""
    last = deed.mentions[-1]
    if gap == 0 and (mention.generic or (_group(mention) == _group(last) and not mention.names - deed.names)):
        return True
    if mention.generic and not mention.works and (mention.definite or not mention.names) and gap <= _REACH:
        return True
    near = gap <= _NEAR or mention.paragraph == last.paragraph
    if not near or (mention.names - deed.names and not mention.definite):
        return False
    if mention.works and mention.names and deed.names and not mention.names & deed.names:
        return False
    if mention.stage is None:
        return mention.definite or gap <= 1
    heads = any(m.head.endswith(mention.head) for m in deed.mentions)
    alike = mention.classes & frozenset().union(*(m.classes for m in deed.mentions))
    return mention.definite and bool(heads or not mention.works or alike)


def _group(mention: Mention) -> str:
    return _GROUPS.get(mention.kind, mention.kind.value)


def _works(deed: Deed) -> frozenset[str]:
    return frozenset().union(*(m.works for m in deed.mentions))


def _alike(mention: Mention, deed: Deed) -> bool:
    first = deed.mentions[0]
    ours = _group(mention)
    theirs = {_group(m) for m in deed.mentions}
    if first.part and (mention.sort == "agreement" or mention.sums):
        return False
    if "works" in {ours} & theirs and (mention.sort == "goods") != (first.sort == "goods") and not mention.inherited:
        return False
    given = mention.sort == "goods" and "gift" in theirs
    if ours in theirs or not (mention.definite or mention.generic):
        return ours in theirs or (given and mention.inherited)
    if given or (ours == "gift" and first.sort == "goods" and mention.definite):  # "the vehicles are a gift"
        return True
    both = {ours} | theirs
    if not mention.supplied and (both <= {"works", "agreement"} or ours == "agreement"):
        agreed = theirs <= _CAN_BE_AGREED and mention.stage in _AGREEING
        works = both <= {"works", "agreement"} and not any(m.supplied and m.sort == "agreement" for m in deed.mentions)
        return agreed or works or first.whole
    whole = mention.sort == "agreement" and first.whole
    return whole or ((mention.stage is None or mention.generic) and both <= {"works", "gift"})


def _parted(mention: Mention, deed: Deed) -> bool:
    """Whether something that both state keeps them apart: lot, amount, count or country, or that old works are renewed."""
    renewed = mention.renewing and not mention.generic and not any(m.renewing for m in deed.mentions)
    if renewed and deed.mentions[0].stage is Stage.COMPLETED:
        return True
    for other in deed.mentions:
        if (mention.ordinal and mention.ordinal != other.ordinal) or (
            other.ordinal and not mention.ordinal and not (mention.definite or mention.inherited or mention.generic)
        ):
            return True
        if (mention.sort != other.sort and "drawdown" in {mention.sort, other.sort}) or (
            mention.sums
            and other.sums
            and not mention.raised
            and not {(s.value, s.currency) for s in mention.sums} & {(s.value, s.currency) for s in other.sums}
        ):
            return True
        if (
            mention.count
            and other.count
            and mention.count.sort == other.count.sort != "measure"
            and (mention.count.value != other.count.value)
        ):
            return True
        if mention.countries and other.countries and not set(mention.countries) & set(other.countries):
            return True
    return False
