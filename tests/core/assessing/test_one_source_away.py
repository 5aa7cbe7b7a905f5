"""The source on which a status hangs."""

from msgspec.structs import replace

from tests.core.assessing.before_after import card, frame, proof
from trecho.core.assessing.one_source_away import Flip, flips
from trecho.core.assessment import Status
from trecho.core.evidence import Class, Evidence, Proof

EVIDENCE = Evidence(proofs=(proof("a", 40), proof("b", 20)))


def test_the_only_source_of_what_makes_the_difference() -> None:
    found = flips(card(need=100), EVIDENCE, frame(), {"a": ["register"], "b": ["newspaper"]})
    assert found == (
        Flip(source="newspaper", status=Status.SUBSTANTIAL, without=Status.LIMITED),
        Flip(source="register", status=Status.SUBSTANTIAL, without=Status.LIMITED),
    )


def test_a_second_source_holds_it() -> None:
    found = flips(card(need=100), EVIDENCE, frame(), {"a": ["register", "newspaper"], "b": ["register", "ministry"]})
    assert found == ()


def test_a_loss_can_be_graded_anew() -> None:
    def weaker(one: Proof, _source: str) -> Proof:
        return replace(one, occurrence=Class.WEAK)

    found = flips(card(need=100), EVIDENCE, frame(), {"a": ["register", "newspaper"], "b": ["x"]}, without=weaker)
    assert [flip.source for flip in found] == ["newspaper", "register", "x"]
