"""Place: countries and groups named; parties to the plan are no places."""

from tests.core.matching.small_plan import PLAN, deed
from trecho.core.matching.deeds import deeds_table
from trecho.core.matching.place import inside, places_of
from trecho.core.matching.promises import Promised
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def test_the_country_named() -> None:
    within, elsewhere = inside(
        deeds_table([deed("x", countries=("BOL",)), deed("x", id="2", countries=("PER",))], KNOWN), PLAN.places
    )
    assert (within[0, 5], elsewhere[0, 5]) == (1, 0)
    assert (within[1, 5], elsewhere[1, 5]) == (0, 1)


def test_a_group_shuts_nobody_out() -> None:
    [place] = places_of((Promised(id="1", text="To help, with an emphasis on small island developing states."),), KNOWN)
    assert "BRB" in place.countries
    assert not place.only


def test_a_country_of_every_commitment_is_a_party() -> None:
    named = tuple(
        Promised(id=str(number), text=f"China and its partners will do thing {number}.") for number in range(6)
    )
    assert all("CHN" not in place.countries for place in places_of(named, KNOWN))


def test_commitments_that_name_no_place_say_nothing() -> None:
    within, elsewhere = inside(deeds_table([deed("x", countries=("PER",))], KNOWN), PLAN.places)
    assert within[0, 0] == elsewhere[0, 0] == 0
