import pytest

from trecho.core.noun import Nonsense
from trecho.core.plain import plain, value_of
from trecho.core.repair import Repair, Sort


def test_a_repair_survives_the_plain_shape() -> None:
    repair = Repair(sort=Sort.SPLIT, path="I.2", text_sha256="0" * 64, at=120, number="3")
    assert value_of(Repair, plain(repair)) == repair
    with pytest.raises(Nonsense):
        value_of(Repair, {**plain(repair), "sort": "forget"})
