import msgspec

from trecho.reference.parameters import parameters
from trecho.writers.wording_method import PARAMETER


def test_every_threshold_is_explained_and_none_besides() -> None:
    groups = msgspec.to_builtins(parameters())
    assert {f"{group}.{name}" for group, values in groups.items() for name in values} == set(PARAMETER)
