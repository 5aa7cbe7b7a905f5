"""How a pledge can be checked (codebook: checkability; method, section 2): 0 not, 1 by counting, 2 yes or no, 3 by a number."""

from trecho.core.pledge import Mechanism, Strength, Target

# Giving without a level can be counted, but no single event settles it.
GIVING = frozenset(
    [
        "provide",
        "supply",
        "deliver",
        "offer",
        "grant",
        "award",
        "give",
        "send",
        "dispatch",
        "second",
        "deploy",
        "donate",
        "train",
        "finance",
        "fund",
        "receive",
        "publish",
        "issue",
        "translate",
        "plant",
        "restore",
    ]
)


def own_checkability(check: int, strength: Strength, of_commitment: int) -> int:
    """The checkability of a pledge within its commitment: 2 for an act, yet never above the commitment's (method, section 2)."""
    acts = strength in {Strength.FIRM, Strength.ACTION}
    return min(max(check, 2) if acts else check, of_commitment)


def checkability_of(
    lemma: str, strength: Strength, targets: tuple[Target, ...], mechanisms: tuple[Mechanism, ...]
) -> int:
    """0 to 3 for one pledge with the targets and the mechanisms of its clause."""
    if strength is Strength.STATEMENT:
        return 0
    if targets:
        return 3
    if strength is Strength.EFFORT:
        return 2 if any(one.recurrence in {"hold", "continue"} for one in mechanisms) else 1
    return 1 if lemma in GIVING and not mechanisms else 2
