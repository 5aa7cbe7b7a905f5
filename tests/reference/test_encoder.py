"""The encoder: near across languages, and a clear sentence where it is missing."""

import pytest

from trecho.core.trouble import Trouble
from trecho.reference import encoder as room
from trecho.reference.encoder import available, encoder


@pytest.mark.skipif(not available(), reason="the extra `semantic` is not installed")
def test_the_same_meaning_is_near_across_languages() -> None:
    road, carretera, piano = encoder().vectors(["a new road", "una carretera nueva", "a piano concert"])
    assert road @ carretera > road @ piano


def test_without_the_extra_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "available", lambda: False)
    room.encoder.cache_clear()
    with pytest.raises(Trouble, match="install trecho"):
        encoder()
    room.encoder.cache_clear()
