"""The family that a unit's words mean."""

from trecho.core.units import Family, Units

UNITS = Units(
    {
        "leaders": Family(name="leaders", words=frozenset({"young leader"})),
        "people": Family(name="people", words=frozenset({"leader", "人"})),
    }
)


def name(words: str) -> str | None:
    family = UNITS.family_of(words)
    return family.name if family else None


def test_the_longest_words_are_meant() -> None:
    assert (name("Young leaders trained"), name("party leaders"), name("领导人")) == ("leaders", "people", "people")


def test_words_count_from_their_beginning() -> None:
    assert name("cheerleaders") is None
    assert name("") is None
