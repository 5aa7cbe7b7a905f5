"""The stretch: one line from the word to the deed, solid as far as delivery is verified, hatched as far as it is claimed.

Pale where the interval is open, empty for the rest; the mark of elapsed time stands above it. A pledge without a
figure has three steps (limited, substantial, complete) instead of a measure; what only unreviewed proposals would
give is an outline, never a filling; a pledge that nobody has rated is dotted. Coordinates are percentages, so that one
drawing fits a table cell and the cover of a report.
"""

from html import escape

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Noun, require
from trecho.writers.charts_palette import ink

# Three steps: how many of them a status fills where there is no figure to measure.
STEPS = {Status.LIMITED: 1, Status.SUBSTANTIAL: 2, Status.COMPLETE: 3}


class Stretch(Noun, frozen=True, kw_only=True):
    """What the line shows; shares of the way from 0 to 1 (more is cut and marked), None where there is no figure.

    `steps_*` count filled steps of three, for pledges without a figure; `rated` is False while nobody has judged.
    """

    verified: float | None = None
    possible: float | None = None
    claimed: float | None = None
    elapsed: float | None = None
    steps_verified: int = 0
    steps_claimed: int = 0
    steps_provisional: int = 0
    rated: bool = True
    assessable: bool = True

    def __post_init__(self) -> None:
        """Refuses shares below nothing."""
        for share in (self.verified, self.possible, self.claimed, self.elapsed):
            require(share is None or share >= 0, f"{share} is no share of a way")


def stretch_of(assessment: Assessment, elapsed: float | None = None) -> Stretch:
    """The stretch of one assessment: with grace where that was computed, as the status is read."""
    low = assessment.r_lo if assessment.r_grace_lo is None else assessment.r_grace_lo
    high = assessment.r_hi if assessment.r_grace_hi is None else assessment.r_grace_hi
    measured = low is not None
    return Stretch(
        verified=low,
        possible=high,
        claimed=assessment.r_claimed,
        elapsed=elapsed,
        steps_verified=0 if measured else STEPS.get(assessment.status_v, 0),
        steps_claimed=0 if measured else STEPS.get(assessment.status_c, 0),
        steps_provisional=STEPS.get(assessment.provisional, 0) if assessment.provisional else 0,
        rated=assessment.status_v != Status.NOT_RATED,
        assessable=assessment.status_v != Status.NOT_ASSESSABLE,
    )


def stretch_svg(stretch: Stretch, label: str, *, width: int = 132, large: bool = False) -> str:
    """The drawing as SVG; `label` says the same in words, for those who do not see it; without one it is silent."""
    height, y, bar = (40, 24, 12) if large else (20, 13, 7)
    parts = [_base(stretch, y), *_fillings(stretch, y, bar), *_dots(stretch, y, 7 if large else 4.5)]
    if stretch.elapsed is not None:
        parts.append(_elapsed(min(stretch.elapsed, 1), y - (11 if large else 7), large=large))
    heard = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return (
        f'<svg class="stretch{" large" if large else ""}" {heard} width="{width}" '
        f'height="{height}" overflow="visible" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _base(stretch: Stretch, y: float) -> str:
    dots = "" if stretch.rated else ' stroke-dasharray="1 4" stroke-linecap="round"'
    end = "100%" if stretch.assessable else "18%"
    return f'<line x1="0" x2="{end}" y1="{y}" y2="{y}" stroke="{ink("line")}" stroke-width="1.5"{dots}/>'


def _fillings(stretch: Stretch, y: float, bar: float) -> list[str]:
    parts = []
    low, high = _cut(stretch.verified), _cut(stretch.possible)
    claimed = _cut(stretch.claimed)
    if high > low:
        parts.append(_band(low, high, y, bar, ink("open")))
    if claimed > low:
        parts.append(_hatch(low, claimed, y, bar))
    if low:
        parts.append(_band(0, low, y, bar, ink("verified")))
    parts += [_step(n, y, bar, "outline") for n in range(_told(stretch), stretch.steps_provisional)]
    parts += [_step(n, y, bar, "hatch") for n in range(stretch.steps_verified, stretch.steps_claimed)]
    parts += [_step(n, y, bar, "solid") for n in range(stretch.steps_verified)]
    return parts


def _told(stretch: Stretch) -> int:
    """Steps that are filled already, so that no outline is drawn around them."""
    return max(stretch.steps_verified, stretch.steps_claimed)


def _step(number: int, y: float, bar: float, filling: str) -> str:
    left, right = number / 3 + 0.045, (number + 1) / 3 - 0.045
    if filling == "solid":
        return _band(left, right, y, bar, ink("verified"))
    if filling == "hatch":
        return _hatch(left, right, y, bar)
    return (
        f'<rect x="{left:.1%}" width="{right - left:.1%}" y="{y - bar / 2 + 0.5}" height="{bar - 1}" rx="1.5" '
        f'fill="{ink("paper")}" stroke="{ink("verified")}" stroke-width="1" stroke-dasharray="2 1.6"/>'
    )


def _dots(stretch: Stretch, y: float, radius: float) -> list[str]:
    arrived = (stretch.verified or 0) >= 1 or stretch.steps_verified == 3
    word = f'<circle cx="0" cy="{y}" r="{radius}" fill="{ink("ink")}"/>'
    if not stretch.assessable:
        return [word]
    deed = (
        f'<circle cx="100%" cy="{y}" r="{radius}" fill="{ink("verified" if arrived else "paper")}" '
        f'stroke="{ink("verified" if arrived else "ink")}" stroke-width="1.5"/>'
    )
    return [word, deed]


def _elapsed(share: float, y: float, *, large: bool) -> str:
    size = 6 if large else 3.5
    return (
        f'<svg x="{share:.1%}" y="{y - size}" overflow="visible" width="1" height="1">'
        f'<path d="M{-size} 0H{size}L0 {size}Z" fill="{ink("soft")}"/></svg>'
    )


def _band(start: float, end: float, y: float, bar: float, colour: str) -> str:
    return f'<line x1="{start:.1%}" x2="{end:.1%}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="{bar}"/>'


def _hatch(start: float, end: float, y: float, bar: float) -> str:
    return (
        f'<line x1="{start:.1%}" x2="{end:.1%}" y1="{y}" y2="{y}" stroke="{ink("claimed")}" '
        f'stroke-width="{bar}" stroke-dasharray="1.6 2.2"/>'
    )


def _cut(share: float | None) -> float:
    return min(share or 0.0, 1.0)
