"""Words speak for the codes of a list, and overlapping words do not add up."""

from trecho.core.coding.topics import Topic, TopicWords, coded

WATER = Topic(code=6, names={"en": "Water"}, strong={"en": "drinking water|well*"}, weak={"en": "water"})
ENERGY = Topic(code=7, names={"en": "Energy"}, strong={"en": "solar"}, weak={"en": "water"})
WORDS = TopicWords((WATER, ENERGY), "en")


def test_the_longest_word_counts_and_is_told() -> None:
    [first, *_] = WORDS.evidence("Drinking water from wells")
    assert (first.code, first.words) == (6, "drinking water, wells")


def test_weak_words_count_once() -> None:
    [first, second] = WORDS.evidence("water, water, water")
    assert (first.weight, second.weight) == (1, 1)


def test_the_heading_speaks_with_half_its_weight() -> None:
    found = coded("solar pumps", "Drinking water", WORDS, most=2, least=0.1)
    assert [one.code for one in found] == [7, 6]


def test_a_text_without_words_has_no_code() -> None:
    assert coded("nothing", "", WORDS, most=3, least=0.2) == ()
