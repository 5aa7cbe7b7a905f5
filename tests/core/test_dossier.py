"""A dossier counts its pledges by status, as verified and as the open proposals would have it."""

from tests.dossiers import dossier
from trecho.core.assessment import Status
from trecho.core.dossier import Dossier
from trecho.core.plain import plain, value_of


def test_statuses_are_counted_by_area_and_in_all() -> None:
    assert dossier().statuses() == {Status.LIMITED: 1, Status.NOT_RATED: 1}
    assert dossier().statuses("II") == {}


def test_proposals_are_counted_apart() -> None:
    assert dossier().provisional_statuses("I") == {Status.LIMITED: 2}
    assert dossier().provisional_statuses() == {Status.LIMITED: 2}


def test_a_dossier_survives_the_round_trip() -> None:
    assert value_of(Dossier, plain(dossier())) == dossier()
