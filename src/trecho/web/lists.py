"""Which list of activities a page of figures counts over: one at a time, since nobody has reconciled them."""

from trecho.register.figuring.weighing import Scales, lists_of
from trecho.web.asking import Asked

# What was gathered page by page has no name of its own; in an address it needs one.
PAGES = "pages"


def chosen_list(found: Scales, question: Asked) -> tuple[tuple[str, ...], str]:
    """The lists that tell of money, the longest first, and the one that the reader asks for (else the longest)."""
    names = tuple(lists_of(found))
    wanted = question.filter("list")
    by_word = {name or PAGES: name for name in names}
    return names, by_word.get(wanted, next(iter(names), ""))
