from trecho.core.source import key_of_source
from trecho.store import search
from trecho.web.source_keys import source_of


def test_every_source_is_found_by_its_short_name(samples: str) -> None:  # noqa: ARG001  (opens the register)
    every = search.sources()
    assert len({key_of_source(one.id) for one in every}) == len(every)
    assert source_of(key_of_source(every[0].id)) == every[0]
    assert source_of("0" * 16) is None
