from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.web.brief_files import keep_brief
from trecho.writers.brief import pages_of


def test_briefs_are_written_without_a_server(samples: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    of_plan = keep_brief(tmp_path / "plan.pdf", "pt", plan="celac-china-2019", address="https://example.org/")
    of_member = keep_brief(tmp_path, "zh", member="ecu")
    assert of_member == tmp_path / "brief.pdf"
    assert pages_of(of_plan.read_bytes()) <= 2
    assert pages_of(of_member.read_bytes()) <= 2


def test_an_unknown_member_is_told(samples: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    with pytest.raises(Trouble, match="no member of the register"):
        keep_brief(tmp_path / "a.pdf", "en", member="XXX")
