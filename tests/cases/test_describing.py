"""A case is a folder with a description that is checked before anything is read."""

from pathlib import Path

import pytest

from trecho.cases.describing import bundled, description_in, folder_of
from trecho.core.trouble import Trouble


def test_the_bundled_case_is_found_and_described() -> None:
    assert "celac-china" in bundled()
    description = description_in(folder_of("celac-china"))
    assert description.name == "celac-china"
    assert {file.file for file in description.files} >= {"plans.csv", "activities.csv", "meetings.csv", "members.csv"}


def test_an_unknown_case_is_refused() -> None:
    with pytest.raises(Trouble, match=r"is no bundled case; choose one of: .*celac-china"):
        folder_of("../celac-china")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name =", "Invalid value"),
        ('name = "x"', "missing required field"),
        (
            'name = "x"\nversion = "1"\ntitle = "X"\nlicence = "CC0"\ngathered_on = "2026"\n[[files]]\nfile = "a.csv"\nsubject = "activity:{id}"\nsource = "{url}"\nsay = [{ propety = "kind" }]',
            "unknown field `propety`",
        ),
    ],
)
def test_a_broken_description_is_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text(text)
    with pytest.raises(Trouble, match=sentence):
        description_in(tmp_path)


def test_no_description_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"case\.toml"):
        description_in(tmp_path)
