"""Reads a draft plan for those who write it: promises that nobody could check, and wording that could be (features, B13)."""

import re
from enum import StrEnum

from trecho.core.coding.actor import BOTH, both_pattern
from trecho.core.coding.words import Lexicon
from trecho.core.noun import Noun
from trecho.core.plan import Item, Reading
from trecho.core.pledge import Coding, Comparator, Pledge, Strength, Target


class Fault(StrEnum):
    """What makes a promise hard to check."""

    UNCHECKABLE = "uncheckable"
    NO_LEVEL = "no-level"
    NO_ACTOR = "no-actor"
    NO_PERIOD = "no-period"
    NO_UNIT = "no-unit"
    FIGURE_LOST = "figure-lost"
    FIGURE_LOWER = "figure-lower"


class Remark(Noun, frozen=True, kw_only=True):
    """A fault of a commitment, with the words it stands in; `like` is the path of a firm commitment to learn from.

    `proposal` is the firm commitment's own wording with its figure left open (for a figure of the former plan, its words),
    `start` and `end` place the words in the text of the reading. `urgency` is 0 to 100: how much a drafter can do about it.
    """

    path: str
    fault: Fault
    words: str
    start: int | None = None
    end: int | None = None
    like: str | None = None
    proposal: str | None = None
    urgency: int = 0


# What a drafter can act on comes first: figures that went, figures that lack a word, efforts that a model stands near.
URGENCY = {
    Fault.FIGURE_LOST: 100,
    Fault.FIGURE_LOWER: 90,
    Fault.NO_UNIT: 60,
    Fault.NO_PERIOD: 50,
    Fault.NO_ACTOR: 25,
    Fault.NO_LEVEL: 10,
    Fault.UNCHECKABLE: 5,
}
# An effort that a firm commitment stands near, and what each code or verb that they share adds.
_WITH_MODEL, _SHARED, _MOST_SHARED = 26, 4, 5
# The short list: so many remarks of a kind, so many in all, one for each commitment; figures that went are all named.
EACH, ALL = 4, 12


class Lost(Noun, frozen=True, kw_only=True):
    """A figure of the former plan: where it stood, the commitments that succeeded it (none: dropped), the lower one `now`."""

    path: str
    target: Target
    successors: tuple[str, ...] = ()
    now: Target | None = None


def remarks_on(reading: Reading, lexicon: Lexicon, lost: tuple[Lost, ...] = ()) -> tuple[Remark, ...]:
    """Every remark on a coded reading, in the order of the text; figures of the former plan come last."""
    firm = _firm(reading)
    by = lexicon.words.years.by.format(year=reading.period[1].year) if reading.period else None
    found: list[Remark] = []
    for item in reading.items():
        if item.coding is not None:
            found += _of_item(item, item.coding, firm, by)
            found += _without_actor(item, item.coding, lexicon)
    return (*found, *(_of_lost(one, reading) for one in lost))


def leading(remarks: tuple[Remark, ...], *, each: int = EACH, most: int = ALL) -> tuple[Remark, ...]:
    """The remarks that a drafter would act on, the most urgent first: few of a kind, one a commitment, all figures lost."""
    found: list[Remark] = []
    for remark in ranked(remarks):
        former = remark.fault in {Fault.FIGURE_LOST, Fault.FIGURE_LOWER}
        kind = sum(one.fault is remark.fault for one in found)
        told = any(one.path == remark.path for one in found)
        worth = remark.urgency >= URGENCY[Fault.NO_ACTOR]
        if former or (worth and not told and kind < each and len(found) < most):
            found.append(remark)
    return tuple(found)


def ranked(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """All remarks, the most urgent first; those alike in the order that they came in."""
    return tuple(sorted(remarks, key=lambda remark: -remark.urgency))


def figures_lost(old: Reading, new: Reading, descent: dict[str, tuple[str, ...]]) -> tuple[Lost, ...]:
    """The figures of `old` whose successors in `new` (paths by old path) promise none of the same measure, or only a lower one."""
    targets: dict[str, list[Target]] = {}
    for target in new.targets:
        targets.setdefault(target.path or "", []).append(target)
    found: list[Lost] = []
    for target in old.targets:
        successors = descent.get(target.path or "", ())
        alike = old.language == new.language
        kept = [one for path in successors for one in targets.get(path, ()) if _same_measure(target, one, alike=alike)]
        now = max(kept, key=lambda one: one.quantity, default=None)
        if now is None or (now.quantity < target.quantity and target.comparator not in _CEILINGS):
            found.append(Lost(path=target.path or "", target=target, successors=successors, now=now))
    return tuple(found)


_CEILINGS = frozenset({Comparator.UP_TO, Comparator.LESS_THAN})


def _same_measure(old: Target, new: Target, *, alike: bool) -> bool:
    """Whether both are money, both shares, or both count the same; `alike` is set where one language names the units."""
    if old.currency or new.currency:
        return old.currency == new.currency
    if old.unit.startswith("per cent") or new.unit.startswith("per cent"):
        return old.unit.startswith("per cent") == new.unit.startswith("per cent")
    return not alike or bool(_marks(old.unit) & _marks(new.unit))


def _marks(unit: str) -> set[str]:
    """What a unit is known by: the beginnings of its words; pairs of signs where it is written in Chinese."""
    return {word[:5] for word in re.findall(r"[^\W\d_]{4,}", unit.lower()) if not _HAN.search(word)} | {
        unit[at : at + 2] for at in range(len(unit) - 1) if _HAN.search(unit[at]) and _HAN.search(unit[at + 1])
    }


_HAN = re.compile(r"[\u4e00-\u9fff]")


def _firm(reading: Reading) -> tuple[tuple[Item, Pledge, Target], ...]:
    """The plan's own firm pledges that state years, or (where none does) all that have a figure."""
    all_firm = [
        (item, pledge, target)
        for item in reading.items()
        if item.coding
        for pledge in item.coding.pledges
        if pledge.strength is Strength.FIRM
        for target in item.coding.targets
        if (pledge.start or 0) <= (target.start or 0) <= (pledge.end or 0) or len(item.coding.pledges) == 1
    ]
    dated = [one for one in all_firm if one[2].end_year is not None]
    return tuple(dated or all_firm)


def _of_item(item: Item, coding: Coding, firm: tuple[tuple[Item, Pledge, Target], ...], by: str | None) -> list[Remark]:
    found: list[Remark] = []
    for pledge in coding.pledges:
        fault = _fault_of(pledge, coding)
        if fault is not None:
            like, proposal, shared = _learnt(item, pledge, firm) if fault is Fault.NO_LEVEL else (None, None, 0)
            urgency = _WITH_MODEL + _SHARED * min(shared, _MOST_SHARED) if like else URGENCY[fault]
            found.append(
                Remark(
                    path=item.path,
                    fault=fault,
                    words=pledge.span or item.text,
                    start=pledge.start,
                    end=pledge.end,
                    like=like,
                    proposal=proposal,
                    urgency=urgency,
                )
            )
    for target in coding.targets:
        if target.end_year is None and target.start_year is None and not target.annual:
            found.append(_of_target(item, Fault.NO_PERIOD, target, f"{target.span} [{by}]" if by else None))
        if target.currency is None and target.unit == target.span:
            found.append(_of_target(item, Fault.NO_UNIT, target))
    return found


def _of_target(item: Item, fault: Fault, target: Target, proposal: str | None = None) -> Remark:
    return Remark(
        path=item.path,
        fault=fault,
        words=target.span,
        start=target.start,
        end=target.end,
        proposal=proposal,
        urgency=URGENCY[fault],
    )


def _without_actor(item: Item, coding: Coding, lexicon: Lexicon) -> list[Remark]:
    """Acts and figures that nobody is named for: an unmarked clause binds both sides, and so nobody in particular."""
    unmarked = both_pattern(lexicon).search(item.text) is None
    return [
        Remark(
            path=item.path,
            fault=Fault.NO_ACTOR,
            words=pledge.span or item.text,
            start=pledge.start,
            end=pledge.end,
            urgency=URGENCY[Fault.NO_ACTOR],
        )
        for pledge in coding.pledges
        if unmarked and pledge.actor == BOTH and pledge.strength in {Strength.ACTION, Strength.FIRM}
    ]


def _fault_of(pledge: Pledge, coding: Coding) -> Fault | None:
    """Why a pledge cannot be checked by a number or a yes and no; None where it can."""
    if pledge.strength is Strength.STATEMENT:
        return Fault.UNCHECKABLE
    if pledge.kind.value != "F":
        return None
    return Fault.NO_LEVEL if coding.checkability >= 1 else Fault.UNCHECKABLE


def _learnt(
    item: Item, pledge: Pledge, firm: tuple[tuple[Item, Pledge, Target], ...]
) -> tuple[str | None, str | None, int]:
    """The firm pledge nearest in verb, sector and goal, its wording with the figure left open, and how much they share."""
    others = [one for one in firm if one[0].path != item.path]
    if not others or item.coding is None:
        return None, None, 0
    own = _codes_of(item.coding)

    def shared(one: tuple[Item, Pledge, Target]) -> int:
        return len(own & _codes_of(one[0].coding)) + (one[1].verb == pledge.verb)

    model = max(others, key=lambda one: (shared(one), one[1].actor == pledge.actor))
    if not shared(model):
        return None, None, 0
    return model[0].path, _opened(model[0], model[2]), shared(model)


def _codes_of(coding: Coding | None) -> set[int]:
    """The sectors, purposes and goals that the words of a commitment speak for, but for partnerships, which all plans are about."""
    if coding is None:
        return set()
    codes = (*coding.crs_sectors, *coding.crs_purposes, *coding.sdg_goals)
    return {code.code for code in codes if code.span} - {_PARTNERSHIPS}


_PARTNERSHIPS = 17
_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f ]*\d)?")


def _opened(item: Item, target: Target) -> str:
    """The sentence of a firm target with its number replaced by [number]."""
    text = " ".join(item.text.split())
    place = text.find(target.span)
    if place < 0:
        return text
    start = max(text.rfind(mark, 0, place) for mark in (". ", "。", "; ", "；")) + 1
    stop = min((end + 1 for mark in (". ", "。") if (end := text.find(mark, place)) >= 0), default=len(text))
    opened = _NUMBER.sub("[number]", target.span, count=1)
    if opened == target.span:
        opened = f"[number] {target.unit}"
    return text[start:stop].replace(target.span, opened, 1).strip()


def _of_lost(one: Lost, reading: Reading) -> Remark:
    path = one.successors[0] if one.successors else one.path
    item = next((item for item in reading.items() if item.path == path), None) if one.successors else None
    fault = Fault.FIGURE_LOST if one.now is None else Fault.FIGURE_LOWER
    return Remark(
        path=one.now.path or path if one.now else path,
        fault=fault,
        words=one.target.span if one.now is None else one.now.span,
        start=one.now.start if one.now else item.start if item else None,
        end=one.now.end if one.now else item.end if item else None,
        like=one.path,
        proposal=one.target.span,
        urgency=URGENCY[fault],
    )
