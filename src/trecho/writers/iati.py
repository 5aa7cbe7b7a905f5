"""Activities as IATI 2.03, reported by somebody who is not their funder (secondary reporter), each with its source.

Element order, codes and rules: IATI activity standard 2.03. An activity without any date cannot be written, because
the standard asks for one; a date in the future is written as planned, whatever the source calls it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree

from trecho import __version__
from trecho.core.activity import Activity, ActivityKind, Amount, Rung
from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.writers.tables import worded

# Codelist ActivityStatus, by rung: pipeline, implementation, closed, cancelled.
_STATUS = {Rung.M0: "1", Rung.M1: "1", Rung.M2: "2", Rung.M3: "2", Rung.M4: "2", Rung.M5: "4", Rung.X: "5"}
# Codelist ActivityDateType: (planned, actual) of the beginning and of the end.
_DATE_TYPES = {"signed": ("1", "2"), "start": ("1", "2"), "end": ("3", "4")}
# Codelist TransactionType: an outgoing pledge is 12 seen from the giver; 2 commitment, 3 disbursement.
_TRANSACTION = {Rung.M1: "12", Rung.M2: "2", Rung.M3: "2", Rung.M4: "3", Rung.M5: "2"}
# Codelists FinanceType and CollaborationType where the kind says it.
_FINANCE = {
    ActivityKind.LOAN: "421",
    ActivityKind.CREDIT_LINE: "421",
    ActivityKind.GRANT: "110",
    ActivityKind.DONATION: "110",
    ActivityKind.DEBT_RELIEF: "610",
}
_ROLES = {"giver": "1", "accountable": "2", "extending": "3", "implementer": "4"}
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Publisher(Noun, frozen=True):
    """Who reports: an organisation identifier registered with IATI, its type (codelist OrganisationType), its name."""

    reference: str
    name: str
    type: str = "80"


def iati_xml(activities: Iterable[Activity], publisher: Publisher, made_at: datetime) -> tuple[bytes, tuple[str, ...]]:
    """The file's bytes, and the ids of the activities that the standard cannot take because they have no date."""
    root = etree.Element(
        "iati-activities", {"version": "2.03", "generated-datetime": made_at.replace(microsecond=0).isoformat()}
    )
    root.append(etree.Comment(f" written by Trecho {__version__} "))
    left_out = []
    for activity in activities:
        dated = list(_dates(activity, made_at.date()))
        if dated:
            _activity(root, activity, publisher, dated, made_at)
        else:
            left_out.append(activity.id)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True), tuple(left_out)


def _activity(
    root: etree._Element, activity: Activity, publisher: Publisher, dated: list[tuple[str, str]], made_at: datetime
) -> None:
    element = etree.SubElement(
        root,
        "iati-activity",
        {
            f"{_XML}lang": next(iter(activity.title)),
            "hierarchy": "1",
            "last-updated-datetime": made_at.replace(microsecond=0).isoformat(),
        },
    )
    _plain(element, "iati-identifier", _identifier(publisher, activity.id))
    reporting = etree.SubElement(
        element, "reporting-org", {"ref": publisher.reference, "type": publisher.type, "secondary-reporter": "1"}
    )
    _plain(reporting, "narrative", publisher.name)
    _narratives(etree.SubElement(element, "title"), activity.title)
    _narratives(etree.SubElement(element, "description", {"type": "1"}), activity.description or activity.title)
    _participants(element, activity)
    etree.SubElement(element, "activity-status", {"code": _STATUS[activity.rung or Rung.M2]})
    for kind, day in dated:
        etree.SubElement(element, "activity-date", {"type": kind, "iso-date": day})
    _recipients(element, activity)
    _sectors(element, activity)
    if activity.kind in _FINANCE:
        etree.SubElement(element, "default-finance-type", {"code": _FINANCE[activity.kind]})
    for amount in activity.amounts:
        _transaction(element, activity, amount, made_at.date())
    if activity.source.url:
        _source(element, activity)
    for related in activity.related:
        etree.SubElement(element, "related-activity", {"ref": _identifier(publisher, related), "type": "3"})


def _identifier(publisher: Publisher, identifier: str) -> str:
    return f"{publisher.reference}-{identifier.replace(':', '-').replace('/', '-').replace(' ', '-')}"


def _dates(activity: Activity, today: date) -> Iterator[tuple[str, str]]:
    """Type and day of each date; of two with one type the standard takes the first."""
    taken: set[str] = set()
    for name, moment in activity.dates.items():
        planned, actual = _DATE_TYPES.get(name, ("1", "2"))
        kind = planned if moment.first_day > today else actual
        if kind not in taken:
            taken.add(kind)
            yield kind, moment.first_day.isoformat()


def _participants(element: etree._Element, activity: Activity) -> None:
    written = 0
    for actor in activity.actors:
        if actor.role in _ROLES:
            organisation = etree.SubElement(element, "participating-org", {"role": _ROLES[actor.role]})
            _plain(organisation, "narrative", actor.name)
            written += 1
    if not written:  # the standard asks for one
        organisation = etree.SubElement(element, "participating-org", {"role": "1"})
        _plain(organisation, "narrative", "not named in the source")


def _recipients(element: etree._Element, activity: Activity) -> None:
    import pycountry

    found = [country.alpha_2 for code in activity.countries if (country := pycountry.countries.get(alpha_3=code))]
    for code, share in zip(found, _shares(len(found)), strict=True):
        etree.SubElement(
            element, "recipient-country", {"code": code} if len(found) == 1 else {"code": code, "percentage": share}
        )
    if not found:  # codelist Region: 489 America, regional
        etree.SubElement(element, "recipient-region", {"code": "998", "vocabulary": "1"})


def _shares(count: int) -> list[str]:
    """Equal percentages that add up to exactly 100; the standard wants shares where there are several."""
    if not count:
        return []
    equal = (Decimal(100) / count).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return [*[f"{equal}"] * (count - 1), f"{Decimal(100) - equal * (count - 1)}"]


def _sectors(element: etree._Element, activity: Activity) -> None:
    known = {
        name: list(dict.fromkeys(sector.code for sector in activity.sectors if sector.vocabulary == name))
        for name in ("DAC-5", "DAC-3")
    }
    if not any(known.values()):
        known["DAC-5"] = ["99810"]  # sectors not specified
    for vocabulary, codes in zip(("1", "2"), known.values(), strict=True):
        for code, share in zip(codes, _shares(len(codes)), strict=True):
            etree.SubElement(element, "sector", {"vocabulary": vocabulary, "code": code, "percentage": share})


def _transaction(element: etree._Element, activity: Activity, amount: Amount, today: date) -> None:
    moment = amount.date or activity.dates.get("signed") or next(iter(activity.dates.values()), None)
    if amount.basis != "original" or amount.rung not in _TRANSACTION or moment is None or moment.first_day > today:
        return
    day = _day(moment)
    transaction = etree.SubElement(element, "transaction")
    etree.SubElement(transaction, "transaction-type", {"code": _TRANSACTION[amount.rung]})
    etree.SubElement(transaction, "transaction-date", {"iso-date": day})
    value = etree.SubElement(transaction, "value", {"currency": amount.currency, "value-date": day})
    value.text = f"{amount.value:f}"


def _day(moment: PartialDate) -> str:
    return moment.first_day.isoformat()


def _source(element: etree._Element, activity: Activity) -> None:
    link = etree.SubElement(element, "document-link", {"url": activity.source.url or "", "format": "text/html"})
    _plain(etree.SubElement(link, "title"), "narrative", activity.source.name or worded(activity.title, "en"))
    etree.SubElement(link, "category", {"code": "A12"})


def _narratives(element: etree._Element, words: Mapping[str, str]) -> None:
    for language, text in words.items():
        narrative = _plain(element, "narrative", text)
        narrative.set(f"{_XML}lang", language)


def _plain(element: etree._Element, tag: str, text: str) -> etree._Element:
    child = etree.SubElement(element, tag)
    child.text = "".join(character for character in text if character.isprintable() or character in "\n\t")
    return child
