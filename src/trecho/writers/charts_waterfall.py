"""The reasons of a link as a waterfall: each bar starts where the one before it ended, to the right for, to the left against."""

from collections.abc import Sequence
from html import escape

from trecho.core.link import Reason
from trecho.writers.charts_palette import ink

ROW = 22


def waterfall_svg(reasons: Sequence[Reason], width: int = 240) -> str:
    """The bars as SVG, one row a reason, the same order as the list beside them; empty where there are none."""
    if not reasons:
        return ""
    ends = [0.0]
    for reason in reasons:
        ends.append(ends[-1] + reason.weight)
    low, high = min(ends), max(ends)
    scale = (width - 12) / max(high - low, 1e-6)
    zero = 6 - low * scale
    bars = "".join(
        _bar(reason, 6 + (ends[n] - low) * scale, 6 + (ends[n + 1] - low) * scale, n * ROW)
        for n, reason in enumerate(reasons)
    )
    height = len(reasons) * ROW
    return (
        f'<svg class="waterfall" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" '
        f'xmlns="http://www.w3.org/2000/svg"><path d="M{zero:.1f} 0V{height}" stroke="{ink("line")}"/>{bars}</svg>'
    )


def _bar(reason: Reason, start: float, end: float, y: float) -> str:
    left, right = sorted((start, end))
    colour = ink("verified" if reason.weight >= 0 else "claimed")
    return (
        f'<rect x="{left:.1f}" y="{y + 5}" width="{max(right - left, 1):.1f}" height="12" fill="{colour}">'
        f"<title>{escape(reason.reason)} {reason.weight:+.2f}</title></rect>"
        f'<path d="M{end:.1f} {y + 17}V{y + ROW + 5}" stroke="{ink("line")}" stroke-dasharray="1 2"/>'
    )
