"""The charts of lineages, made from the register: areas from plan to plan, figures over the generations."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext

from trecho.core.aligning.generations import Figure, Line
from trecho.register.comparing import Comparison, comparison_of
from trecho.register.generations import generations
from trecho.web.answering import found
from trecho.web.asking import Asked
from trecho.web.descents import areas_of, flows_of
from trecho.web.figures import Figures
from trecho.writers.charts import Chart
from trecho.writers.charts_alluvial import alluvial_drawing
from trecho.writers.charts_generations import generations_drawing

LEAST_PLANS = 2  # a figure of one plan alone has no generations


def alluvial_chart(question: Asked, both: Comparison) -> Chart:
    """What became of the areas of a plan in another one."""
    language = question.language
    alone = (
        gettext("not found in what is known") if both.new.id in both.partial else gettext("dropped"),
        gettext("no forerunner found in what is known") if both.old.id in both.partial else gettext("new"),
    )
    old, new = (areas_of(both, plan.id, language) for plan in (both.old, both.new))
    return alluvial_drawing(tuple(flows_of(both)), old, new, gettext, alone)


def alluvial_of(question: Asked, subject: str) -> Chart:
    """The same by its address: `OLD/NEW`."""
    old, _, new = subject.partition("/")
    return alluvial_chart(question, found(comparison_of(old, new, question.as_of), subject))


def generations_chart(question: Asked, forum: str) -> Chart:
    """The figures of a forum that more than one plan has."""
    plans, lines = generations(forum, question.as_of)
    lasting = _lasting(lines)
    figures = Figures(question.language)

    def number(value: float, currency: str | None) -> str:
        return figures.money(value, currency) if currency else figures.number(value)

    called = [(plan.id, figures.period(plan.period)) for plan in plans]
    return generations_drawing(lasting, called, gettext, number)


def lasting_lines(question: Asked, forum: str) -> tuple[Line, ...]:
    """The lines of the same chart, for the table that leads to their claims."""
    return _lasting(generations(forum, question.as_of)[1])


def figure_subject(figure: Figure) -> str:
    """What a figure is claimed of: an announcement, or the commitment whose text has it."""
    kind = "announcement" if figure.announced else "commitment"
    return f"{kind}:{figure.id}"


def _lasting(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.plans >= LEAST_PLANS)


CHARTS_OF: Mapping[str, Callable[[Asked, str], Chart]] = {
    "alluvial": alluvial_of,
    "generations": generations_chart,
}
