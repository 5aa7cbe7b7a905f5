"""What is kept of an activity."""

from msgspec.structs import replace

from tests.core.resolving.deeds import MINE, deed
from trecho.core.resolving.told import is_account, told_of
from trecho.reference.resolving import knowledge


def test_what_is_compared() -> None:
    found = told_of(replace(MINE, related=("x",), parent="y"), knowledge())
    assert found.mentions == {"x", "y"}
    assert (found.sector, found.kind) == ("320", "loan")
    assert str(found.date) == "2010-12-01"
    assert not found.envelope
    assert told_of(replace(MINE, covers=("z",)), knowledge()).envelope


def test_a_total_is_no_deed() -> None:
    assert is_account(replace(MINE, flags=("figure-is-stock",)))
    assert not is_account(deed("a", "A road"))
