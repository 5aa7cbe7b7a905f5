"""Limiting phrases are kept in their own words."""

import pytest

from tests.core.coding.commitments import coded


@pytest.mark.parametrize(
    ("language", "text", "condition"),
    [
        ("en", "To hold, at the opportune moment, the Forum of Industrial Development.", "at the opportune moment"),
        (
            "en",
            "To promote investment in accordance with national legislation.",
            "in accordance with national legislation",
        ),
        (
            "es",
            "Se promoverá la inversión conforme a la legislación de cada país.",
            "conforme a la legislación de cada país",
        ),
        ("pt", "A reunião realiza-se no momento oportuno.", "no momento oportuno"),
        ("fr", "Les Parties tiennent le forum à une date convenue.", "à une date convenue"),
        ("zh", "双方将适时举办论坛。", "适时"),
    ],
)
def test_a_limiting_phrase_is_found(language: str, text: str, condition: str) -> None:
    assert condition in [mention.value for mention in coded(text, language).conditions]


def test_a_plain_promise_has_none() -> None:
    assert coded("To strengthen dialogue in the health sector.").conditions == ()
