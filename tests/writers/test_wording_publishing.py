from trecho.core.vocabulary import VOCABULARY
from trecho.writers.wording_publishing import SUBJECT_KIND


def test_every_kind_of_subject_has_words() -> None:
    assert {kind for kind in VOCABULARY if kind not in SUBJECT_KIND} <= {"kinship", "invitation"}
