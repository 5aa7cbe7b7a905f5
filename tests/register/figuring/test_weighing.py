from trecho.core.activity import ActivityKind
from trecho.register.figuring.weighing import MOVES_MONEY, Scales, proofs_of_deeds, proofs_of_money


def test_every_deed_is_weighed_once_and_totals_of_others_never(weighed: Scales) -> None:
    proofs = proofs_of_deeds(weighed)
    names = [proof.activity for proof in proofs]
    assert len(names) == len(set(names)) == len(weighed.records)
    assert not {one.id for one in weighed.accounts} & set(names)


def test_only_what_gives_or_lends_is_money(weighed: Scales) -> None:
    assert ActivityKind.PROJECT not in MOVES_MONEY
    assert {proof.kind for proof in proofs_of_money(weighed)} <= MOVES_MONEY


def test_a_part_knows_the_envelope_that_names_it(weighed: Scales) -> None:
    proofs = {proof.activity: proof for proof in proofs_of_money(weighed)}
    assert proofs["celac-china/D150"].parent == "celac-china/D126"


def test_somebody_speaks_for_every_deed(weighed: Scales) -> None:
    voices = weighed.voices()
    assert all(voices[proof.activity] for proof in proofs_of_deeds(weighed))
