from trecho.core.aligning.tongue import Phrases, Roots
from trecho.reference.aligning import knowledge
from trecho.reference.words import vocabulary


def test_phrases_may_go_on_and_leave_a_gap() -> None:
    phrases = Phrases(("explor*", "carry out … feasibility"))
    assert [words for _, words in phrases.found("exploring, then carry out a quick feasibility study")] == [
        "exploring",
        "carry out a quick feasibility",
    ]
    assert "implore" not in phrases
    assert 3 not in phrases
    assert "anything" not in Phrases(())


def test_roots_forget_when_full() -> None:
    roots = Roots(vocabulary("en"), most=1)
    assert [roots.of(word) for word in ("trainings", "trainings", "nurses")] == [
        roots.of("trainings"),
        roots.of("trainings"),
        roots.of("nurses"),
    ]


def test_an_unknown_language_is_read_as_english() -> None:
    assert knowledge().tongue("xx") is knowledge().tongue("en")
    assert knowledge().tongue("pt-BR") is knowledge().tongue("pt")
