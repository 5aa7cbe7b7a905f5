"""Words for sources and their columns."""

from trecho.sources.description import bundled
from trecho.sources.gathering import KINDS
from trecho.writers.wording_sources import FIELDS, READS


def test_every_source_and_every_bundled_column_has_words() -> None:
    assert set(READS) == set(KINDS)
    assert {field for kind in KINDS for field in bundled(kind).columns} <= set(FIELDS)
