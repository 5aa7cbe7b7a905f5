"""What the words for sorts of source mean."""

from trecho.core.evidence import Side, SourceKind
from trecho.reference.source_kinds import source_kinds


def test_the_words_of_bundled_data_and_importers_are_known() -> None:
    known = source_kinds()
    assert {"official-china", "official-lac", "news", "research", "company", "gcdf", "iati", "ocds", "article"} <= set(
        known
    )
    assert known["official-lac"] == (SourceKind.GOVERNMENT, Side.RECEIVER)
    assert known["news"] == (SourceKind.MEDIA, Side.THIRD)


def test_a_publisher_of_iati_speaks_for_the_giver() -> None:
    assert source_kinds()["iati"] == (SourceKind.GOVERNMENT, Side.GIVER)
