import pytest

from tests.core.outlining.plain_reading import WORDS
from trecho.core.outlining.marks import readings


@pytest.mark.parametrize(
    ("line", "key", "values", "printed", "rest"),
    [
        ("III. Trade", "R.", (3,), "III.", "Trade"),
        ("4) Las partes", "1)", (4,), "4)", "Las partes"),
        ("(ii) ports", "(r)", (2,), "(ii)", "ports"),
        ("2.3.1 The sides", "dotted3", (2, 3, 1), "2.3.1", "The sides"),
        ("Artículo 5.- Comercio", "article", (5,), "Artículo 5", "Comercio"),
        ("Art. 3. Saúde", "article", (3,), "Art. 3", "Saúde"),
        ("Artigo 1.º – Princípios", "article", (1,), "Artigo 1.º", "Princípios"),
        ("Chapitre premier", "chapter", (1,), "Chapitre premier", ""),
        ("Article premier – Les Parties", "article", (1,), "Article premier", "Les Parties"),
        ("Artículo único. Las partes", "article", (1,), "Artículo único", "Las partes"),
        ("Primera parte", "part", (1,), "Primera parte", ""),
        ("TÍTULO II", "title", (2,), "TÍTULO II", ""),
        ("Primero. Las partes", "ordinal", (1,), "Primero.", "Las partes"),
        ("第十二条　政治", "第条", (12,), "第十二条", "政治"),
        ("（三）建设港口", "(zh)", (3,), "（三）", "建设港口"),
        ("二、2025年至2027年", "zh、", (2,), "二、", "2025年至2027年"),
        ("①绘制", "①", (1,), "①", "绘制"),
        ("• Ports", "••", (), "•", "Ports"),
    ],
)
def test_marks_are_read(line: str, key: str, values: tuple[int, ...], printed: str, rest: str) -> None:
    mark = readings(line, WORDS)[0]
    assert (mark.key, mark.values, mark.printed, line[mark.ends :]) == (key, values, printed, rest)


@pytest.mark.parametrize(
    "line",
    [
        "The sides",
        "3.4million",
        "V.Lopez",
        "article 4 of the Charter",
        "Article 6 of the Agreement",
        "2024 was",
        "第一次会议",
        "10,000 books",
        "",
        "Seconded staff",
    ],
)
def test_words_are_no_marks(line: str) -> None:
    assert readings(line, WORDS) == ()


def test_a_letter_may_be_a_numeral() -> None:
    assert {(mark.system, mark.values) for mark in readings("(c) ships", WORDS)} == {("r", (100,)), ("a", (3,))}
