"""How a register is kept."""

from tests.spec.conftest import Chapter


def test_6_register(chapter: Chapter) -> None:
    """Register: claims are added, frozen and verified"""
    chapter.says(
        "A register is one file (or a PostgreSQL database, by `DATABASE_URL`). It holds claims: which source says what of which subject. Claims are only ever added, so loading the same case twice changes nothing."
    )
    chapter.runs("trecho --register demo.db init")
    first = chapter.runs("trecho --register demo.db load-case celac-china", only=slice(0, 1))
    assert "new claims" in first
    again = chapter.runs("trecho --register demo.db load-case celac-china", only=slice(0, 1))
    assert " 0 new claims" in again
    chapter.says(
        "A snapshot freezes the state of the register, of the reference data and of the method's parameters under one hash. Anyone can compute it again; whatever differs is named."
    )
    chapter.runs("trecho --register demo.db snapshot")
    chapter.runs("trecho --register demo.db verify")
