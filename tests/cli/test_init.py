"""`trecho init` makes a register, and does no harm to one that is there."""

from collections.abc import Callable
from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


def test_a_register_is_made_once(trecho: Run, tmp_path: Path) -> None:
    place = str(tmp_path / "new" / "trecho.db")
    assert trecho("--register", place, "init") == (0, f"{place}: ready\n", "")
    before = Path(place).stat().st_size
    assert trecho("init", "--register", place, "--json")[1].find('"schema": "register"') > 0
    assert Path(place).stat().st_size == before


def test_a_wrong_address_is_one_sentence(trecho: Run) -> None:
    status, out, err = trecho("--register", "mysql://x/y", "init")
    assert (status, out) == (2, "")
    assert err == "trecho: mysql://…: is no register that Trecho knows; give a path, sqlite:///PATH or postgres://…\n"
