"""Does a deed hold units of the sort that the pledge promised? (method, 3.1: unit test)"""

from collections.abc import Iterable
from functools import lru_cache

from trecho.core.activity import Activity, Rung
from trecho.core.evidence import Verdict
from trecho.core.rule_card import Act, UnitTest
from trecho.core.units import Units
from trecho.core.words import tokens

# The verb of a pledge names what is counted (codebook: English lemmas, whatever the language of the plan).
ACT_OF_VERB = {
    "offer": Act.OFFERED,
    "provide": Act.OFFERED,
    "grant": Act.AWARDED,
    "award": Act.AWARDED,
    "train": Act.FINISHED,
    "educate": Act.FINISHED,
    "invite": Act.INVITED,
    "host": Act.TRAVELLED,
    "receive": Act.TRAVELLED,
}

# The stage (method, 3.3) from which an act has certainly happened; a later act is a lower bound for an earlier one.
_STAGE_OF_ACT = {
    Act.OFFERED: 2,
    Act.INVITED: 2,
    Act.AWARDED: 3,
    Act.STARTED: 3,
    Act.TRAVELLED: 3,
    Act.FINISHED: 4,
    Act.HAPPENED: 3,
}


def stage_of(activity: Activity) -> int | None:
    """The stage 0-4 of a deed (method, 3.3) by its rung, or else by the dates it bears; None once stopped."""
    match activity.rung:
        case Rung.X:
            return None
        case Rung.M0 | Rung.M1:
            return 1
        case Rung.M2:
            return 2
        case Rung.M3 | Rung.M4:
            return 3
        case Rung.M5:
            return 4
    order = (("end", 4), ("start", 3), ("signed", 2), ("announced", 1))
    return next((stage for name, stage in order if name in activity.dates), 0)


def verdict_on(test: UnitTest, activity: Activity, units: Units) -> Verdict:
    """Passed when every test of the card is, failed when one is; undecided when one cannot be answered."""
    verdicts = (
        _among(
            test.givers, (actor.country for actor in activity.actors if actor.role == "giver"), silent=Verdict.UNDECIDED
        ),
        _among(test.receivers, activity.countries, silent=Verdict.PASSED),
        _what(test, activity, units),
        _act(test.act, activity),
    )
    if Verdict.FAILED in verdicts:
        return Verdict.FAILED
    return Verdict.UNDECIDED if Verdict.UNDECIDED in verdicts else Verdict.PASSED


def counted_figure(test: UnitTest, activity: Activity, units: Units) -> float | None:
    """The deed's figure in the card's unit; 1 where the deed itself is the unit; None where it states none."""
    wanted = [family for word in test.units if (family := units.family_of(word)) is not None]
    for quantity in activity.quantity:
        if not test.units or _same_unit(quantity.unit, test.units, units):
            return float(quantity.value)
    if len(activity.quantity) == 1 and _what(test, activity, units) is Verdict.UNDECIDED:
        return float(activity.quantity[0].value)
    itself = any(family.itself and activity.kind in family.kinds for family in wanted)
    return 1.0 if itself and not activity.quantity else None


def _what(test: UnitTest, activity: Activity, units: Units) -> Verdict:
    if test.units and activity.quantity:
        if any(_same_unit(quantity.unit, test.units, units) for quantity in activity.quantity):
            return Verdict.PASSED
        # Only two known sorts of thing certainly differ; words that nobody listed may mean the same.
        foreign = all(units.family_of(quantity.unit) is not None for quantity in activity.quantity)
        wanted = all(units.family_of(word) is not None for word in test.units)
        if foreign and wanted:
            return Verdict.FAILED
        return Verdict.UNDECIDED if not test.kinds or activity.kind in test.kinds else Verdict.FAILED
    if not test.kinds or activity.kind in test.kinds:
        return Verdict.PASSED
    return Verdict.FAILED


def _same_unit(unit: str, wanted: Iterable[str], units: Units) -> bool:
    family = units.family_of(unit)
    return any((family is not None and family == units.family_of(word)) or _says(unit, word) for word in wanted)


@lru_cache(maxsize=8192)
def _says(unit: str, wanted: str) -> bool:
    """Whether all the words of the unit wanted stand in the other, in one language (`members` in `party members`)."""
    words = set(tokens(wanted))
    return bool(words) and words <= set(tokens(unit))


def _act(act: Act, activity: Activity) -> Verdict:
    stage = stage_of(activity)
    if stage is None:
        return Verdict.FAILED
    return Verdict.PASSED if stage >= _STAGE_OF_ACT[act] else Verdict.UNDECIDED


def _among(allowed: tuple[str, ...], found: Iterable[str | None], *, silent: Verdict) -> Verdict:
    if not allowed:
        return Verdict.PASSED
    known = {code for code in found if code}
    if not known:
        return silent
    return Verdict.PASSED if known & set(allowed) else Verdict.FAILED
