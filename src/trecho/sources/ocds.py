"""Open contracting data (OCDS 1.1): releases, records, packages, JSON lines → activities. A contract is no loan."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trecho.core.activity import (
    RUNG_OF_STAGE,
    Activity,
    ActivityKind,
    Actor,
    Amount,
    Origin,
    Rejected,
    Rung,
    Sector,
    Stage,
)
from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, require
from trecho.reference.countries import alpha_3
from trecho.sources.description import Description, bundled
from trecho.sources.json_stream import Found, objects_of
from trecho.sources.record import date_of, number_of

DESCRIPTION = partial(bundled, "ocds")
SUFFIXES = (".json", ".jsonl", ".ndjson")
_ARRAYS = ("records", "releases")


def activities(
    path: Path, *, sha256: str | None = None, description: Description | None = None
) -> Iterator[Activity | Rejected]:
    """One activity for each record (its compiled release) or release, `ocds:OCID`; what cannot be used as rejected."""
    described = description or bundled("ocds")
    for found in objects_of(path, _ARRAYS):
        try:
            for release, compiled in _releases(found):
                yield activity_of(release, described, sha256=sha256, compiled=compiled, number=found.number)
        except (Nonsense, TypeError, AttributeError, KeyError, RecursionError) as error:
            yield Rejected(source=str(path), record=f"object {found.number}", why=_brief(error))


def _brief(error: Exception) -> str:
    return (
        str(error)
        if isinstance(error, Nonsense)
        else f"it is not shaped like a release ({type(error).__name__}: {error})"
    )


def _releases(found: Found) -> Iterator[tuple[dict[str, Any], bool]]:
    """The releases that an object carries, and whether each is the compiled state of its process."""
    if found.why is not None:
        raise Nonsense(found.why)
    content = found.content
    require(isinstance(content, dict), "it is no object")
    if isinstance(content.get("compiledRelease"), dict):
        yield content["compiledRelease"], True
    elif any(isinstance(content.get(name), list) for name in _ARRAYS):
        for each in (entry for name in _ARRAYS for entry in content.get(name) or ()):
            yield from _releases(Found(found.number, each))
    else:
        yield content, "compiled" in (content.get("tag") or ())


def activity_of(
    release: dict[str, Any],
    description: Description,
    *,
    sha256: str | None = None,
    compiled: bool = True,
    number: int = 1,
) -> Activity:
    """One release; raises Nonsense where it has no ocid or no title."""
    ocid, own = str(release.get("ocid") or ""), str(release.get("id") or "")
    require(bool(ocid), "it has no ocid")
    tender, contracts, awards = release.get("tender") or {}, release.get("contracts") or [], release.get("awards") or []
    title = _first(
        tender.get("title"), *(each.get("title") for each in (*contracts, *awards)), tender.get("description")
    )
    require(bool(title), f"{ocid} has no title")
    language = str(release.get("language") or "und")
    stage = _stage_of(tender, awards, contracts, description)
    buyer = _first((release.get("buyer") or {}).get("name"), (tender.get("procuringEntity") or {}).get("name"))
    story = _first(tender.get("description"), *(each.get("description") for each in contracts))
    return Activity(
        id=f"ocds:{ocid}" if compiled else f"ocds:{ocid}/{own or number}",
        source=Origin(
            kind="ocds",
            name=description.name,
            sha256=sha256,
            record=own or ocid,
            publisher=buyer or None,
            published_on=_day(release.get("date")),
            language=language,
            locator=f"object={number}",
        ),
        kind=ActivityKind.PROJECT,
        title={language: title},
        description={language: story} if story and story != title else {},
        countries=_countries(release.get("parties") or ()),
        actors=tuple(_actors(release, description)),
        sectors=tuple(_sectors(tender, contracts)),
        status=stage.value,
        rung=RUNG_OF_STAGE[stage],
        dates=_dates(tender, awards, contracts),
        amounts=tuple(_amounts(tender, awards, contracts)),
        related=() if compiled else (f"ocds:{ocid}",),
        flags=("contract",),
    )


def _first(*values: object) -> str:
    return next((" ".join(str(value).split()) for value in values if value), "")


def _day(value: object) -> PartialDate | None:
    try:
        return date_of(str(value)[:10]) if value else None
    except Nonsense:
        return None


def _stage_of(tender: Any, awards: Any, contracts: Any, description: Description) -> Stage:
    """The furthest that any contract has got; without one the award's state, without one the tender's."""
    for listing, parts in (("stage", contracts), ("award", awards), ("tender", [tender])):
        listed = {description.listed(listing, str(each.get("status") or "")) for each in parts}
        stages = [Stage(each) for each in listed if each]
        live = [stage for stage in stages if stage is not Stage.CANCELLED]
        if stages:
            return max(live or stages, key=list(Stage).index)
    return Stage.SIGNED if contracts else Stage.ANNOUNCED


def _countries(parties: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Where the buyers are."""
    buyers = [each for each in parties if {"buyer", "procuringEntity"} & set(each.get("roles") or ())]
    names = [(each.get("address") or {}).get("countryName") for each in buyers]
    return tuple(dict.fromkeys(code for name in names if name and (code := alpha_3(str(name)))))


def _actors(release: dict[str, Any], description: Description) -> Iterator[Actor]:
    seen = set()
    for party in release.get("parties") or ():
        country = alpha_3(str((party.get("address") or {}).get("countryName") or ""))
        for role in party.get("roles") or ():
            ours = description.listed("role", str(role))
            if ours and party.get("name") and (ours, party["name"]) not in seen:
                seen.add((ours, party["name"]))
                yield Actor(role=ours, name=_first(party["name"]), country=country)
    if not seen:
        buyer = (release.get("buyer") or {}).get("name")
        if buyer:
            yield Actor(role="receiver", name=_first(buyer))
        for award in release.get("awards") or ():
            for supplier in award.get("suppliers") or ():
                if supplier.get("name"):
                    yield Actor(role="implementer", name=_first(supplier["name"]))


def _sectors(tender: dict[str, Any], contracts: list[dict[str, Any]]) -> Iterator[Sector]:
    found: dict[tuple[str, str], str | None] = {}
    for item in (*(tender.get("items") or ()), *(item for each in contracts for item in each.get("items") or ())):
        kind = item.get("classification") or {}
        if kind.get("id"):
            found.setdefault(
                (str(kind.get("scheme") or "own"), str(kind["id"])), _first(kind.get("description")) or None
            )
    for (scheme, code), name in found.items():
        yield Sector(vocabulary=scheme, code=code, name=name)


def _dates(tender: Any, awards: Any, contracts: Any) -> dict[str, PartialDate]:
    signed = [day for each in contracts if (day := _day(each.get("dateSigned")))]
    starts, ends = (
        [day for each in contracts if (day := _day((each.get("period") or {}).get(edge)))]
        for edge in ("startDate", "endDate")
    )
    announced = _day((tender.get("tenderPeriod") or {}).get("startDate"))
    found = {
        "announced": announced or min((day for each in awards if (day := _day(each.get("date")))), default=None),
        "signed": min(signed, default=None),
        "start": min(starts, default=None),
        "planned_end": max(ends, default=None),
    }
    return {name: day for name, day in found.items() if day is not None}


def _amounts(tender: Any, awards: Any, contracts: Any) -> Iterator[Amount]:
    """Contracts are signed money, awards promised, a tender's value an announcement; payments are disbursed."""
    stated = [(Rung.M2, each, each.get("dateSigned")) for each in contracts]
    stated = stated or [(Rung.M1, each, each.get("date")) for each in awards]
    stated = stated or [(Rung.M0, tender, None)]
    payments = [paid for each in contracts for paid in (each.get("implementation") or {}).get("transactions") or ()]
    stated += [(Rung.M4, paid, paid.get("date")) for paid in payments]
    for rung, part, day in stated:
        value = part.get("value") or part.get("amount") or {}
        if isinstance(value, dict) and value.get("amount") is not None and value.get("currency"):
            amount = number_of(str(value["amount"]))
            yield Amount(rung=rung, value=amount, currency=str(value["currency"]).upper(), date=_day(day))
