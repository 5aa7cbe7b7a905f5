"""What an IATI activity says, read slowly and plainly with lxml: the meaning that the quick reader must agree with."""

from decimal import Decimal
from typing import Any

from lxml import etree

from trecho.core.activity import Activity
from trecho.sources.description import bundled
from trecho.sources.iati_codes import Codes, sum_of

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = Codes(bundled("iati"))
_TRUE = {"1", "true"}


def told_by(document: bytes) -> dict[str, Any] | None:
    """The fields of the one activity of a document; None where it is none, or cannot be used."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        (activity,) = etree.fromstring(document, parser)
    except (etree.LxmlError, ValueError):
        return None
    identifier = _plain(activity.findtext("iati-identifier"))
    titles, descriptions = _texts(activity, "title"), _texts(activity, "description")
    if not identifier or not (titles or descriptions):
        return None
    amounts, signed, rungs = _money(activity)
    status, rung = _standing(activity, rungs)
    dates = {
        name: day
        for each in activity.iterfind("activity-date")
        if (name := _CODES.date[_of(each, "type")]) and (day := _CODES.day[_of(each, "iso-date") or _plain(each.text)])
    }
    relations = [(_of(each, "type"), _of(each, "ref")) for each in activity.iterfind("related-activity")]
    parents = [ref for kind, ref in relations if kind == "1" and ref]
    reporters = [_name(each) or _of(each, "ref") for each in activity.iterfind("reporting-org")]
    return {
        "id": f"iati:{identifier}",
        "publisher": next(filter(None, reversed(reporters)), None),
        "language": _of(activity, _LANGUAGE) or "und",
        "title": titles or {language: text[:200] for language, text in descriptions.items()},
        "description": descriptions,
        "countries": set(filter(None, (_CODES.country[_of(each, "code")] for each in _own(activity, "recipient-country")))),
        "sectors": [
            (_CODES.vocabulary[_of(each, "vocabulary") or "1"] or f"IATI-{_of(each, 'vocabulary')}", code)
            for each in _own(activity, "sector")
            if (code := _of(each, "code"))
        ],
        "actors": [
            (role, name, _of(each, "type") or None)
            for each in activity.iterfind("participating-org")
            if (role := _CODES.role[_of(each, "role")]) and (name := _name(each) or _of(each, "ref"))
        ],
        "amounts": amounts,
        "dates": dates | ({"signed": signed} if signed else {}),
        "quantity": _quantities(activity),
        "related": {f"iati:{ref}" for kind, ref in relations if kind != "1" and ref} | _named(activity),
        "parent": f"iati:{parents[0]}" if parents else None,
        "status": status,
        "rung": rung,
        "kind": _kind(activity),
        "flags": _flags(activity),
    }  # fmt: skip


def fields_of(activity: Activity) -> dict[str, Any]:
    """The same fields of an activity that was read."""
    return {
        "id": activity.id,
        "publisher": activity.source.publisher,
        "language": activity.source.language,
        "title": dict(activity.title),
        "description": dict(activity.description),
        "countries": set(activity.countries),
        "sectors": [(each.vocabulary, each.code) for each in activity.sectors],
        "actors": [(each.role, each.name, each.type) for each in activity.actors],
        "amounts": [(each.rung, each.value, each.currency, each.date) for each in activity.amounts],
        "dates": dict(activity.dates),
        "quantity": [(each.value, each.unit) for each in activity.quantity],
        "related": set(activity.related),
        "parent": activity.parent,
        "status": activity.status,
        "rung": activity.rung,
        "kind": activity.kind,
        "flags": set(activity.flags),
    }


def _plain(words: str | None) -> str:
    return " ".join((words or "").split())


def _of(element: Any, name: str) -> str:
    return _plain(element.get(name))


def _name(element: Any) -> str:
    narrative = element.find("narrative")
    return _plain(element.text if narrative is None else narrative.text)


def _texts(activity: Any, name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in activity.iterfind(name):
        for each in element.findall("narrative") or [element]:
            language = _of(each, _LANGUAGE) or _of(activity, _LANGUAGE) or "und"
            if words := _plain(each.text):
                found[language] = f"{found[language]}\n{words}" if language in found else words
    return found


def _own(activity: Any, name: str) -> list[Any]:
    return list(activity.findall(name) or activity.findall(f"transaction/{name}"))


def _money(activity: Any) -> tuple[list[Any], str | None, set[str]]:
    found = []
    for each in activity.iterfind("transaction"):
        kinds, values, days = (each.findall(part) for part in ("transaction-type", "value", "transaction-date"))
        kind = _of(kinds[-1], "code") if kinds else ""
        value = sum_of(_plain(values[-1].text)) if values else None
        currency = (_of(values[-1], "currency") if values else "") or _of(activity, "default-currency")
        day = (_of(days[-1], "iso-date") if days else "") or (_of(values[-1], "value-date") if values else "")
        rung = _CODES.rung[kind]
        if rung and value and currency:
            found.append((kind in {"11", "13"}, (rung, Decimal(value), currency.upper(), _CODES.day[day])))
    outgoing = {amount[0] for incoming, amount in found if not incoming}
    amounts = [amount for incoming, amount in found if not incoming or amount[0] not in outgoing]
    signing = [amount[3] for incoming, amount in found if not incoming and amount[0] == "M2" and amount[3]]
    return amounts, min(signing, default=None), {amount[0] for amount in amounts}


def _last(activity: Any, name: str, listing: Any) -> str:
    return next(filter(None, (listing[_of(each, "code")] for each in reversed(activity.findall(name)))), "")


def _standing(activity: Any, rungs: set[str]) -> tuple[str | None, str | None]:
    stage = _last(activity, "activity-status", _CODES.stage)
    if stage != "announced":
        return stage or None, {"under-way": "M3", "completed": "M5", "cancelled": "X", "suspended": "X"}.get(stage)
    if rungs & {"M2", "M4"}:
        return "signed", "M2"
    return ("pledged", "M1") if "M1" in rungs else ("announced", "M0")


def _kind(activity: Any) -> str:
    finance = _last(activity, "default-finance-type", _CODES.finance)
    aids = [_CODES.aid[_of(each, "code")] for each in activity.iterfind("default-aid-type")]
    aid = next(filter(None, aids), None)
    return finance if finance not in {"", "grant"} else aid or finance or "project"


def _quantities(activity: Any) -> list[tuple[float, str]]:
    found = []
    for indicator in activity.iterfind("result/indicator"):
        values = [value for each in indicator.iterfind("period/actual") if (value := _of(each, "value"))]
        title = indicator.find("title")
        latest = sum_of(values[-1]) if values else None
        if latest and title is not None:
            found.append((float(latest), _name(title)))
    return found


def _named(activity: Any) -> set[str]:
    sides = [each for side in ("provider", "receiver") for each in activity.iterfind(f"transaction/{side}-org")]
    refs = (_of(each, "provider-activity-id") or _of(each, "receiver-activity-id") for each in sides)
    return {f"iati:{ref}" for ref in refs if ref}


def _flags(activity: Any) -> set[str]:
    flags = {
        "secondary-publisher" for each in activity.iterfind("reporting-org") if _of(each, "secondary-reporter") in _TRUE
    }
    flags |= {"regional"} if activity.find("recipient-region") is not None else set()
    flags |= {
        str(flag) for each in activity.iterfind("default-tied-status") if (flag := _CODES.tied[_of(each, "code")])
    }
    flags |= {f"hierarchy-{level}"} if (level := _of(activity, "hierarchy")) else set()
    return flags | ({"humanitarian"} if _of(activity, "humanitarian") in _TRUE else set())
