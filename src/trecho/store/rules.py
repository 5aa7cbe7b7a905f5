"""The rules that stored views are folded by: those of the method's parameters and code lists."""

from functools import cache

from trecho.core.folding.standing import Rules
from trecho.reference.parameters import parameters
from trecho.reference.source_kinds import source_kinds


@cache
def rules() -> Rules:
    """The rules that ship with the method."""
    return Rules(letter=parameters().letter, conflict=parameters().conflict, kinds=source_kinds())
