"""An assessment refuses to contradict itself, and prints its headline."""

from typing import Any

import pytest

from trecho.core.assessment import Assessment, Status
from trecho.core.noun import Nonsense
from trecho.core.plain import plain, value_of


def made(**more: Any) -> Assessment:
    return Assessment(
        pledge_id="celac-china-2019/I.2#2",
        method_version="0.1",
        rule_card_version="x",
        status_v=Status.LIMITED,
        status_c=Status.COMPLETE,
        **more,
    )


@pytest.mark.parametrize(
    "figures",
    [
        {"n_lo": 2, "n_hi": 1},
        {"r_lo": 0.5, "r_hi": 0.4},
        {"r_lo": 0.5, "r_claimed_hi": 0.4},
        {"r_grace_lo": 1, "r_grace_hi": 0},
    ],
)
def test_intervals_run_forwards_and_claims_enclose(figures: dict[str, float]) -> None:
    with pytest.raises(Nonsense):
        made(**figures)


def test_the_headline_shows_what_is_possible() -> None:
    assert made(possible_v=Status.SUBSTANTIAL).headline == "LI, possibly SU"
    assert (made().headline, made(possible_c=Status.LIMITED).claimed_headline) == ("LI", "CO, possibly LI")


def test_it_travels_as_the_method_names_it() -> None:
    shape = plain(made(n_lo=107))
    assert (shape["n_lo"], shape["status_v"], shape["r_m2"], shape["trail"]) == (107, "LI", None, {})
    assert value_of(Assessment, shape) == made(n_lo=107)
