"""How a plan is read."""

from tests.spec.conftest import Chapter
from tests.spec.gulf_delta import PLAN


def test_1_read(chapter: Chapter) -> None:
    """Read: a plan document becomes areas and numbered commitments"""
    chapter.says(
        "Give Trecho the document as it came: PDF, DOCX, HTML or plain text, in English, Spanish, Portuguese, French or Chinese. No database and no network are needed."
    )
    chapter.shows("plan.txt", PLAN)
    printed = chapter.runs("trecho read plan.txt --format tree")
    assert "I.2" in printed
    chapter.says(
        "As JSON, every commitment carries the characters it came from, so that `text[start:end]` is its own text; what the reader was unsure of stands under `warnings`."
    )
    chapter.runs("trecho read plan.txt", only=slice(0, 12))
    chapter.says("A file that cannot be read gives one sentence and exit status 2.")
    chapter.shows("empty.txt", "")
    chapter.runs("trecho read empty.txt", status=2)
