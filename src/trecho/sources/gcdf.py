"""AidData's Global Chinese Development Finance Dataset (release 3.0, and its published subsets) → activities."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import zip_longest
from pathlib import Path

from trecho.core.activity import (
    RUNG_OF_STAGE,
    Activity,
    Actor,
    Amount,
    Cited,
    Origin,
    Rejected,
    Rung,
    Sector,
    Stage,
)
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, require
from trecho.core.stated_sums import StatedSum
from trecho.reference.countries import alpha_3, country_name
from trecho.sources.described import corrected, described_records
from trecho.sources.description import Description, bundled
from trecho.sources.gcdf_counts import counts_in
from trecho.sources.gcdf_title import giver_in, kind_of, linked_in, sum_in
from trecho.sources.record import Record, date_of, is_new_year, year_only

DESCRIPTION = partial(bundled, "gcdf")
SUFFIXES = (".csv", ".xlsx", ".parquet")

# Field of the release → role of an actor.
_ROLES = {
    "giver": "giver",
    "cofinancier": "giver",
    "receiver": "receiver",
    "end_receiver": "receiver",
    "implementer": "implementer",
    "guarantor": "guarantor",
    "insurer": "insurer",
}
_DATES = {
    "signed": "signed_estimated",
    "start": "start_estimated",
    "end": "end_estimated",
    "planned_start": "",
    "planned_end": "",
}
# Columns of yes and no → flag.
_MARKS = (
    ("umbrella", "envelope"),
    ("covid", "covid-19"),
    ("infrastructure", "infrastructure"),
    ("rollover", "rolled-over"),
    ("refinancing", "refinancing"),
    ("rescue", "rescue"),
    ("short_term", "short-term"),
)
_SCORES = {
    "tuff-source": "tuff_source",
    "completeness": "completeness",
    "implementation-detail": "implementation_detail",
    "loan-detail": "loan_detail",
}


def activities(
    path: Path, *, sha256: str | None = None, description: Description | None = None
) -> Iterator[Activity | Rejected]:
    """Every record of the release as an activity, `gcdf:35552`; a record that cannot be used as rejected, with why."""
    description = description or bundled("gcdf")
    for record in described_records(path, description):
        if isinstance(record, Rejected):
            yield record
            continue
        try:
            yield activity_of(corrected(record, description), description, sha256)
        except Nonsense as error:
            yield Rejected(source=str(path), record=f"row {record.row.number}", why=str(error))


def activity_of(record: Record, description: Description, sha256: str | None = None) -> Activity:
    """One record of the release; raises Nonsense where its id, title, status or a figure cannot be what it says."""
    number, title = record.value("record").removesuffix(".0"), record.value("title")
    require(number.isdigit(), f"the record id {number!r} is no number")
    require(bool(title), f"record {number} has no title")
    listed = description.listed("stage", record.value("status"))
    if listed is None:
        raise Nonsense(f"the status {record.value('status')!r} of record {number} is not one of the release's")
    stage = Stage(listed)
    links = linked_in(title, record.value("description"))
    parent = _parent_of(record, number, links.umbrella)
    dates, estimated = _dates_of(record, stage)
    place = alpha_3(record.value("country")) if record.value("country") else None
    counted = tuple(counts_in(title, description))
    amounts, stated = _amounts_of(record, description, stage, title, place, dates.get("signed"))
    return Activity(
        id=f"gcdf:{number}",
        source=_origin_of(description, sha256, number, record.row.number),
        kind=kind_of(title, record.value("flow_type"), description),
        title={"en": " ".join(title.split())},
        description={"en": record.value("description")} if record.value("description") else {},
        countries=(place,) if place else (),
        actors=tuple(_actors_of(record, description, title, place)),
        sectors=tuple(_sectors_of(record, description)),
        status=stage.value,
        rung=RUNG_OF_STAGE[stage],
        dates=dates,
        estimated=estimated,
        amounts=amounts,
        quantity=tuple(each.quantity for each in counted),
        parent=f"gcdf:{parent}" if parent else None,
        related=tuple(f"gcdf:{other}" for other in links.related if other not in {number, parent}),
        flags=tuple(dict.fromkeys(_flags_of(record, description, place))),
        spans={
            "status": record.value("status"),
            **({"amount": stated.words} if stated else {}),
            **({"quantity": "; ".join(each.words for each in counted)} if counted else {}),
        },
        cites=tuple(_cited(record)),
        scores={name: float(score) for name, field in _SCORES.items() if (score := record.number(field)) is not None},
    )


def _origin_of(description: Description, sha256: str | None, number: str, row: int) -> Origin:
    return Origin(
        kind=description.kind,
        name=description.name,
        version=description.version,
        sha256=sha256,
        record=number,
        url=description.url,
        publisher=description.publisher,
        published_on=PartialDate("2023") if description.version == "3.0" else None,
        language=description.language,
        locator=f"row={row}",
    )


def _parent_of(record: Record, number: str, umbrellas: tuple[str, ...]) -> str | None:
    """The umbrella that a title names, else the only parent of the release that is not the record itself."""
    named = [umbrella for umbrella in umbrellas if umbrella != number]
    if named:
        return named[0]
    parents = {part.removesuffix(".0") for part in record.value("parents").replace(",", "|").split("|")}
    others = sorted(part.strip() for part in parents if part.strip().isdigit() and part.strip() != number)
    return others[0] if len(others) == 1 else None


def _dates_of(record: Record, stage: Stage) -> tuple[dict[str, PartialDate], tuple[str, ...]]:
    dates: dict[str, PartialDate] = {}
    estimated = []
    for name, flag in _DATES.items():
        words = record.value(name)
        if not words:
            continue
        moment = date_of(words)
        inferred = record.yes(flag) if flag else False
        flags_known = any(header in record.row.cells for header in record.headers.get(flag, ()))
        # 1 January stands for "in that year": where the release flags it, or where its flags are left out.
        dates[name] = year_only(moment) if is_new_year(moment) and (inferred or not flags_known) else moment
        if inferred:
            estimated.append(f"dates.{name}")
    if stage in {Stage.PLEDGED, Stage.ANNOUNCED} and "signed" in dates:
        dates = {stage.value: dates.pop("signed"), **dates}
        estimated = [f"dates.{stage.value}" if name == "dates.signed" else name for name in estimated]
    return dates, tuple(estimated)


def _amounts_of(
    record: Record, description: Description, stage: Stage, title: str, place: str | None, on: PartialDate | None
) -> tuple[tuple[Amount, ...], StatedSum | None]:
    # A completion without a record of payment keeps its signed amount (method, section 6): M2, not M4 or M5.
    rung = (
        RUNG_OF_STAGE[stage] if stage in {Stage.ANNOUNCED, Stage.PLEDGED, Stage.SUSPENDED, Stage.CANCELLED} else Rung.M2
    )
    guessed = record.yes("estimated")
    constant, nominal, original = (record.number(field) for field in ("constant", "nominal", "original"))
    stated = None if original is not None else sum_in(title, place, constant)
    amounts = []
    if original is not None and record.value("currency"):
        currency = description.listed("currency", record.value("currency")) or record.value("currency")
        amounts.append(Amount(rung=rung, value=original, currency=currency.upper(), date=on, estimated=guessed))
    elif stated is not None:
        amounts.append(Amount(rung=rung, value=stated.value, currency=stated.currency, date=on, estimated=guessed))
    for value, basis in ((nominal, "nominal-usd"), (constant, "constant-usd-2021")):
        if value is not None:
            amounts.append(Amount(rung=rung, value=value, currency="USD", date=on, estimated=guessed, basis=basis))
    for amount in amounts:
        require(amount.value >= 0, f"the amount {amount.value} of record {record.value('record')} is below zero")
        require(len(amount.currency) == 3, f"the currency {amount.currency!r} is no ISO 4217 code")
    return tuple(amounts), stated


def _actors_of(record: Record, description: Description, title: str, place: str | None) -> Iterator[Actor]:
    financier = alpha_3(record.value("financier") or "China")
    named = False
    for field, role in _ROLES.items():
        for name, kind in zip_longest(record.values(field), record.values(f"{field}_type"), fillvalue=""):
            if name:
                named = named or role == "giver"
                country = financier if field == "giver" else None
                yield Actor(role=role, name=name, country=country, type=kind or None)
    if not named:
        words = giver_in(title)
        name = description.listed("agency", words) or words or f"Government of {country_name(financier or 'CHN')}"
        types = record.values("giver_type")
        yield Actor(role="giver", name=name, country=financier, type=types[0] or None)
    recipient = record.value("recipient") or (country_name(place) if place else "")
    if recipient and not record.value("receiver"):
        yield Actor(role="receiver", name=recipient, country=place)


def _sectors_of(record: Record, description: Description) -> Iterator[Sector]:
    name, code = record.value("sector_name"), record.value("sector_code").removesuffix(".0")
    listed = description.listed("sector", name)
    if code.isdigit() and len(code) == 3:
        yield Sector(vocabulary="DAC-3", code=code, name=name or None)
    elif listed:
        yield Sector(vocabulary="DAC-3", code=listed, name=name)
    elif name:
        yield Sector(vocabulary="AidData", code=name, name=name)


def _flags_of(record: Record, description: Description, place: str | None) -> Iterator[str]:
    if not place:
        yield "regional"
    for field, flag in _MARKS:
        if record.yes(field):
            yield flag
    if any(re.search(shape, record.value("title"), re.IGNORECASE) for _, shape in description.patterns["rolled-over"]):
        yield "rolled-over"
    if record.value("aggregates").casefold() == "no":
        yield "not-for-aggregates"
    for field in ("flow_class", "intent"):
        if record.value(field):
            yield f"{field.replace('_', '-')}:{record.value(field).casefold().replace(' ', '-')}"


def _cited(record: Record) -> Iterator[Cited]:
    if not record.value("urls"):
        return
    columns = [record.values(field) for field in ("source_titles", "publishers", "resource_types")]
    for at, url in enumerate(record.values("urls")):
        title, publisher, kind = (column[at] if at < len(column) and column[at] else None for column in columns)
        if url:
            yield Cited(url=url, title=title, publisher=publisher, type=kind)
