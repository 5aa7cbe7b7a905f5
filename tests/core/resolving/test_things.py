"""What an activity is about."""

from msgspec.structs import replace

from tests.core.resolving.deeds import deed
from trecho.core.resolving.things import things_of
from trecho.reference.matching import knowledge


def named(**titles: str) -> set[str]:
    found = things_of(replace(deed("a", ""), title=titles), knowledge())
    return {knowledge().themes.all[each].name for each in found}


def test_things_in_any_language() -> None:
    assert "airports" in named(en="Airport loan") & named(es="Aeropuerto de Tacna") & named(zh="机场贷款")
    assert named(en="Airport (linked to stadium #35842)") == named(en="Airport")
    assert not named(en="Loan signed")  # how something is paid is no thing


def test_without_knowledge_nothing_is_known() -> None:
    assert things_of(deed("a", "Airport"), None) == ()
