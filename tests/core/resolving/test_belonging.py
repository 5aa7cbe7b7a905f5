"""Which larger deeds a text says that its own belongs to."""

import pytest

from trecho.core.resolving.belonging import belongs_to, wholes_in
from trecho.reference.resolving import knowledge


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Eight wells; gift, part of the 500 mn dollar package; thirty months", {"package"}),
        ("One of the 19 instruments of the state visit", {"agreements", "visit"}),
        ("Part A of the Southern Coastal Highway programme", {"programme"}),
        ("Es uno de los acuerdos de la visita", {"agreements", "visit"}),
        ("No âmbito do programa nacional", {"programme"}),
        ("L'un des accords signés", {"agreements"}),
        ("是访问期间签署的文件之一", {"agreements", "visit"}),
        ("The package was praised. Part of the road is open", set()),
        ("Works begin at the port", set()),
    ],
)
def test_a_part_names_its_whole(text: str, wholes: set[str]) -> None:
    assert belongs_to(text, knowledge().belonging) == wholes


def test_what_a_title_is_called() -> None:
    assert wholes_in("Nine documents on a state visit", knowledge().belonging) == {"agreements", "visit"}
    assert wholes_in("La Libertad pier", knowledge().belonging) == set()
