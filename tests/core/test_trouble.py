"""An error for people is one sentence: where, what, what to do."""

from trecho.core.trouble import Trouble


def test_the_sentence_says_where_what_and_what_to_do() -> None:
    trouble = Trouble("plan.pdf, page 3", "the file ends in the middle of an object", "download it again")
    assert str(trouble) == "plan.pdf, page 3: the file ends in the middle of an object; download it again"
