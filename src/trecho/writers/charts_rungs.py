"""The money ladder with its doubt: solid what sources bear out, pale what it may be at most, a mark where the giver claims more."""

from collections.abc import Callable, Sequence
from html import escape

from trecho.core.assessing.ladder import Step
from trecho.writers.charts import Chart
from trecho.writers.charts_palette import ink
from trecho.writers.wording import RUNG

# Heights of a row and of its bar; room for the rung's name before it and for the sums behind it.
_ROW, _BAR, _LABEL, _SUMS = 30, 14, 108, 285


def rungs_chart(
    steps: Sequence[Step],
    reached: Sequence[int],
    with_amount: Sequence[int],
    words: Callable[[str], str],
    money: Callable[[float], str],
) -> Chart:
    """The ladder in US dollars as a drawing with its table: activities that reached each rung, those with an amount, sums."""
    title = words("Money that reached at least each rung, in US dollars: sure, and at most.")
    return Chart(
        name="ladder",
        title=title,
        svg=rungs_svg(steps, title, words, money),
        columns=(
            words("rung"),
            words("activities"),
            words("with an amount"),
            words("sure, USD"),
            words("at most, USD"),
            words("with what only the giver tells, USD"),
        ),
        rows=tuple(
            (
                words(RUNG[step.rung]),
                many,
                stating,
                *(round(float(total), 2) for total in (step.low, step.high, step.claimed)),
            )
            for step, many, stating in zip(steps, reached, with_amount, strict=True)
        ),
    )


def rungs_svg(
    steps: Sequence[Step], label: str, words: Callable[[str], str], money: Callable[[float], str], width: int = 560
) -> str:
    """One bar a rung, lowest rung first, all on one scale; the sums are written at their ends, `label` says it in words."""
    most = float(max((max(step.high, step.claimed) for step in steps), default=0)) or 1
    room = width - _LABEL - _SUMS
    bars = "".join(_bar(step, n * _ROW, room / most, words, money) for n, step in enumerate(steps))
    height = len(steps) * _ROW
    return (
        f'<svg class="rungs" role="img" aria-label="{escape(label)}" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" xmlns="http://www.w3.org/2000/svg">{bars}</svg>'
    )


def _bar(step: Step, y: float, scale: float, words: Callable[[str], str], money: Callable[[float], str]) -> str:
    low, high, claimed = float(step.low) * scale, float(step.high) * scale, float(step.claimed) * scale
    top, middle = y + (_ROW - _BAR) / 2, y + _ROW / 2 + 4
    told = (
        money(float(step.low))
        if step.high == step.low
        else f"{money(float(step.low))} – {money(float(step.high)).removeprefix('USD ')}"
    )
    mark = (
        f'<path d="M{_LABEL + claimed:.1f} {top - 3}V{top + _BAR + 3}" stroke="{ink("claimed")}" stroke-width="2"/>'
        if step.claimed > step.low
        else ""
    )
    return (
        f'<text x="{_LABEL - 8}" y="{middle}" text-anchor="end" font-size="13" fill="{ink("ink")}">{escape(words(RUNG[step.rung]))}</text>'
        f'<path d="M{_LABEL} {y + 2}V{y + _ROW - 2}" stroke="{ink("line")}"/>'
        f'<rect x="{_LABEL}" y="{top}" width="{high:.1f}" height="{_BAR}" fill="{ink("open")}"/>'
        f'<rect x="{_LABEL}" y="{top}" width="{low:.1f}" height="{_BAR}" fill="{ink("verified")}"/>{mark}'
        f'<text x="{_LABEL + max(low, high, claimed) + 7:.1f}" y="{middle}" font-size="12" fill="{ink("soft")}">{escape(told)}</text>'
    )
