"""Who speaks, and what class that gives."""

from tests.ledgers import MOMENTS, RULES, SOURCES, claim_about
from trecho.core.claim import Code, Text
from trecho.core.evidence import Class, Side, SourceKind
from trecho.core.folding.standing import class_of_value, speakers_from

A, B, C = SOURCES


def test_a_voice_is_what_is_known_of_the_source() -> None:
    speakers = speakers_from([claim_about(f"source:{A}", "kind", Code("kind", "official-china"))], RULES)
    assert (speakers(A).kind, speakers(A).side, speakers(A).origin) == (SourceKind.GOVERNMENT, Side.GIVER, "a.example")
    assert (speakers(B).kind, speakers(B).side) == (None, Side.THIRD)


def test_a_persons_letter_wins_over_a_later_programs() -> None:
    claims = [
        claim_about(f"source:{A}", "letter", Code("letter", "E"), author="person:ana"),
        claim_about(f"source:{A}", "letter", Code("letter", "B"), at=MOMENTS[3]),
        claim_about(f"source:{A}", "publisher", Text("en", "Xinhua")),
    ]
    speakers = speakers_from(claims, RULES)
    assert (speakers(A).letter, speakers(A).origin) == ("E", "Xinhua")


def test_two_sides_are_strong_and_one_origin_is_one() -> None:
    kinds = [(A, "official-lac"), (B, "official-china"), ("https://a.example/9", "official-lac")]
    speakers = speakers_from([claim_about(f"source:{s}", "kind", Code("kind", k)) for s, k in kinds], RULES)
    assert class_of_value("quantity.pupils", [A, B], [], speakers, RULES) is Class.STRONG
    assert class_of_value("quantity.pupils", [A, "https://a.example/9"], [], speakers, RULES) is Class.ADEQUATE
    assert class_of_value("title", [C], [], speakers, RULES) is Class.WEAK
