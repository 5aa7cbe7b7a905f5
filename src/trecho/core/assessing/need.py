"""How much fulfils a target? (method, 3.1: need)"""

from trecho.core.parameters import Parameters
from trecho.core.pledge import Comparator, Target
from trecho.core.rule_card import Goal

# Units that are measured, not counted: signs of the SI and of percentages, the same in every language.
_MEASURES = frozenset({"%", "km", "m", "m2", "m3", "km2", "ha", "t", "kg", "l", "mw", "gw", "kwh", "mwh", "gwh"})


def is_counted(target: Target) -> bool:
    """Whether the target's unit comes in whole pieces: persons, awards, projects; not money, not kilometres."""
    whole = float(target.quantity).is_integer()
    first = target.unit.split()[0].casefold() if target.unit.split() else ""
    return whole and target.currency is None and first not in _MEASURES


def need_of(target: Target, parameters: Parameters) -> float | None:
    """The least that fulfils the target, in its unit; None for `up to` (no floor) and `less than` (a person's card)."""
    quantity = target.quantity
    match target.comparator:
        case Comparator.MORE_THAN:
            return quantity + 1 if is_counted(target) else quantity
        case Comparator.ABOUT:
            return float(quantity) * (1 - parameters.about.tolerance)
        case Comparator.UP_TO | Comparator.LESS_THAN:
            return None
    return quantity


def goal_of(target: Target, parameters: Parameters, *, years: int = 1) -> Goal:
    """The figure for a rule card; an annual target is one target a year, so `need` is that of all `years`."""
    need = need_of(target, parameters)
    times = years if target.annual else 1
    return Goal(
        quantity=target.quantity * times,
        need=None if need is None else need * times,
        unit=target.unit,
        currency=target.currency,
        comparator=target.comparator,
        annual=target.annual,
    )
