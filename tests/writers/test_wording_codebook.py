"""The codebook has words for every value that the code knows."""

from trecho.core.pledge import Coding, Comparator, Pledge, PledgeKind, Strength
from trecho.writers.wording_codebook import FIELD, LISTS, MECHANISM_KIND, RECURRENCE, MechanismKind, Recurrence


def test_every_value_has_a_meaning() -> None:
    assert set(LISTS["strength"]) == {one.value for one in Strength}
    assert set(LISTS["kind"]) == {one.value for one in PledgeKind}
    assert set(LISTS["targets"]) == {one.value for one in Comparator}
    assert set(MECHANISM_KIND) == set(MechanismKind)
    assert set(RECURRENCE) == set(Recurrence)
    assert set(LISTS["checkability"]) == set("0123")


def test_every_field_of_a_coding_is_explained() -> None:
    places = {"span", "start", "end", "pledges"}
    assert set(FIELD) == ({*Coding.__struct_fields__, *Pledge.__struct_fields__}) - places
