"""Progress is for terminals; in a pipe the things just pass."""

import pytest

from trecho.cli.wishes import Wishes


def test_things_pass_unchanged_in_a_pipe() -> None:
    assert list(Wishes().shown(iter([1, 2, 3]), task="counting")) == [1, 2, 3]


def test_quiet_shows_no_progress() -> None:
    assert list(Wishes(quiet=True).shown([1, 2], task="counting", total=2)) == [1, 2]


def test_nobody_counts_in_a_pipe() -> None:
    with Wishes().counting("Reading", "pages") as watch:
        assert watch is None


def test_a_terminal_shows_the_count(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Wishes().counting("Reading", "pages") as watch:
        assert watch is not None
        watch(1234)
    assert capsys.readouterr().out == ""
