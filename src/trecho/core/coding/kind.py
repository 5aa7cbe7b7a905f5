"""How delivery of a pledge is measured (method, section 2): money, quantity, event, act, effort or statement."""

from trecho.core.pledge import Comparator, Mechanism, PledgeKind, Target

# To be held or kept up; one that is only named, or to which others are only invited, makes no event.
_HELD = frozenset({"hold", "continue", "annual"})
_HOLDING = frozenset({"hold", "host", "convene", "organize", "stage", "celebrate", "run"})


def kind_of(
    checkability: int, targets: tuple[Target, ...], mechanisms: tuple[Mechanism, ...], verb: str = ""
) -> PledgeKind:
    """The kind of a pledge with this checkability and verb, in the order of the method."""
    if targets:
        if all(target.comparator is Comparator.UP_TO for target in targets):
            return PledgeKind.ACT
        return PledgeKind.MONEY if any(target.currency for target in targets) else PledgeKind.QUANTIFIED
    if checkability == 2:
        held = any(one.recurrence in _HELD or (one.recurrence == "once" and verb in _HOLDING) for one in mechanisms)
        return PledgeKind.EVENT if held else PledgeKind.ACT
    return PledgeKind.EFFORT if checkability == 1 else PledgeKind.STATEMENT
