"""Figures: the way to every page that counts over the whole register."""

from collections.abc import Iterator

from django.utils.translation import gettext

from trecho.web.addresses import Addresses
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked


@page
def figures_page(question: Asked) -> Reply:
    """The pages of figures, each with what it tells."""
    told = tuple(_pages(Addresses(question.language, question.as_of_words)))
    return Reply("figures.html", schema="figures", rows=lambda: _rows(told), told=told)


def _pages(at: Addresses) -> Iterator[tuple[str, str, str]]:
    """Each page's address, title and what it answers."""
    yield (
        at.figures("money"),
        gettext("Money"),
        gettext("What was announced, signed and paid; what is left of each line."),
    )
    yield (
        at.figures("groups"),
        gettext("Groups of members"),
        gettext("What reached small islands, the poorest and the landlocked; whether an emphasis was seen."),
    )
    yield (
        at.figures("alarms"),
        gettext("Alarms"),
        gettext("Promises told again, totals that mirror them, one sum in two homes."),
    )
    yield at.contradictions(), gettext("Contradictions"), gettext("What disagrees, each statement with its passage.")
    yield at.mechanisms(), gettext("Mechanisms"), gettext("Forums, dialogues and programmes, and when they met.")
    yield (
        at.figures("scores"),
        gettext("Scores"),
        gettext("Other projects’ yardsticks; how sure the counts are; one source away."),
    )
    yield at.figures("coverage"), gettext("Coverage"), gettext("How much is missing, and what silence says.")
    yield (
        at.figures("corrections"),
        gettext("Corrections and answers"),
        gettext("Drafts, what governments answered, what was taken back, which results changed."),
    )


def _rows(told: tuple[tuple[str, str, str], ...]) -> Iterator[dict[str, object]]:
    for address, title, words in told:
        yield {"title": title, "about": words, "address": address}
