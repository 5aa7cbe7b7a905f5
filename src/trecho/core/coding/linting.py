"""Reads a draft plan for those who write it: promises that nobody could check, and wording that could be (features, B13)."""

from enum import StrEnum

from trecho.core.coding.actor import BOTH, both_pattern
from trecho.core.coding.words import Lexicon
from trecho.core.noun import Noun
from trecho.core.plan import Item, Reading
from trecho.core.pledge import Coding, Pledge, Strength, Target


class Fault(StrEnum):
    """What makes a promise hard to check."""

    UNCHECKABLE = "uncheckable"
    NO_LEVEL = "no-level"
    NO_ACTOR = "no-actor"
    NO_PERIOD = "no-period"
    NO_UNIT = "no-unit"
    FIGURE_LOST = "figure-lost"


class Remark(Noun, frozen=True, kw_only=True):
    """A fault of a commitment, with the words it stands in; `like` is the path of a firm commitment to learn from.

    `proposal` is the firm commitment's own wording with its figure left open, `start` and `end` place the words in the
    text of the reading.
    """

    path: str
    fault: Fault
    words: str
    start: int | None = None
    end: int | None = None
    like: str | None = None
    proposal: str | None = None


class Lost(Noun, frozen=True, kw_only=True):
    """A figure of the former plan: where it stood, and the commitments that succeeded it (none: dropped)."""

    path: str
    target: Target
    successors: tuple[str, ...] = ()


def remarks_on(reading: Reading, lexicon: Lexicon, lost: tuple[Lost, ...] = ()) -> tuple[Remark, ...]:
    """Every remark on a coded reading, in the order of the text; figures lost since the former plan come last."""
    firm = _firm(reading)
    found: list[Remark] = []
    for item in reading.items():
        if item.coding is not None:
            found += _of_item(item, item.coding, firm)
            found += _without_actor(item, item.coding, lexicon)
    return (*found, *(_of_lost(one, reading) for one in lost))


def figures_lost(old: Reading, new: Reading, descent: dict[str, tuple[str, ...]]) -> tuple[Lost, ...]:
    """The figures of `old` whose successors in `new` (paths by old path) promise no figure in the same unit of money or share."""
    targets: dict[str, list[Target]] = {}
    for target in new.targets:
        targets.setdefault(target.path or "", []).append(target)
    found: list[Lost] = []
    for target in old.targets:
        successors = descent.get(target.path or "", ())
        kept = [new_target for path in successors for new_target in targets.get(path, ())]
        if not any(_same_measure(target, one) for one in kept):
            found.append(Lost(path=target.path or "", target=target, successors=successors))
    return tuple(found)


def _same_measure(old: Target, new: Target) -> bool:
    shares = old.unit.startswith("per cent"), new.unit.startswith("per cent")
    return (old.currency is None) == (new.currency is None) and shares[0] == shares[1]


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


def _of_item(item: Item, coding: Coding, firm: tuple[tuple[Item, Pledge, Target], ...]) -> list[Remark]:
    found: list[Remark] = []
    for pledge in coding.pledges:
        fault = _fault_of(pledge, coding)
        if fault is not None:
            like, proposal = _learnt(item, pledge, firm)
            found.append(_remark(item.path, fault, pledge.span or item.text, pledge.start, pledge.end, like, proposal))
    for target in coding.targets:
        if target.end_year is None and target.start_year is None and not target.annual:
            found.append(_remark(item.path, Fault.NO_PERIOD, target.span, target.start, target.end))
        if target.currency is None and target.unit == target.span:
            found.append(_remark(item.path, Fault.NO_UNIT, target.span, target.start, target.end))
    return found


def _without_actor(item: Item, coding: Coding, lexicon: Lexicon) -> list[Remark]:
    """Acts and figures that nobody is named for: an unmarked clause binds both sides, and so nobody in particular."""
    unmarked = both_pattern(lexicon).search(item.text) is None
    return [
        _remark(item.path, Fault.NO_ACTOR, pledge.span or item.text, pledge.start, pledge.end)
        for pledge in coding.pledges
        if unmarked and pledge.actor == BOTH and pledge.strength in {Strength.ACTION, Strength.FIRM}
    ]


def _remark(
    path: str,
    fault: Fault,
    words: str,
    start: int | None,
    end: int | None,
    like: str | None = None,
    proposal: str | None = None,
) -> Remark:
    return Remark(path=path, fault=fault, words=words, start=start, end=end, like=like, proposal=proposal)


def _fault_of(pledge: Pledge, coding: Coding) -> Fault | None:
    """Why a pledge cannot be checked by a number or a yes and no; None where it can."""
    if pledge.strength is Strength.STATEMENT:
        return Fault.UNCHECKABLE
    if pledge.kind.value != "F":
        return None
    return Fault.NO_LEVEL if coding.checkability >= 1 else Fault.UNCHECKABLE


def _learnt(item: Item, pledge: Pledge, firm: tuple[tuple[Item, Pledge, Target], ...]) -> tuple[str | None, str | None]:
    """The firm pledge nearest in verb, sector and goal, and its wording with the figure left open."""
    if not firm or item.coding is None:
        return None, None
    own = {code.code for code in (*item.coding.crs_sectors, *item.coding.sdg_goals)}

    def nearness(one: tuple[Item, Pledge, Target]) -> tuple[int, int]:
        codes = one[0].coding
        shared = own & {code.code for code in (*codes.crs_sectors, *codes.sdg_goals)} if codes else set()
        return (one[1].actor == pledge.actor, len(shared) + (one[1].verb == pledge.verb))

    model, _, target = max((one for one in firm if one[0].path != item.path), key=nearness, default=firm[0])
    return model.path, _opened(model, target)


def _opened(item: Item, target: Target) -> str:
    """The sentence of a firm target with its number replaced by [number]."""
    text = " ".join(item.text.split())
    place = text.find(target.span)
    if place < 0:
        return text
    start = max(text.rfind(mark, 0, place) for mark in (". ", "。", "; ")) + 1
    stop = min((end for mark in (". ", "。") if (end := text.find(mark, place)) >= 0), default=len(text))
    number = next((word for word in target.span.split() if any(sign.isdigit() for sign in word)), None)
    opened = target.span.replace(number, "[number]", 1) if number else f"[number] {target.unit}"
    return text[start:stop].replace(target.span, opened, 1).strip()


def _of_lost(one: Lost, reading: Reading) -> Remark:
    path = one.successors[0] if one.successors else one.path
    item = next((item for item in reading.items() if item.path == path), None) if one.successors else None
    return Remark(
        path=path,
        fault=Fault.FIGURE_LOST,
        words=one.target.span,
        start=item.start if item else None,
        end=item.end if item else None,
        like=one.path,
        proposal=one.target.span,
    )
