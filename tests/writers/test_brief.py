"""A brief never has a third page, whatever it is given, and every number in it leads to a reference."""

import io

import pypdfium2
import pytest

from trecho.writers.brief import Brief, Cell, Figure, Part, brief_pdf, pages_of

WORDS = {
    "en": "The two sides are to deepen cooperation on infrastructure, ports and railways. ",
    "zh": "双方将深化基础设施、港口和铁路合作，并扩大人力资源交流。",
}


def brief_with(rows: int, language: str = "en", words: str = "") -> Brief:
    text = (words or WORDS[language]) * 2
    table = Part(
        heading="Table",
        kind="table",
        columns=("a", "b"),
        widths=(0, 1),
        numbers=(0,),
        rows=tuple(
            (Cell(words=str(n)), Cell(words=text, references=(n,), url="https://example.org/"))
            for n in range(1, rows + 1)
        ),
    )
    points = Part(heading="Points", kind="points", points=tuple(Cell(words=text) for _ in range(rows)))
    return Brief(
        language=language,
        author="Trecho",
        above="Brief",
        title=text[:150],
        lead=text,
        numbers=(Figure(number="66", label="commitments", url="https://example.org/"),),
        parts=(table, points, Part(heading="How", kind="text", words=text)),
        references=tuple(Cell(words=f"Source {n}", url=f"https://example.org/{n}") for n in range(1, rows + 1)),
        sources="Sources",
        foot="https://example.org/",
    )


def text_of(document: bytes) -> str:
    with pypdfium2.PdfDocument(io.BytesIO(document)) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


@pytest.mark.parametrize(("rows", "language"), [(2, "en"), (40, "en"), (40, "zh")])
def test_there_are_never_three_pages(rows: int, language: str) -> None:
    assert 1 <= pages_of(brief_pdf(brief_with(rows, language))) <= 2


def test_references_are_counted_anew_when_rows_are_left_out() -> None:
    text = text_of(brief_pdf(brief_with(40)))
    shown = [n for n in range(1, 41) if f"Source {n}\n" in f"{text}\n".replace("\r", "")]
    assert shown == list(range(1, len(shown) + 1))
    assert f"[{len(shown)}]" in text
    assert f"[{len(shown) + 1}]" not in text


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert brief_pdf(brief_with(2)) == brief_pdf(brief_with(2))
