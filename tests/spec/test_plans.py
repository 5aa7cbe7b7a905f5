"""How plans come into the catalogue of a register."""

from tests.spec.conftest import Chapter
from tests.spec.gulf_delta import PLAN

_SPANISH = """PLAN DE ACCIÓN CONJUNTO DEL GOLFO Y EL DELTA (2024-2026)

Las partes se reunieron en Puerto Ámbar el 3 de marzo de 2024 y acordaron lo siguiente:

I. Personas

1. Promover intercambios entre universidades de ambas partes.

2. De 2024 a 2026 el Golfo ofrecerá 400 becas gubernamentales a
estudiantes del Delta.

II. Caminos y puertos

1. Celebrar el Segundo Foro sobre Transporte Costero en 2025.

2. Reconocer la importancia de caminos seguros.
"""


def test_7_plans(chapter: Chapter) -> None:
    """Plans: a catalogue of documents, kept as they came"""
    chapter.says(
        "A register knows plans by their documents. `trecho add-plan` takes a file or an official http(s) address: it keeps the bytes as they came under their hash, reads them, and files areas and commitments, each with the place that it was read from."
    )
    chapter.shows("plan.txt", PLAN)
    printed = chapter.runs("trecho add-plan plan.txt --forum gulf-delta --url https://forum.example/plan-2024")
    assert "gulf-delta-2024 (en, 4 items)" in printed
    chapter.says("Adding the same document again adds nothing.")
    assert ": 0 new claims" in chapter.runs(
        "trecho add-plan plan.txt --forum gulf-delta --url https://forum.example/plan-2024"
    )
    chapter.says(
        "The text in another language is a document of its own. Its words go to the commitments of the same number, where order and figures agree; `--language` names the language where guessing fails."
    )
    chapter.shows("plan.es.txt", _SPANISH)
    printed = chapter.runs("trecho add-plan plan.es.txt --as-version-of gulf-delta-2024 --language es")
    assert "(es, 4 items)" in printed
    chapter.says(
        "`trecho plans` lists every plan with its documents: language, hash, day of capture, and address or name."
    )
    printed = chapter.runs("trecho plans")
    assert "https://forum.example/plan-2024" in printed
    assert "plan.es.txt" in printed
    chapter.says(
        "A scan is read too where Tesseract and its language packs are installed (`tesseract-ocr`, `tesseract-ocr-spa`, …); every page that was read from a picture carries a mark of how sure the reading is, and doubtful pages are warnings."
    )
    chapter.says("What is no plan of this register, or holds no numbered items, is refused and changes nothing.")
    chapter.runs("trecho add-plan plan.es.txt --as-version-of delta-1999", status=2)
    chapter.shows("letter.txt", "Dear colleagues, thank you for the plan.")
    chapter.runs("trecho add-plan letter.txt", status=2)
