"""The follow-up matrix goes out, comes back, and files exactly what was changed; two at once lose nothing."""

import random
from pathlib import Path

import openpyxl
import pytest

from trecho.cli import main
from trecho.cli.opening import now
from trecho.core.claim import Author
from trecho.core.matrix import COLUMNS, Address
from trecho.register.matrices import cells_of, file_matrix, send_matrix, take_matrix

PLAN = "celac-china-2019"
FIRST_ROW, FIRST_COLUMN = 5, 4
TEXTS = {
    "progress": "done",
    "done": "Opened",
    "started": "2020-05",
    "finished": "2021",
    "amount": "12.5",
    "currency": "USD",
    "people": "40",
    "source": "https://example.org/a",
    "remarks": "seen",
}


def sent(tmp_path: Path, name: str) -> Path:
    return send_matrix(PLAN, tmp_path / name)


def changed(path: Path, cells: list[tuple[int, str]], text: str | None = None) -> Path:
    """Fills in cells by row and column name, as a person would."""
    book = openpyxl.load_workbook(path)
    sheet = book["Matrix"]
    for row, column in cells:
        sheet.cell(FIRST_ROW + row, FIRST_COLUMN + list(COLUMNS).index(column)).value = text or TEXTS[column]
    book.save(path)
    return path


def test_500_changed_cells_are_exactly_500_changes(case_register: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    chance = random.Random(11)
    cells = chance.sample([(row, column) for row in range(33 * 66) for column in COLUMNS], 500)
    path = changed(sent(tmp_path, "a.xlsx"), cells)
    assert len(take_matrix(path).changes) == 500
    seen, report = file_matrix(path, Author("person:ana"), now())
    assert (len(seen.changes), seen.faults, report.rejected) == (500, (), ())
    assert take_matrix(path).changes == ()
    assert take_matrix(sent(tmp_path, "b.xlsx")).changes == ()


def test_two_at_once_lose_nothing_and_see_each_other(case_register: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    ana, rui = sent(tmp_path, "ana.xlsx"), sent(tmp_path, "rui.xlsx")
    changed(ana, [(0, "done"), (1, "done")], "by Ana")
    changed(rui, [(1, "done"), (2, "done")], "by Rui")
    file_matrix(ana, Author("person:ana"), now())
    seen = take_matrix(rui)
    assert [change.meanwhile for change in seen.changes] == ["by Ana", None]
    file_matrix(rui, Author("person:rui"), now())
    held = cells_of(PLAN, None)
    assert sorted(held.values()) == ["by Ana", "by Rui", "by Rui"]
    assert all(isinstance(address, Address) for address in held)


def test_an_answer_can_be_changed_and_changed_back(case_register: str, tmp_path: Path) -> None:  # noqa: ARG001  (opens the register)
    for number, text in enumerate(("first", "second", "first")):
        path = changed(sent(tmp_path, f"{number}.xlsx"), [(0, "remarks")], text)
        file_matrix(path, Author("person:ana"), now())
    assert list(cells_of(PLAN, None).values()) == ["first"]


def test_the_command_shows_files_and_names_faults(
    case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "jam.xlsx"
    with pytest.raises(SystemExit) as done:
        main(["--register", case_register, "publish", "xlsx", "--plan", PLAN, "--member", "JAM", "--out", str(path)])
    assert done.value.code == 0
    changed(path, [(0, "done")], "Opened")
    changed(path, [(1, "amount")], "much")
    capsys.readouterr()
    with pytest.raises(SystemExit) as done:
        main(["--register", case_register, "import-matrix", str(path)])
    shown = capsys.readouterr().out
    assert done.value.code == 1
    assert "Matrix!E5: JAM celac-china-2019/I.1, done: '' → 'Opened'" in shown
    assert "Matrix!H6: 'much' is no number" in shown
    with pytest.raises(SystemExit) as done:
        main(["--register", case_register, "import-matrix", str(path), "--lang", "pt"])
    assert "Matrix!H6: “much” não é um número" in capsys.readouterr().out
    with pytest.raises(SystemExit) as done:
        main(["--register", case_register, "import-matrix", str(path), "--apply", "--person", "ana"])
    assert "1 changes filed" in capsys.readouterr().out


def test_a_member_that_is_none_is_refused(
    case_register: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as done:
        main(["--register", case_register, "publish", "xlsx", "--member", "FRA", "--out", str(tmp_path / "a.xlsx")])
    assert done.value.code == 2
    assert "FRA" in capsys.readouterr().err
