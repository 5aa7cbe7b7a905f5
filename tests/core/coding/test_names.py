"""Names are phrases of capitalised words around a noun."""

from trecho.core.coding.names import names_around


def found(text: str, protected: tuple[str, ...] = ()) -> list[str]:
    return [
        span.of(text)
        for span in names_around(text, ("Forum", "Fund", "package"), ("of", "and", "the", "on"), protected)
    ]


def test_a_name_reaches_over_small_words() -> None:
    assert found("through the Forum of Ministers of Energy, as agreed") == ["Forum of Ministers of Energy"]


def test_and_parts_two_names_but_no_protected_phrase() -> None:
    assert found("the Energy Forum and the Green Fund") == ["Energy Forum", "Green Fund"]
    whole = "the Asia and the Pacific Forum"
    assert found(whole, protected=("Asia and the Pacific",)) == ["Asia and the Pacific Forum"]


def test_endless_capitals_are_read_in_pieces_of_a_name_s_length() -> None:
    longest = max(len(name.split()) for name in found("Alpha " * 500 + "Forum " + "Beta " * 500))
    assert longest <= 40
    assert found("I " * 500) == []
    assert found("A-A" * 500) == []


def test_a_noun_in_lower_case_needs_a_capitalised_word_before_it() -> None:
    assert found("a financing package") == []
    assert found("the Chinese financing package") == ["Chinese financing package"]
