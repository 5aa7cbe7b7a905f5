"""What is not known is not guessed."""

from trecho.core.facts import Facts


def test_nothing_is_assumed() -> None:
    facts = Facts()
    assert (facts.sides, facts.families, facts.ties, facts.detectability, facts.attestations) == ({}, {}, {}, {}, ())
