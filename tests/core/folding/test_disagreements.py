"""What disagrees comes out as a contradiction, from figures, from a reader's note, from a pair of announcements."""

import msgspec

from tests.ledgers import MOMENTS, RULES, SOURCES, claim_about
from trecho.core.claim import Claim, Code, Country, Number, Record, Ref, Sum, Text
from trecho.core.contradiction import Contradiction, ContradictionState
from trecho.core.folding.current import currents
from trecho.core.folding.disagreements import disagreements, written
from trecho.core.folding.standing import speakers_from
from trecho.core.passage import Passage


def found(subject: str, *claims: Claim) -> tuple[Contradiction, ...]:
    return disagreements(subject, claims, currents(claims, speakers_from((), RULES), RULES))


def test_agreement_is_none() -> None:
    same = [claim_about("activity:a", "quantity.km", Number(5, "km"), source=source) for source in SOURCES]
    assert found("activity:a", *same) == ()


def test_a_note_is_a_contradiction_with_its_words() -> None:
    note = claim_about("activity:a", "disputed", Text("en", "55 or 56 pickups according to the outlet"))
    (one,) = found("activity:a", note)
    assert (one.id, one.attribute, one.state) == ("activity:a#disputed", "disputed", ContradictionState.OPEN)
    assert one.gist == {"en": "55 or 56 pickups according to the outlet"}


def test_a_pair_names_both_subjects() -> None:
    claims = [
        claim_about("contradiction:x~y", "subjects", Ref("announcement:x")),
        claim_about("contradiction:x~y", "subjects", Ref("announcement:y")),
        claim_about("contradiction:x~y", "attribute", Code("attribute", "quantity")),
    ]
    (one,) = found("contradiction:x~y", *claims)
    assert (one.subjects, one.attribute) == (("announcement:x", "announcement:y"), "quantity")


def test_a_pair_says_what_stands_at_both_passages_the_earlier_first() -> None:
    claims = [
        msgspec.structs.replace(
            claim_about("contradiction:x~y", "subjects", Ref(f"activity:{name}"), said_on=day),
            passage=Passage(source=name, words=words),
        )
        for name, day, words in (("x", "2025-06-11", "US$318 million"), ("y", "2025-06-09", "271 million dollars"))
    ]
    (one,) = found("contradiction:x~y", *claims)
    assert one.said == ("271 million dollars", "US$318 million")
    assert one.claims == (claims[1].id, claims[0].id)


def test_a_person_decides_and_may_open_it_again() -> None:
    first = claim_about("activity:a", "quantity.km", Number(5, "km"))
    second = claim_about("activity:a", "quantity.km", Number(9, "km"), source=SOURCES[1])
    fields = {"contradiction": "activity:a#quantity.km", "preferred": second.id, "reason": "the contract"}
    decision = claim_about("activity:a", "resolution", Record("resolution", fields), author="person:ana")
    (one,) = found("activity:a", first, second, decision)
    assert (one.state, one.preferred, one.reason, one.decided_by) == (
        ContradictionState.RESOLVED,
        second.id,
        "the contract",
        "person:ana",
    )
    reopening = Record("resolution", {**fields, "act": "reopen"})
    again = claim_about("activity:a", "resolution", reopening, author="person:ana", at=MOMENTS[2])
    (one,) = found("activity:a", first, second, decision, again)
    assert (one.state, one.preferred) == (ContradictionState.OPEN, None)


def test_values_are_written_for_readers() -> None:
    assert written(Number(38, "km", 40)) == "38 to 40 km"
    assert written(Sum(5, "USD")) == "5 USD"  # type: ignore[arg-type]
    assert written(Code("kind", "loan")) == "loan"


def test_other_countries_from_another_source_are_for_a_person() -> None:
    def at(code: str, source: int) -> Claim:
        return claim_about("activity:a", "countries", Country(code), source=SOURCES[source])

    assert found("activity:a", at("ARG", 0), at("BRA", 0), at("ARG", 1)) == ()
    (one,) = found("activity:a", at("ARG", 0), at("BRA", 1))
    assert (one.attribute, set(one.said), one.state) == ("countries", {"ARG", "BRA"}, ContradictionState.OPEN)
