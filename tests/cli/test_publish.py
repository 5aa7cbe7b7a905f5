"""`trecho publish` writes what it names, and says what it cannot."""

import json
from pathlib import Path

import pytest

from trecho.cli import main


def publish(register: str, *words: str) -> int:
    with pytest.raises(SystemExit) as done:
        main(["--register", register, "publish", *words])
    return int(done.value.code or 0)


def test_a_report_in_a_language(case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "report.html"
    assert publish(case_register, "html", "--out", str(out), "--lang", "fr", "--plan", "celac-china-2019") == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert '<html lang="fr">' in out.read_text(encoding="utf-8")


def test_the_past_can_be_published(case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.json"
    assert publish(case_register, "json", "--out", str(out), "--as-of", "2030-01") == 0
    assert len(json.loads(out.read_bytes())["promises"]) == 66
    assert publish(case_register, "json", "--out", str(out), "--as-of", "2001") == 2
    assert "no such plan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("odt",), "no format"),
        (("html", "--plan", "none"), "no such plan"),
        (("html", "--member", "JAM"), "only the xlsx matrix"),
        (("html", "--as-of", "May"), "no date"),
    ],
)
def test_what_cannot_be_is_told(
    case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    assert publish(case_register, *words, "--out", str(tmp_path / "a.html")) == 2
    assert sentence in capsys.readouterr().err


def test_a_site_needs_an_empty_folder(case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert publish(case_register, "site", "--out", str(tmp_path)) == 2
    assert "not empty" in capsys.readouterr().err
