"""Sentences end at full stops, not at abbreviations or figures; clauses begin with their own verb."""

from trecho.core.coding.sentences import clauses, sentences
from trecho.reference.coding import lexicon


def parts(text: str, language: str = "en") -> list[str]:
    return [span.of(text).strip() for span in sentences(text, lexicon(language))]


def test_a_sentence_ends_at_a_full_stop_before_a_capital() -> None:
    assert parts("Norway will help. The Parties agree.") == ["Norway will help.", "The Parties agree."]
    assert parts("双方合作。中方提供援助！", "zh") == ["双方合作。", "中方提供援助！"]


def test_figures_and_abbreviations_end_none() -> None:
    assert len(parts("Losses will fall by 20. to 25. per cent under Article 5. of the Charter.")) == 1
    assert len(parts("The ship Dr. Nansen will sail.")) == 1


def test_the_parts_make_up_the_whole() -> None:
    text = "One. Two; and they will meet. Three."
    assert "".join(span.of(text) for span in sentences(text, lexicon("en"))) == text
    [first, *_] = sentences(text, lexicon("en"))
    assert "".join(span.of(text) for span in clauses(text, first, lexicon("en"))) == first.of(text)
