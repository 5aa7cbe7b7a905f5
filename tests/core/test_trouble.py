"""An error for people is one sentence: where, what, what to do."""

import pickle

from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble


def test_the_sentence_says_where_what_and_what_to_do() -> None:
    trouble = Trouble("plan.pdf, page 3", "the file ends in the middle of an object", "download it again")
    assert str(trouble) == "plan.pdf, page 3: the file ends in the middle of an object; download it again"


def test_its_parts_are_told_in_the_words_of_a_language() -> None:
    words = {
        "%(where)s: %(what)s; %(remedy)s": "%(where)s：%(what)s；%(remedy)s",
        "more than %(most)s redirects": "重定向超过 %(most)s 次",
        "give the final address": "请给出最终网址",
        "the register": "登记册",
    }
    trouble = Trouble("http://a.example/50%", "more than %(most)s redirects", "give the final address", most=5)
    assert str(trouble) == "http://a.example/50%: more than 5 redirects; give the final address"
    assert trouble.sentence.told(words.__getitem__) == "http://a.example/50%：重定向超过 5 次；请给出最终网址"
    there = Trouble(Sentence("the register"), trouble.what, trouble.remedy)
    assert there.sentence.told(words.__getitem__) == "登记册：重定向超过 5 次；请给出最终网址"


def test_it_crosses_to_another_process_whole() -> None:
    sent = Trouble("a.pdf", "its part %(part)s is damaged", "save the document anew", part="word/document.xml")
    come = pickle.loads(pickle.dumps(sent))
    assert str(come) == str(sent)
    assert (come.what.template, come.what.values) == ("its part %(part)s is damaged", {"part": "word/document.xml"})
