"""Descriptions of sources."""

from pathlib import Path

import pytest

from trecho.core.trouble import Trouble
from trecho.sources.description import bundled, described_by, plain_words


def test_the_bundled_ones_name_publisher_and_lists() -> None:
    description = bundled("gcdf")
    assert (description.licence, description.version) == ("ODC-By-1.0", "3.0")
    assert description.listed("stage", " pipeline:  COMMITMENT ") == "signed"
    assert description.listed("stage", "dreaming") is None
    assert {bundled(kind).kind for kind in ("gcdf", "iati", "ocds", "sheet")} == {"gcdf", "iati", "ocds", "sheet"}


def test_headers_are_compared_plainly() -> None:
    assert plain_words("  Supplier’s   Credit ") == "supplier's credit"


@pytest.mark.parametrize("content", ["kind =", 'kind = "sheet"', 'kind = "sheet"\nname = 3'])
def test_a_map_that_does_not_fit_is_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "m.toml"
    path.write_text(content)
    with pytest.raises(Trouble) as caught:
        described_by(path)
    assert "\n" not in str(caught.value)


def test_no_map(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="--propose"):
        described_by(tmp_path / "m.toml")


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ('kind = "sheet"\nname = "a"\nrequired = ["title"]\n[columns]\ncountry = "Country"\n', "names no column for 'title'"),
        ('kind = "sheet"\nname = "a"\ncolumns = 3\n', "no tables"),
        ('kind = "sheet"\nname = "a"\n[lists]\nstatus = 3\n', "no tables"),
        ("a = " + "[" * 50_000, "nested without end"),
    ],
)  # fmt: skip
def test_a_map_that_makes_no_sense_is_refused(tmp_path: Path, written: str, what: str) -> None:
    (tmp_path / "map.toml").write_text(written)
    with pytest.raises(Trouble, match=what):
        described_by(tmp_path / "map.toml")
