"""Parameters are frozen and hashed."""

from msgspec.structs import replace

from trecho.reference.parameters import parameters


def test_the_hash_follows_every_figure() -> None:
    rules = parameters()
    moved = replace(rules, mirror=replace(rules.mirror, tolerance=0.03))
    assert rules.hash == parameters().hash
    assert moved.hash != rules.hash
    assert len(rules.hash) == 64
