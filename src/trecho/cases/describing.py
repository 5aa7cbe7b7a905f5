"""The description of a case (case.toml): which column of which file says what of whom."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from trecho.core.noun import Nonsense, Noun
from trecho.core.plain import value_of
from trecho.core.trouble import Trouble


class Saying(Noun, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One column → one property. `from` and its like are templates: `{column}`, `{first|else}`, or plain words.

    `map` translates cells (`only_mapped`: others say nothing), `split` parts them, `unless` skips, `when` asks for
    other columns, `needs` for one that is filled; `others` says it of every other row that shares `sharing`.
    """

    attribute: str = msgspec.field(name="property")
    template: str = msgspec.field(name="from", default="")
    language: str = "und"
    prefix: str = ""
    split: str = ""
    map: Mapping[str, str] = {}
    only_mapped: bool = False
    unless: tuple[str, ...] = ()
    when: Mapping[str, tuple[str, ...]] = {}
    needs: str = ""
    unit: str = ""
    currency: str = ""
    rung_of: str = ""
    date: str = ""
    drop_last_part: bool = False
    record: Mapping[str, str] = {}
    others: str = ""
    sharing: str = ""


class Pairs(Noun, frozen=True, kw_only=True):
    """Rows that name other rows: one subject a pair, whichever of the two names the other."""

    of: str
    partner: str = msgspec.field(name="with")
    split: str = ";"


class FileDescription(Noun, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One CSV file: the subject and source of each row, and what its columns say.

    `repeated` numbers subjects that occur more than once; without `rows_apart` equal rows are one passage.
    """

    file: str
    subject: str
    source: str
    said_on: str = ""
    only: Mapping[str, tuple[str, ...]] = {}
    repeated: bool = False
    rows_apart: bool = True
    pairs: Pairs | None = None
    say: tuple[Saying, ...]


class Description(Noun, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole case: its name, the version of its reading, its files; `sources` gives addresses of sources by name."""

    name: str
    version: str
    title: str
    licence: str
    gathered_on: str
    readable: tuple[str, ...] = ()
    sources: Mapping[str, str] = {}
    files: tuple[FileDescription, ...]


def bundled() -> tuple[str, ...]:
    """The names of the bundled cases, such as `celac-china`."""
    rooms = (room for room in files("trecho.cases").iterdir() if room.is_dir() and room.joinpath("case.toml").is_file())
    return tuple(sorted(room.name.replace("_", "-") for room in rooms))


def folder_of(name: str) -> Traversable:
    """The folder of a bundled case; raises Trouble where there is none of that name."""
    if name not in bundled():
        raise Trouble(name, "is no bundled case", "choose one of: %(choices)s", choices=", ".join(bundled()))
    return files("trecho.cases").joinpath(name.replace("-", "_"))


def description_in(folder: Traversable) -> Description:
    """The description that a case's folder holds; raises Trouble where its TOML is broken or says something unknown."""
    try:
        return value_of(Description, tomllib.loads(folder.joinpath("case.toml").read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, Nonsense) as error:
        raise Trouble(f"{folder.name}/case.toml", str(error), "correct the description of the case") from error
