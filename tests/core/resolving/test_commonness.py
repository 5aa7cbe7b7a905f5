"""How common words are."""

from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.tongue import Words


def said(*words: str) -> Words:
    return Words(ordered=words)


TITLES = [
    *((("PER",), said("loan", "toromocho")) for _ in range(2)),
    *((("BOL",), said("loan", "road")) for _ in range(4)),
    *((("PER",), said("loan", "road")) for _ in range(2)),
]


def test_what_all_say_is_not_rare_and_what_one_says_is() -> None:
    common = Commonness([*TITLES, (("BOL",), said("loan", "uyuni"))])
    assert common.rarity("loan") == 0
    assert common.rarity("uyuni") == 1
    assert 0 < common.rarity("road") < common.rarity("toromocho") < 1


def test_a_name_is_used_in_one_country_alone() -> None:
    common = Commonness(TITLES)
    assert common.names_in("PER", said("loan", "road", "toromocho")) == {"toromocho"}


def test_nothing_is_rare_among_nothing() -> None:
    assert Commonness().rarity("road") == 0
