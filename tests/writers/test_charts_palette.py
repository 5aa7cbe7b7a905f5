import pytest

from trecho.core.assessment import Status
from trecho.writers.charts_palette import ON_STATUS, PALETTE, ink, plain_colours, status_ink, themed


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("status", Status)
def test_counts_can_be_read_on_every_status(status: Status) -> None:
    assert contrast(PALETTE[f"status-{status.value.lower()}"], ON_STATUS[status]) >= 4.5


def test_what_is_delivered_darkens_step_by_step_so_that_grey_tells_it_too() -> None:
    steps = [luminance(PALETTE[f"status-{code}"]) for code in ("li", "su", "co")]
    assert steps == sorted(steps, reverse=True)
    assert contrast(PALETTE["verified"], PALETTE["paper"]) >= 4.5


def test_named_colours_follow_the_page_and_stand_alone() -> None:
    assert plain_colours(f'<rect fill="{ink("verified")}"/>') == '<rect fill="#0b5563"/>'
    assert themed('<rect fill="#0b5563"/>') == f'<rect fill="{ink("verified")}"/>'
    assert plain_colours(status_ink(Status.LIMITED)) == PALETTE["status-li"]
