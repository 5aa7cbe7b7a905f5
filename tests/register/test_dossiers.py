"""A plan of the register comes with everything that a report needs."""

import pytest

from trecho.core.trouble import Trouble
from trecho.register.dossiers import dossier_of_plan, plan_of_register

pytestmark = pytest.mark.usefixtures("case_register")


def test_the_plan_that_the_register_knows_best_is_taken() -> None:
    assert plan_of_register(None, None).id == "celac-china-2019"
    assert plan_of_register("celac-china-2022", None).id == "celac-china-2022"


def test_promises_stand_in_the_order_of_the_plan() -> None:
    dossier = dossier_of_plan("celac-china-2019")
    assert len(dossier.promises) == 66
    assert dossier.promises[0].commitment.path == "I.1"
    assert dossier.promises[-1].commitment.path == "VIII.7"
    assert dossier.gathered == 315


def test_an_unknown_plan_names_those_there_are() -> None:
    with pytest.raises(Trouble, match="celac-china-2025"):
        plan_of_register("nowhere", None)
