"""How well each member is covered by sources."""

from tests.core.assessing.before_after import GIVER, NEWSPAPER, RECEIVER, proof, voice
from trecho.core.assessing.equity import reported
from trecho.core.evidence import Class

PROOFS = [
    proof("a", countries=("BRA",)),
    proof("b", countries=("BRA", "PER"), occurrence=Class.WEAK),
    proof("c", countries=("PER",)),
]
VOICES = {"a": [GIVER, RECEIVER], "b": [NEWSPAPER, voice("other")], "c": [RECEIVER]}


def test_origins_are_counted_by_member() -> None:
    brazil, peru, dominica = reported(PROOFS, VOICES, ("BRA", "PER", "DMA"))
    assert (brazil.activities, brazil.origins, brazil.own_origins, brazil.unverified) == (2, 4, 1, 1)
    assert (peru.activities, peru.origins) == (2, 3)
    assert (dominica.activities, dominica.little, brazil.little) == (0, True, False)


def test_where_the_register_was_read_silence_is_no_lack_of_reports() -> None:
    *_, dominica = reported(PROOFS, VOICES, ("BRA", "PER", "DMA"), registers_read=("DMA",))
    assert (dominica.register_read, dominica.little) == (True, False)
    assert reported(PROOFS, VOICES, ()) == ()
