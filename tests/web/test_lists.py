from datetime import date

import pytest

from trecho.register.figuring.weighing import scales
from trecho.web.asking import Asked
from trecho.web.lists import chosen_list

ASKED = Asked(language="en", path="/en/figures/money")


@pytest.mark.usefixtures("samples")
def test_a_register_of_pages_has_one_list() -> None:
    assert chosen_list(scales(date(2026, 4, 1)), ASKED) == (("",), "")


@pytest.mark.usefixtures("samples")
def test_a_list_that_is_not_there_is_not_chosen() -> None:
    asked = Asked(language="en", path="/en/figures/money", filters=(("list", "no such list"),))
    assert chosen_list(scales(date(2026, 4, 1)), asked)[1] == ""
