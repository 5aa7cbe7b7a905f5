"""Instruments have one name each, and no two are called alike."""

from trecho.reference.instruments import instruments


def test_no_two_instruments_are_called_alike() -> None:
    owners: dict[str, str] = {}
    for one in instruments():
        for called in one.called:
            assert owners.setdefault(called.lower(), one.name) == one.name
