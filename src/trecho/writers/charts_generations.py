"""Figures over the generations of plans: one row a promise, one column a plan, bars on the scale of their row.

A figure that a later plan repeats within the first one's period is one standing target: its bar is only outlined, so
that nobody adds it up.
"""

from collections.abc import Callable, Sequence
from html import escape

from trecho.core.aligning.generations import Figure, Line
from trecho.writers.charts import Chart
from trecho.writers.charts_alluvial import shortened
from trecho.writers.charts_palette import ink

COLUMN = 118.0
BAR = 100.0
ROW = 58.0
MARK = 14.0  # a line below the figure for what must be known of it
HEAD = 26.0

Number = Callable[[float, str | None], str]


def generations_drawing(
    lines: Sequence[Line], plans: Sequence[tuple[str, str]], words: Callable[[str], str], number: Number
) -> Chart:
    """The rows with their table; `plans` are ids and what they are called, oldest first; `number` writes a figure."""
    width, height = max(len(plans), 1) * COLUMN, HEAD + sum(map(_height, lines)) + 4
    title = words("Figures from plan to plan, as announced or written; each row on a scale of its own.")
    heads = "".join(
        f'<text x="{n * COLUMN:g}" y="14" fill="{ink("soft")}">{escape(called)}</text>'
        for n, (_, called) in enumerate(plans)
    )
    columns = {plan: n for n, (plan, _) in enumerate(plans)}
    tops = [HEAD + sum(map(_height, lines[:n])) for n in range(len(lines))]
    rows = "".join(_row(line, top, columns, number, words) for line, top in zip(lines, tops, strict=True))
    svg = (
        f'<svg class="generations" role="img" aria-label="{escape(title)}" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" '
        f'font-size="12">{heads}{rows}</svg>'
    )
    return Chart(
        name="generations",
        title=title,
        svg=svg,
        columns=(
            words("plan"),
            words("of what"),
            words("figure"),
            words("currency"),
            words("years"),
            words("known from"),
        ),
        rows=tuple(_cells(line, figure, words) for line in lines for figure in line.figures),
    )


def _height(line: Line) -> float:
    return ROW + MARK * (bool(line.standing) or any(figure.annual or figure.disputed for figure in line.figures))


def _row(line: Line, top: float, columns: dict[str, int], number: Number, words: Callable[[str], str]) -> str:
    most = max(figure.total for figure in line.figures) or 1.0
    name = shortened(f"{line.name} ({line.currency})" if line.currency else line.name, 80)
    parts = [
        f'<path d="M0 {top:g}H{len(columns) * COLUMN:g}" stroke="{ink("rule")}"/>',
        f'<text x="0" y="{top + 16:g}" fill="{ink("ink")}">{escape(name)}</text>',
    ]
    parts += [
        _bar(line, figure, columns[figure.plan] * COLUMN, top, figure.total / most, number, words)
        for figure in line.figures
    ]
    return "".join(parts)


def _bar(
    line: Line, figure: Figure, x: float, top: float, share: float, number: Number, words: Callable[[str], str]
) -> str:
    length = max(share * BAR, 2.0)
    standing = figure.id in line.standing
    shape = f'x="{x + 0.75:g}" y="{top + 24:g}" width="{length:.1f}" height="9"'
    tone = "verified" if figure.written else "claimed"
    if standing:
        bar = f'<rect {shape} fill="none" stroke="{ink(tone)}" stroke-width="1.3" stroke-dasharray="3 2"/>'
    else:
        bar = f'<rect {shape} fill="{ink(tone)}"/>'
    marks = [words("each year")] * figure.annual + [words("same target")] * standing
    marks += [words("contested")] * figure.disputed
    said = number(figure.value, figure.currency)
    below = f'<tspan x="{x:g}" dy="{MARK:g}">{escape(", ".join(marks))}</tspan>' if marks else ""
    return f'<g><title>{escape(figure.unit)}</title>{bar}<text x="{x:g}" y="{top + 48:g}" fill="{ink("soft")}">{escape(said)}{below}</text></g>'


def _cells(line: Line, figure: Figure, words: Callable[[str], str]) -> tuple[str | int | float | None, ...]:
    years = "–".join(dict.fromkeys(str(one) for one in (figure.start, figure.end) if one))
    known = words("the plan’s text") if figure.written else words("announced")
    if figure.id in line.standing:
        known = f"{known}; {words('same target')}"
    value = int(figure.value) if figure.value == int(figure.value) else figure.value
    return figure.plan, figure.unit, value, figure.currency or "", years, known
