"""Which larger deeds a text says that its own belongs to: part of the package, one of the nineteen documents of a visit."""

import re

from trecho.core.noun import Noun

_CLAUSE = re.compile(r"[.;。；!?]\s*")
_STORY = 2000  # characters of a description: what it is about comes first
_NOTHING: frozenset[str] = frozenset()


class Belonging(Noun, frozen=True, kw_only=True):
    """`phrases` say that a deed belongs to a larger one; `wholes` are words for larger ones, one named group a kind.

    Both are regular expressions over small letters.
    """

    phrases: str = "(?!)"
    wholes: str = "(?!)"


def belongs_to(text: str, known: Belonging) -> frozenset[str]:
    """The kinds of larger deeds (`package`, `visit`) in the clauses that say that the deed is a part of something."""
    begun = text[:_STORY].lower()
    if re.search(known.phrases, begun) is None:
        return _NOTHING
    clauses = (clause for clause in _CLAUSE.split(begun) if re.search(known.phrases, clause))
    return frozenset(kind for clause in clauses for kind in wholes_in(clause, known))


def wholes_in(text: str, known: Belonging) -> frozenset[str]:
    """The kinds of larger deeds that a title names."""
    return frozenset(found.lastgroup for found in re.finditer(known.wholes, text.lower()) if found.lastgroup)
