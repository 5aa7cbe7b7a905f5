"""The rows of an IATI document → the columns of its activities, field by field rather than one by one."""

from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter
from typing import Any

from trecho.core.activity_columns import FLAT, LISTS_OF, ActivityColumns
from trecho.core.noun import Noun
from trecho.sources.iati_codes import Codes, sum_of
from trecho.sources.iati_rows import Rows

_TRUE = frozenset({"1", "true"})
_INCOMING = frozenset({"11", "13"})
_RUNG_OF_STAGE = {"under-way": "M3", "completed": "M5", "cancelled": "X", "suspended": "X"}

# Position of the activity, then the fields of an amount in their order.
_Amount = tuple[int, str, str, str, str | None, bool, str, None]


class _Money(Noun, frozen=True):
    """The sums of the activities, the rungs that each reached, and the day of its first commitment."""

    amounts: list[_Amount]
    rungs: dict[int, set[str]]
    signed: dict[int, str]


def keep(rows: Rows, columns: ActivityColumns, codes: Codes, places: list[tuple[int, int]]) -> None:
    """Appends the activities, of which none may be refused; `places` are their bytes in the file."""
    count = len(places)
    money = _money(rows, codes)
    _scalars(rows, columns, codes, money, places)
    for part, found in _parts(rows, codes, money).items():
        _append(columns, part, found, count)
    for part in ("estimated", "covers", "cites", "spans", "scores"):
        columns.ends[part].extend([len(columns.columns[FLAT[part]])] * count)


def _parts(rows: Rows, codes: Codes, money: _Money) -> dict[str, list[tuple[Any, ...]]]:
    """For each part of an activity that may be several: position of the activity, then its values."""
    languages = [row[2] or "und" for row in rows["activity"]]
    return {
        "title": _titles(rows, languages),
        "description": _texts(rows["description"], languages),
        "dates": _dates(rows, codes, money),
        "countries": list(dict.fromkeys((at, code) for at, word in rows["country"] if (code := codes.country[word]))),
        "sectors": [
            (at, codes.vocabulary[own or "1"] or f"IATI-{own}", code, None) for at, own, code in rows["sector"] if code
        ],
        "actors": [
            (at, role, name or reference, None, kind or None)
            for at, code, name, reference, kind in rows["actor"]
            if (role := codes.role[code]) and (name or reference)
        ],
        "amounts": money.amounts,
        "quantity": [(at, float(value), unit, None) for at, words, unit in rows["result"] if (value := sum_of(words))],
        "related": list(
            dict.fromkeys((at, f"iati:{ref}") for at, kind, ref in rows["relation"] if ref and kind != "1")
        ),
        "flags": _flags(rows, codes),
    }


def _append(columns: ActivityColumns, part: str, rows: list[tuple[Any, ...]], count: int) -> None:
    """Appends the rows, which stand in the order of the activities, and where each activity's part ends."""
    counts = [0] * count
    ends = columns.ends[part]
    if rows:
        positions, *values = zip(*rows, strict=True)
        for at in positions:
            counts[at] += 1
        for name, column in zip(LISTS_OF[part], values, strict=True):
            columns.columns[name].extend(column)
    sums = accumulate(counts, initial=ends[-1] if ends else 0)
    next(sums)
    ends.extend(sums)


def _money(rows: Rows, codes: Codes) -> _Money:
    """Incoming commitments and pledges count only where no outgoing one is known (method, section 6, U9)."""
    amounts: list[_Amount] = []
    incoming: list[_Amount] = []
    rungs: dict[int, set[str]] = {}
    signed: dict[int, str] = {}
    defaults = [row[5] for row in rows["activity"]]
    for at, kind, words, currency, day, _ in rows["transaction"]:
        rung, amount, money = codes.rung[kind], codes.sum[words], currency or defaults[at]
        if rung is None or amount is None or not money:
            continue
        on = codes.day[day]
        entry = (at, rung, amount, money.strip().upper(), on, False, "original", None)
        if kind in _INCOMING:
            incoming.append(entry)
            continue
        amounts.append(entry)
        rungs.setdefault(at, set()).add(rung)
        if rung == "M2" and on and on < signed.get(at, "9"):
            signed[at] = on
    kept = [each for each in incoming if each[1] not in rungs.get(each[0], ())]
    for at, rung, *_ in kept:
        rungs.setdefault(at, set()).add(rung)
    return _Money(sorted(amounts + kept, key=itemgetter(0)) if kept else amounts, rungs, signed)


def _standing(stage: str | None, rungs: Iterable[str]) -> tuple[str | None, str | None]:
    """Stage and rung: an activity in the pipeline is signed with a commitment, pledged with a pledge."""
    if stage != "announced":
        return stage, _RUNG_OF_STAGE.get(stage or "")
    if "M2" in rungs or "M4" in rungs:
        return "signed", "M2"
    return ("pledged", "M1") if "M1" in rungs else ("announced", "M0")


def _scalars(rows: Rows, columns: ActivityColumns, codes: Codes, money: _Money, places: list[tuple[int, int]]) -> None:
    flat, count = columns.columns, len(places)
    none: list[object] = [None] * count
    reporters = {at: name or reference or None for at, name, reference, _ in rows["reporter"]}
    stages = {at: codes.stage[code] for at, code in rows["status"]}
    finances = {at: codes.finance[code] for at, code in rows["finance"]}
    aids = {at: aid for at, code in reversed(rows["aid"]) if (aid := codes.aid[code])}
    parents = {at: f"iati:{ref}" for at, kind, ref in reversed(rows["relation"]) if kind == "1" and ref}
    standing = [_standing(stages.get(at), money.rungs.get(at, ())) for at in range(count)]
    identifiers = [row[1] for row in rows["activity"]]
    flat["id"] += [f"iati:{identifier}" for identifier in identifiers]
    flat["record"] += identifiers
    flat["sha256"] += [columns.sha256] * count
    flat["locator"] += [f"bytes={start}-{end}" for start, end in places]
    for name in ("version", "url", "published_on"):
        flat[name] += none
    flat["publisher"] += map(reporters.get, range(count))
    flat["language"] += [row[2] or "und" for row in rows["activity"]]
    flat["byte_start"] += [start for start, _ in places]
    flat["byte_end"] += [end for _, end in places]
    flat["kind"] += [_kind(finances.get(at), aids.get(at)) for at in range(count)]
    flat["status"] += [stage for stage, _ in standing]
    flat["rung"] += [rung for _, rung in standing]
    flat["parent"] += map(parents.get, range(count))


def _kind(finance: str | None, aid: str | None) -> str:
    """Loan and debt relief by the type of finance; what a grant is spent on by the type of aid."""
    return aid or finance or "project" if finance in {None, "grant"} else str(finance)


def _texts(rows: list[tuple[Any, ...]], languages: list[str]) -> list[tuple[int, str, str]]:
    """The words by language; where a language has several, joined line by line."""
    joined: dict[tuple[int, str], str] = {}
    for at, own, text in rows:
        if text:
            key = (at, own or languages[at])
            joined[key] = f"{joined[key]}\n{text}" if key in joined else text
    return [(at, language, text) for (at, language), text in joined.items()]


def _titles(rows: Rows, languages: list[str]) -> list[tuple[int, str, str]]:
    """The titles; an activity without one is called by the beginning of its description."""
    titles = _texts(rows["title"], languages)
    titled = {at for at, *_ in titles}
    if len(titled) == len(languages):
        return titles
    spare = [
        (at, language, text[:200]) for at, language, text in _texts(rows["description"], languages) if at not in titled
    ]
    return sorted(titles + spare, key=itemgetter(0))


def _dates(rows: Rows, codes: Codes, money: _Money) -> list[tuple[int, str, str]]:
    dates = {
        (at, name): day for at, kind, words in rows["date"] if (name := codes.date[kind]) and (day := codes.day[words])
    }
    dates |= {(at, "signed"): day for at, day in money.signed.items()}
    return sorted([(at, name, day) for (at, name), day in dates.items()], key=itemgetter(0))


def _flags(rows: Rows, codes: Codes) -> list[tuple[int, str]]:
    flags = [(at, "secondary-publisher") for at, _, _, second in rows["reporter"] if second in _TRUE]
    flags += dict.fromkeys((at, "regional") for at, _ in rows["region"])
    flags += [(at, flag) for at, code in rows["tied"] if (flag := codes.tied[code])]
    flags += [(at, f"hierarchy-{row[2]}") for at, *row in rows["activity"] if row[2]]
    flags += [(at, "humanitarian") for at, *row in rows["activity"] if row[3] in _TRUE]
    return sorted(flags, key=itemgetter(0))
