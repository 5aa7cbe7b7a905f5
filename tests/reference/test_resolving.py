"""The bundled weights."""

from trecho.reference.resolving import resolving_weights


def test_weights_speak_of_grounds_that_there_are() -> None:
    assert set(resolving_weights().grounds) == {
        "words", "contained", "names", "rarest", "apart", "same-day", "same-sum", "figures", "giver", "sector", "kind"
    }  # fmt: skip
    assert resolving_weights().grounds["apart"] < 0
