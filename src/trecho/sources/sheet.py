"""Any spreadsheet (CSV, XLSX, Parquet) with a saved column map → activities."""

import hashlib
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from trecho.core.activity import (
    RUNG_OF_STAGE,
    Activity,
    ActivityKind,
    Actor,
    Amount,
    Origin,
    Quantity,
    Rejected,
    Rung,
    Sector,
    Stage,
)
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, require
from trecho.core.trouble import Trouble
from trecho.reference.countries import alpha_3
from trecho.reference.currencies import currency_words
from trecho.sources.described import corrected, described_records
from trecho.sources.description import Description, bundled
from trecho.sources.record import Record, date_of

DESCRIPTION = partial(bundled, "sheet")
SUFFIXES = (".csv", ".tsv", ".xlsx", ".parquet")

_DATES = ("announced", "signed", "start", "end")
_ROLES = ("giver", "receiver", "implementer")
_BETWEEN = re.compile(r"\s*[;|/、]\s*")
# Stages whose money is at most promised or has stopped; a deed further on keeps its signed amount (method, section 6).
_OWN_RUNG = frozenset({Stage.ANNOUNCED, Stage.PLEDGED, Stage.SUSPENDED, Stage.CANCELLED})


def activities(
    path: Path, *, sha256: str | None = None, description: Description | None = None
) -> Iterator[Activity | Rejected]:
    """Every row as an activity, or rejected with why; raises Trouble where no map tells what the columns mean."""
    if description is None:
        raise Trouble(
            str(path), "no map tells what its columns mean", "draft one with `trecho gather sheet FILE --propose`"
        )
    for record in described_records(path, description):
        if isinstance(record, Rejected):
            yield record
            continue
        try:
            yield activity_of(corrected(record, description), description, path, sha256)
        except Nonsense as error:
            yield Rejected(source=str(path), record=f"row {record.row.number}", why=str(error))


def activity_of(record: Record, description: Description, path: Path, sha256: str | None = None) -> Activity:
    """One row; raises Nonsense naming the cell that is not what its column says."""
    told = _Told(record, description)
    titles = told.texts("title")
    require(bool(titles), "it has no title")
    stage = told.stage()
    number = told.value("record") or _fingerprint(record)
    dates, estimated = told.dates()
    name = description.name or path.stem
    return Activity(
        id=f"{_slug(name)}:{number}",
        source=Origin(
            kind="sheet",
            name=name,
            version=description.version,
            sha256=sha256,
            record=number,
            url=told.value("url") or description.url,
            publisher=description.publisher or None,
            language=told.language,
            locator=f"row={record.row.number}",
        ),
        kind=told.kind(),
        title=titles,
        description=told.texts("description"),
        countries=told.countries(),
        actors=tuple(told.actors()),
        sectors=tuple(told.sectors()),
        status=stage.value if stage else None,
        rung=RUNG_OF_STAGE[stage] if stage else None,
        dates=dates,
        estimated=estimated,
        amounts=tuple(told.amounts(stage, dates)),
        quantity=tuple(told.quantities()),
        parent=f"{_slug(name)}:{told.value('parent')}" if told.value("parent") else None,
        flags=() if told.countries() else ("regional",),
        spans={"status": told.value("status")} if told.value("status") else {},
    )


class _Told:
    """A row as the map reads it: the cell of the field's column, else what the map fixes for all rows."""

    def __init__(self, record: Record, description: Description) -> None:
        self._record = record
        self._description = description
        self._day_first = description.fixed.get("date_order", "day-first") == "day-first"
        self.language = self.value("language") or description.language

    def value(self, field: str) -> str:
        return self._record.value(field) or self._description.fixed.get(field, "")

    def texts(self, field: str) -> dict[str, str]:
        """The words by language: of the column `title.es` in Spanish, of `title` in the map's language."""
        texts = {self.language: self.value(field)} if self.value(field) else {}
        for name in self._description.columns:
            base, _, language = name.partition(".")
            if base == field and language and self._record.value(name):
                texts[language] = self._record.value(name)
        return texts

    def listed(self, listing: str, words: str) -> str | None:
        """What the map's own value list says of the words, else the bundled one in five languages."""
        return self._description.listed(listing, words) or bundled("sheet").listed(listing, words)

    def stage(self) -> Stage | None:
        words = self.value("status")
        if not words:
            return None
        listed = self.listed("status", words)
        if listed is None:
            raise Nonsense(f"the status {words!r} is in no value list: add it to [lists.status] of the map")
        if listed not in set(Stage):
            raise Nonsense(f"the map's value list takes the status {words!r} for {listed!r}, which is no stage")
        return Stage(listed)

    def kind(self) -> ActivityKind:
        words = self.value("kind")
        listed = self.listed("kind", words) if words else None
        if listed is None and words in set(ActivityKind):
            listed = words
        if listed and listed not in set(ActivityKind):
            raise Nonsense(f"the map's value list takes the kind {words!r} for {listed!r}, which is none")
        return ActivityKind(listed) if listed else ActivityKind.PROJECT

    def countries(self) -> tuple[str, ...]:
        cell = self.value("country")
        if not cell or self.listed("country", cell) == "regional":
            return ()
        names = [cell] if self.listed("country", cell) or alpha_3(cell) else _BETWEEN.split(cell)
        found = {name: self.listed("country", name) or alpha_3(name) for name in names if name}
        unknown = [name for name, code in found.items() if code is None]
        if unknown:
            raise Nonsense(
                f"{unknown[0]!r} is no country: add it to [lists.country] of the map, or list it as regional"
            )
        return tuple(dict.fromkeys(code for code in found.values() if code))

    def actors(self) -> Iterator[Actor]:
        country = alpha_3(self._description.fixed.get("giver_country", ""))
        for role in _ROLES:
            for name in _BETWEEN.split(self.value(role)):
                if name:
                    yield Actor(role=role, name=name, country=country if role == "giver" else None)

    def sectors(self) -> Iterator[Sector]:
        for words in _BETWEEN.split(self.value("sector")):
            code = self.listed("sector", words) or words
            dac = {3: "DAC-3", 5: "DAC-5"}.get(len(code)) if code.isdigit() else None
            if words:
                yield Sector(
                    vocabulary=self._description.fixed.get("sector_vocabulary") or dac or "own", code=code, name=words
                )

    def dates(self) -> tuple[dict[str, PartialDate], tuple[str, ...]]:
        dates = {name: date_of(self.value(name), day_first=self._day_first) for name in _DATES if self.value(name)}
        return dates, tuple(f"dates.{name}" for name in dates if self._record.yes(f"{name}_estimated"))

    def amounts(self, stage: Stage | None, dates: dict[str, PartialDate]) -> Iterator[Amount]:
        value = self._record.number("amount")
        if value is None:
            return
        words = self.value("currency")
        currency = self.listed("currency", words) or _CURRENCIES.get(words.casefold(), words.upper())
        require(
            len(currency) == 3 and currency.isalpha(), f"the currency {words!r} is none: name it in [fixed] of the map"
        )
        rung = RUNG_OF_STAGE[stage] if stage in _OWN_RUNG and stage else Rung.M2
        moment = dates.get("signed") or dates.get("announced") or dates.get("start")
        scale = self._description.fixed.get("amount_unit", "1")
        yield Amount(rung=Rung(self.value("rung") or rung), value=value * int(scale), currency=currency, date=moment)

    def quantities(self) -> Iterator[Quantity]:
        value = self._record.number("quantity")
        if value is not None:
            whole = int(value) if value == int(value) else float(value)
            yield Quantity(value=whole, unit=self.value("unit") or "units")


_CURRENCIES = {words.casefold(): code for words, code in currency_words().items() if len(code) == 3}


def _slug(name: str) -> str:
    return "-".join(re.findall(r"\w+", name.casefold())) or "sheet"


def _fingerprint(record: Record) -> str:
    """A name for a row that has none: the same for the same cells, wherever the row moves."""
    cells = "\0".join(f"{header}={cell}" for header, cell in sorted(record.row.cells.items()) if cell)
    return hashlib.sha256(cells.encode()).hexdigest()[:12]
