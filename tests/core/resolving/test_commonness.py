"""How common words are."""

from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import Told
from trecho.core.resolving.tongue import Words


def said(country: str, *words: str, actors: tuple[str, ...] = (), things: tuple[int, ...] = ()) -> Told:
    return Told(
        id="a", source="s", countries=(country,), words=Words(all=frozenset(words)), actors=actors, things=things
    )


TITLES = [
    *(said("PER", "loan", "toromocho", actors=("bank", "chinalco"), things=(3,)) for _ in range(2)),
    *(said("BOL", "loan", "road", actors=("bank",), things=(5,)) for _ in range(4)),
    *(said("PER", "loan", "road", actors=("bank",)) for _ in range(2)),
]


def test_what_all_say_is_not_rare_and_what_one_says_is() -> None:
    common = Commonness([*TITLES, said("BOL", "loan", "uyuni")])
    assert common.rarity("loan") == 0
    assert common.rarity("uyuni") == 1
    assert 0 < common.rarity("road") < common.rarity("toromocho") < 1


def test_a_name_is_used_in_one_country_alone() -> None:
    common = Commonness(TITLES)
    assert common.names_in("PER", said("PER", "loan", "road", "toromocho").words) == {"toromocho"}


def test_who_takes_part_everywhere_tells_nothing_apart() -> None:
    common = Commonness(TITLES)
    assert common.rarity_of_actor("bank") == 0
    assert common.rarity_of_actor("chinalco") > 0.5


def test_how_many_others_are_about_a_thing() -> None:
    common = Commonness(TITLES)
    assert [common.others("PER", 3), common.others("BOL", 5), common.others("BOL", 3)] == [1, 3, 0]


def test_nothing_is_rare_among_nothing() -> None:
    assert Commonness().rarity("road") == 0
