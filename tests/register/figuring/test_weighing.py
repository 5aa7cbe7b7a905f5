from decimal import Decimal

from msgspec.structs import replace

from trecho.core.activity import Activity, ActivityKind, Amount, Origin, Rung
from trecho.core.assessing.ladder import ladder
from trecho.register.figuring.weighing import (
    MOVES_MONEY,
    Scales,
    lists_of,
    of_one_list,
    proofs_of_deeds,
    proofs_of_money,
)


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


def from_dataset(activity: Activity) -> Activity:
    """The same deed as a dataset tells it."""
    told = Origin(kind="gcdf", name="a dataset", record="17", url="https://example.org/17")
    return replace(activity, id="dataset/17", source=told)


def test_two_lists_that_nobody_reconciled_are_never_added(weighed: Scales) -> None:
    loan = weighed.activities["celac-china/D005"]
    twice = replace_records(weighed, {**weighed.records, "dataset/17": (from_dataset(loan),)})
    assert set(lists_of(twice)) == {"", "a dataset"}
    pages = {proof.activity for proof in proofs_of_money(of_one_list(twice, ""))}
    dataset = {proof.activity for proof in proofs_of_money(of_one_list(twice, "a dataset"))}
    assert dataset == {"dataset/17"}
    assert pages.isdisjoint(dataset)


def test_a_deed_that_both_lists_are_known_to_tell_of_stands_in_both(weighed: Scales) -> None:
    home = weighed.homes["celac-china/D005"]
    records = (*weighed.records[home], from_dataset(weighed.activities["celac-china/D005"]))
    joined = replace_records(weighed, {**weighed.records, home: records})
    assert home in of_one_list(joined, "a dataset").records
    assert home in of_one_list(joined, "").records


def replace_records(found: Scales, records: dict[str, tuple[Activity, ...]]) -> Scales:
    """The same scales with other records."""
    homes = {one.id: home for home, mine in records.items() for one in mine}
    return Scales(found.activities, records, homes, found.accounts, found.known)


def test_a_deed_that_is_under_way_carries_what_was_signed(weighed: Scales) -> None:
    loan = replace(
        weighed.activities["celac-china/D005"],
        id="dataset/18",
        rung=Rung.M3,
        covers=(),
        amounts=(Amount(rung=Rung.M2, value=Decimal(384_000_000), currency="USD"),),
    )
    found = replace_records(weighed, {"dataset/18": (loan,)})
    steps = ladder(proofs_of_money(found))
    assert steps.at(Rung.M2).high == steps.at(Rung.M3).high == Decimal(384_000_000)
    assert steps.at(Rung.M4).high == 0
    done = replace_records(weighed, {"dataset/18": (replace(loan, rung=Rung.M5),)})
    finished = ladder(proofs_of_money(done))
    assert (finished.at(Rung.M4).low, finished.at(Rung.M4).high) == (Decimal(0), Decimal(384_000_000))
