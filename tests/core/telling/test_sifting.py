"""What of a clause tells of something done."""

import pytest

from tests.core.telling.words_in import told
from trecho.core.passage import Span
from trecho.core.telling.sifting import busy
from trecho.reference.telling import telling_words


@pytest.mark.parametrize(
    "text",
    [
        "The minister hoped that China will build a port in Jamaica.",
        "Bilateral trade reached 3 billion dollars.",
        "The other six will arrive in June.",
    ],
)
def test_wishes_trade_and_the_rest_of_a_lot_tell_nothing(text: str) -> None:
    assert busy(text, Span(0, len(text)), telling_words("en")) is None


def test_thanks_hide_no_deed() -> None:
    text = "The minister thanked China, which handed over a clinic on Monday."
    (deed,) = told(f"Guyana's news. {text}").activities
    assert deed.status == "completed"
    assert deed.dates["end"] == "2024-05-13"


def test_a_wish_behind_a_deed_is_cut_off() -> None:
    text = "China handed over the clinic, and the minister hoped that a school will follow."
    clause = busy(text, Span(0, len(text)), telling_words("en"))
    assert clause is not None
    assert clause.of(text).startswith("China handed over the clinic")
    assert "school" not in clause.of(text)
