"""Figures: the way to every page that counts over the whole register."""

from collections.abc import Iterator

from django.utils.translation import gettext

from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked


@page
def figures_page(question: Asked) -> Reply:
    """The pages of figures, each with what it tells."""
    told = tuple(_pages())
    return Reply(
        "figures.html",
        schema="figures",
        rows=lambda: _rows(told, Addresses(question.language, question.as_of_words)),
        told=told,
    )


def _pages() -> Iterator[tuple[str, str, str]]:
    """Each page's name, title and what it answers."""
    yield "money", gettext("Money"), gettext("What was announced, signed and paid; what is left of each line.")
    yield (
        "groups",
        gettext("Groups of members"),
        gettext("What reached small islands, the poorest and the landlocked; whether an emphasis was seen."),
    )
    yield "alarms", gettext("Alarms"), gettext("Promises told again, totals that mirror them, one sum in two homes.")
    yield "scores", gettext("Scores"), gettext("Other projects’ yardsticks; how sure the counts are; one source away.")
    yield "coverage", gettext("Coverage"), gettext("How much is missing, and what silence says.")
    yield (
        "corrections",
        gettext("Corrections and answers"),
        gettext("Drafts, what governments answered, what was taken back, which results changed."),
    )


def _rows(told: tuple[tuple[str, str, str], ...], at: Addresses) -> Iterator[dict[str, object]]:
    for name, title, words in told:
        yield {"page": name, "title": title, "about": words, "address": at.figures(name)}
