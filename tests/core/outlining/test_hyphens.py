from trecho.core.outlining.hyphens import SUSPENDED, Hyphens, compounds_of


def test_a_word_that_stands_unbroken_elsewhere_is_broken() -> None:
    assert not Hyphens("multilateral rules and multi-\nlateral talks").belongs("multi-", "lateral talks")


def test_a_compound_that_stands_within_a_line_elsewhere_is_one() -> None:
    assert Hyphens("a two-way street and a two-\nway road").belongs("a two-", "way road")


def test_a_long_text_that_breaks_no_words_means_its_hyphens() -> None:
    plain = "The sides will trade with one another.\n" * 300
    assert Hyphens(f"{plain}the economic-\ncommercial office").belongs("the farm-", "gate price")
    broken = "The sides will coop-\nerate and cooperate.\n" * 150
    assert not Hyphens(broken).belongs("the farm-", "gate price")


def test_a_soft_hyphen_never_belongs_to_a_word() -> None:
    assert not Hyphens("non\u00ad\nsense").belongs("non\u00ad", "sense")


def test_suspended_hyphens_are_followed_by_a_conjunction() -> None:
    assert SUSPENDED.match("and long-term")
    assert not SUSPENDED.match("to-people")


def test_compounds_are_the_words_with_a_hyphen_inside() -> None:
    assert compounds_of("a two-way road - or a (three-way)\none, and an end-\nless one") == {"two-way", "three-way"}
