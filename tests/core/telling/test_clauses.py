"""Clauses with a deed of their own."""

from tests.core.telling.words_in import page_of
from trecho.core.passage import Span
from trecho.core.telling.clauses import clauses
from trecho.reference.telling import telling_words


def parts(text: str, language: str = "en") -> list[str]:
    page = page_of(text, language)
    figures = tuple(s.span.start for s in page.sums) + tuple(c.span.start for c in page.counts)
    return [span.of(text) for span in clauses(text, Span(0, len(text)), figures, telling_words(language))]


def test_two_deeds_part_a_sentence() -> None:
    assert len(parts("一期工程已于今年7月并网；二期工程目前处于暂停状态", "zh")) == 2
    assert (
        len(
            parts(
                "El 4 de marzo empezó la construcción del instituto, y en junio viajaron los primeros 38 becarios", "es"
            )
        )
        == 2
    )


def test_a_participle_or_a_second_count_parts_none() -> None:
    assert len(parts("The bypass, built by Huayuan Co., opened to traffic on Saturday")) == 1
    assert len(parts("chegaram 500 mil seringas e 40 respiradores doados por Chongqing", "pt")) == 1
