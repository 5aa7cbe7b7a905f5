"""The command line finds a command without importing the others, and prints one sentence for people when it cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from trecho import __version__
from trecho.cli import COMMANDS, global_first, main


def test_help_imports_no_command() -> None:
    program = "import sys; from trecho.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nheavy = {'django', 'pyarrow', 'numpy', 'lxml', 'pypdfium2', 'docx'} & set(sys.modules)\nsys.exit(f'{heavy}' if heavy else 0)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(command in done.stdout for command in COMMANDS)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.strip() == __version__


@pytest.mark.parametrize(
    ("words", "ordered"),
    [
        (["read", "plan.txt", "--json"], ["--json", "read", "plan.txt"]),
        (["assess", "--register", "a.db", "--as-of", "2021"], ["--register", "a.db", "assess", "--as-of", "2021"]),
        (["assess", "--register=a.db"], ["--register=a.db", "assess"]),
        (["read", "--", "--json"], ["read", "--", "--json"]),
        (["publish", "--lang"], ["--lang", "publish"]),
    ],
)
def test_global_options_may_stand_behind_the_verb(words: list[str], ordered: list[str]) -> None:
    assert global_first(words) == ordered


def test_trouble_is_one_line_and_exit_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["read", str(tmp_path / "missing.pdf")])
    assert stop.value.code == 2
    error = capsys.readouterr().err.strip()
    assert error.startswith("trecho: ")
    assert "missing.pdf" in error
    assert len(error.splitlines()) == 1


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "trecho", "--debug", "read", str(tmp_path / "missing.pdf")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "Traceback" in done.stderr


@pytest.mark.parametrize("words", [["fly"], ["read"], ["read", "a.txt", "--format", "odt"], ["--lang"]])
def test_wrong_use_is_one_line_and_exit_status_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(words)
    assert stop.value.code == 2
    error = capsys.readouterr().err.strip()
    assert error.startswith("trecho: ")
    assert len(error.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "variable", "sentence"),
    [
        ([], "", "nowhere.pdf: there is no such file; check the path"),
        (["--lang", "es"], "", "nowhere.pdf: no existe tal archivo; compruebe la ruta"),
        (["--lang=zh"], "es", "nowhere.pdf：没有此文件；请检查路径"),
        ([], "pt", "nowhere.pdf: não existe tal arquivo; verifique o caminho"),
    ],
)
def test_an_error_is_told_in_the_language_that_was_asked_for(
    words: list[str],
    variable: str,
    sentence: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRECHO_LANGUAGE", variable)
    with pytest.raises(SystemExit):
        main(["read", "nowhere.pdf", *words])
    assert capsys.readouterr().err.strip() == f"trecho: {sentence}"
