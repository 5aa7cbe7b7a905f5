"""Does a claimed total merely repeat the sum promised? Then ask for the register. (method, 12.B; an alarm, no verdict)"""

from trecho.core.noun import Noun
from trecho.core.parameters import Mirror


class Promised(Noun, frozen=True, kw_only=True):
    """A promised figure, by the id of its pledge, in the unit that it is counted in."""

    id: str
    quantity: float
    unit: str


class Alarm(Noun, frozen=True, kw_only=True):
    """An account that mirrors a sum of promises: which ones, their sum, and the claimed total over it."""

    account: str
    promises: tuple[str, ...]
    promised: float
    claimed: float

    @property
    def ratio(self) -> float:
        """The claimed total over the sum promised."""
        return self.claimed / self.promised


def is_mirror(claimed: float, promised: float, rule: Mirror) -> bool:
    """Whether a claimed total lies within the tolerance of the sum promised."""
    return promised > 0 and abs(claimed - promised) / promised <= rule.tolerance
