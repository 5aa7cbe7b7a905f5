"""Sets of themes: each once, marks apart from themes."""

from trecho.core.matching.theme_sets import AIM, VERB, ThemeSets


def test_every_set_has_one_number_and_its_marks() -> None:
    sets = ThemeSets()
    first, second = sets.number((3, VERB, 5)), sets.number((AIM,))
    assert (sets.number(()), first, second, sets.number((3, VERB, 5))) == (0, 1, 2, 1)
    told = sets.told
    assert told.verb.tolist() == [False, True, False]
    assert told.aim.tolist() == [False, False, True]
    assert told.counts.tolist() == [0, 2, 0]
    assert told.themes[told.starts[1] :][:2].tolist() == [3, 5]
    sets.number((7,))
    assert sets.told.counts.tolist() == [0, 2, 0, 1]
