"""What an import did, in numbers that add up, with every rejected record and its reason."""

from trecho.core.activity import Rejected
from trecho.core.noun import Noun


class Report(Noun, frozen=True, kw_only=True):
    """The outcome of one import: claims that were `new`, those `known` already, those `retracted`, and what was rejected."""

    name: str = ""
    new: int = 0
    known: int = 0
    retracted: int = 0
    rejected: tuple[Rejected, ...] = ()
