"""Progress is for terminals; in a pipe the things just pass."""

from trecho.cli.wishes import Wishes


def test_things_pass_unchanged_in_a_pipe() -> None:
    assert list(Wishes().shown(iter([1, 2, 3]), task="counting")) == [1, 2, 3]


def test_quiet_shows_no_progress() -> None:
    assert list(Wishes(quiet=True).shown([1, 2], task="counting", total=2)) == [1, 2]
