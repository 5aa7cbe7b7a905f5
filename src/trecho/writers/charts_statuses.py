"""One bar of statuses: every part a share of the pledges, in the order from nothing to all, with its code inside."""

from collections.abc import Mapping
from html import escape

from trecho.core.assessment import Status
from trecho.writers.charts_palette import ON_STATUS, ink, status_ink

# From done to unknown: what is delivered stands at the left, where the eye begins.
ORDER = (
    Status.COMPLETE,
    Status.SUBSTANTIAL,
    Status.LIMITED,
    Status.PREPARED,
    Status.NO_EVIDENCE,
    Status.NOT_DONE,
    Status.CONTRARY,
    Status.NOT_ASSESSABLE,
    Status.NOT_RATED,
)


def statuses_svg(counts: Mapping[Status, int], label: str, *, provisional: bool = False, height: int = 20) -> str:
    """The bar as SVG over the whole width; provisional ones are lower and framed by dashes, so that none is taken for a rating."""
    total = sum(counts.values())
    parts = []
    left = 0.0
    for status in ORDER:
        share = counts.get(status, 0) / total if total else 0
        if share:
            parts.append(_part(status, counts[status], left, share, height, provisional=provisional))
        left += share
    return (
        f'<svg class="statuses{" provisional" if provisional else ""}" role="img" aria-label="{escape(label)}" '
        f'width="100%" height="{height}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def _part(status: Status, count: int, left: float, share: float, height: int, *, provisional: bool) -> str:
    frame = f' stroke="{ink("paper")}" stroke-width="1"'
    if provisional:
        frame = f' fill-opacity="0.38" stroke="{ink("soft")}" stroke-width="1" stroke-dasharray="2 2"'
    rectangle = (
        f'<rect x="{left:.2%}" y="0.5" width="{share:.2%}" height="{height - 1}" fill="{status_ink(status)}"{frame}/>'
    )
    if share < 0.045:
        return rectangle
    colour = ink("ink") if provisional else f"var(--on-{status.value.lower()},{ON_STATUS[status]})"
    return (
        f'{rectangle}<text x="{left + share / 2:.2%}" y="{height / 2 + 4}" text-anchor="middle" font-size="11" '
        f'fill="{colour}">{count}</text>'
    )
