"""Knowledge: tongues by language, memory that changes nothing."""

from trecho.reference.matching import knowledge

KNOWN = knowledge()


def test_an_unknown_language_is_read_as_english() -> None:
    assert KNOWN.tongue("xx") is KNOWN.tongue("en")
    assert KNOWN.tongue("pt-BR") is KNOWN.tongue("pt")


def test_asides_are_left_out_of_a_deed() -> None:
    assert KNOWN.tongue("en").words_of_deed("A road (Linked to Project ID#12) in Peru") == ["a", "road", "in", "peru"]


def test_stems_are_the_same_when_asked_again() -> None:
    tongue = KNOWN.tongue("en")
    assert tongue.stems(["roads", "the", "building"]) == tongue.stems(["roads", "the", "building"])
