"""A sentence for people is English as a text, and keeps what it needs to be said in another language."""

import pickle

import pytest

from trecho.core.matrix import Fault
from trecho.core.noun import Nonsense
from trecho.core.plain import as_json
from trecho.core.sentence import Sentence, told

SPANISH = {
    "more than %(most)s redirects": "más de %(most)s redirecciones",
    "%(file)s, row %(row)s": "%(file)s, fila %(row)s",
    "%(words)r is no date": "«%(words)s» no es una fecha",
    "the register": "el registro",
}


def spanish(words: str) -> str:
    return SPANISH.get(words, words)


@pytest.mark.parametrize(
    ("sentence", "english", "in_spanish"),
    [
        (Sentence("more than %(most)s redirects", most=5), "more than 5 redirects", "más de 5 redirecciones"),
        (Sentence("%(words)r is no date", words="100%"), "'100%' is no date", "«100%» no es una fecha"),
        (
            Sentence("%(file)s, row %(row)s", file=Sentence("the register"), row=3),
            "the register, row 3",
            "el registro, fila 3",
        ),
        (Sentence("100% of it"), "100% of it", "100% of it"),
        (Sentence(""), "", ""),
    ],
)
def test_it_is_english_until_it_is_told_in_other_words(sentence: Sentence, english: str, in_spanish: str) -> None:
    assert sentence == english
    assert sentence.told(str) == english
    assert sentence.told(spanish) == in_spanish


def test_a_name_or_a_persons_own_words_are_not_translated() -> None:
    assert told("the register", spanish) == "the register"
    assert told(Sentence("the register"), spanish) == "el registro"


def test_it_crosses_to_another_process_whole() -> None:
    sentence = Sentence("%(file)s, row %(row)s", file=Sentence("the register"), row=3)
    assert pickle.loads(pickle.dumps(sentence)).told(spanish) == "el registro, fila 3"


def test_files_and_programs_are_told_in_english() -> None:
    fault = Fault(place="Matrix!E5", why=Nonsense("%(words)r is no date", words="soon").sentence)
    assert as_json(fault) == b"""{"place":"Matrix!E5","why":"'soon' is no date"}"""
