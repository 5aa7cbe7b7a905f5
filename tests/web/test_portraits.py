import io
from pathlib import Path

import pytest
from PIL import Image

from trecho.store import search
from trecho.web.asking import Asked
from trecho.web.overview import overview
from trecho.web.portraits import drawn, portrait_of_member, portrait_of_plan


def test_a_plan_s_picture_says_its_statuses_in_words_too(samples: str) -> None:  # noqa: ARG001  (opens the register)
    plan = search.plan("celac-china-2019")
    assert plan
    whole = overview(plan, Asked(language="en", path="").now)
    portrait = portrait_of_plan(whole, "en")
    assert not portrait.provisional
    assert "complete 1" in portrait.words
    assert portrait.numbers[0] == ("66", "commitments")


def test_a_picture_is_drawn_once_and_small(samples: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  (opens the register)
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path))
    portrait = portrait_of_member("Côte d’Ivoire", 12, ("LDC",), "en")
    picture = drawn(portrait)
    with Image.open(io.BytesIO(picture)) as opened:
        assert (opened.size, opened.format) == ((1200, 630), "PNG")
    assert len(picture) < 60_000
    (kept,) = (tmp_path / "pages").iterdir()
    kept.write_bytes(b"kept")
    assert drawn(portrait) == b"kept"
