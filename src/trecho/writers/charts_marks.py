"""The mark of a status: a small shape that can be told without colour, like the phases of a moon."""

from trecho.core.assessment import Status
from trecho.writers.charts_palette import ink

# A disc fills as delivery grows; what is not known is dotted or open; what went against the promise has corners.
_PATHS = {
    Status.NOT_RATED: '<circle cx="8" cy="8" r="6" fill="none" stroke="{soft}" stroke-width="1.4" stroke-dasharray="1.6 2.17"/>',
    Status.NOT_ASSESSABLE: '<path d="M2.5 8h11" stroke="{soft}" stroke-width="1.8"/>',
    Status.NO_EVIDENCE: '<circle cx="8" cy="8" r="6" fill="none" stroke="{ink}" stroke-width="1.5"/>',
    Status.PREPARED: '<circle cx="8" cy="8" r="6" fill="none" stroke="{ink}" stroke-width="1.5"/><circle cx="8" cy="8" r="2.2" fill="{ink}"/>',
    Status.LIMITED: '<circle cx="8" cy="8" r="6" fill="none" stroke="{verified}" stroke-width="1.5"/><path d="M8 8V2a6 6 0 0 1 6 6Z" fill="{verified}"/>',
    Status.SUBSTANTIAL: '<circle cx="8" cy="8" r="6" fill="none" stroke="{verified}" stroke-width="1.5"/><path d="M8 8V2a6 6 0 1 1-6 6Z" fill="{verified}"/>',
    Status.COMPLETE: '<circle cx="8" cy="8" r="6.7" fill="{verified}"/><path d="M4.8 8.2l2.3 2.3 4.2-4.7" fill="none" stroke="{paper}" stroke-width="1.7"/>',
    Status.NOT_DONE: '<path d="M2 2h12v12H2Z" fill="none" stroke="{nd}" stroke-width="1.5"/><path d="M5 5l6 6M11 5l-6 6" stroke="{nd}" stroke-width="1.6"/>',
    Status.CONTRARY: '<path d="M8 1.2L15 14H1Z" fill="{cn}"/><path d="M8 5.5v4M8 11v1.4" stroke="{paper}" stroke-width="1.6"/>',
}


def mark_svg(status: Status) -> str:
    """The shape of a status, 16 units square; hidden from readers aloud, since the word always stands beside it."""
    shape = _PATHS[status].format(
        soft=ink("soft"),
        ink=ink("ink"),
        verified=ink("verified"),
        paper=ink("paper"),
        nd=ink("status-nd"),
        cn=ink("status-cn"),
    )
    return f'<svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{shape}</svg>'
