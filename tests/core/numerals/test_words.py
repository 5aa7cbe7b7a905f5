"""The patterns of number words treat hyphens and spaces alike."""

import re

from trecho.core.numerals.words import either, key
from trecho.reference.numerals import numerals


def test_hyphens_and_spaces_stand_for_one_another() -> None:
    assert re.fullmatch(either(["twenty-one"]), "twenty one")
    assert key("Twenty-\u00a0One") == "twenty one"


def test_every_currency_name_has_its_code() -> None:
    codes = numerals("es").codes
    assert (codes["coronas noruegas"], codes["us$"], codes["dólares"]) == ("NOK", "USD", "USD")


def test_a_label_behind_to_is_one_unless_its_word_is_a_verb() -> None:
    label = numerals("en").label_before
    assert label.search("they refer to Article ")
    assert label.search("based on Resolution WHA ")
    assert label.search("to stage ") is None
    assert label.search("Stage ")
