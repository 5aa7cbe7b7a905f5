"""An IATI file in the shape of real publishers, of any size, the same for the same seed."""

import random
import re
from collections.abc import Callable
from pathlib import Path

_COUNTRIES = (
    "HN",
    "CR",
    "BO",
    "PE",
    "EC",
    "VE",
    "BR",
    "CO",
    "CU",
    "GY",
    "JM",
    "AG",
    "BB",
    "SR",
    "UY",
    "AR",
    "CL",
    "MX",
)
_SECTORS = ("11120", "12220", "14030", "15110", "16010", "21020", "22040", "23210", "31120", "41010", "43040", "72010")
_WORDS = [
    "strengthening",
    "rural",
    "water",
    "supply",
    "communities",
    "of",
    "the",
    "highland",
    "region",
    "with",
    "support",
    "for",
    "local",
    "government",
    "capacity",
    "training",
    "teachers",
    "health",
    "clinics",
    "vaccines",
    "road",
    "rehabilitation",
    "bridge",
    "resilience",
    "climate",
    "adaptation",
    "smallholder",
    "farmers",
    "credit",
    "women",
    "youth",
    "employment",
    "vocational",
    "education",
    "digital",
    "school",
    "energy",
    "transmission",
    "solar",
    "grid",
    "port",
    "disaster",
    "preparedness",
    "early",
    "warning",
    "hospital",
    "equipment",
    "fisheries",
    "forest",
    "management",
    "mining",
    "oversight",
    "statistics",
]


# How publishers' programs write the same: stretches of a file in each of these hands.
_HANDS: dict[str, Callable[[str], str]] = {
    "indented": lambda activity: activity,
    "in one line": lambda activity: re.sub(r">\s+<", "><", activity),
    "in single quotes": lambda activity: activity.replace('"', "'"),
    "with a language everywhere": lambda activity: activity.replace("<narrative>", '<narrative xml:lang="en">'),
    "indented by tabs, an attribute a line": lambda activity: re.sub(
        r"<(sector|budget|value) ", r"<\1\n\t\t", activity
    ),
    "of the first standard": lambda activity: re.sub(r"</?narrative[^>]*>", "", activity),
}
SHAPES = (*_HANDS, "many transactions")
_ACTIVITIES_IN_ONE_HAND = 500


def write_iati(path: Path, activities: int, *, seed: int = 7, shape: str | None = None) -> None:
    """Writes activities to `path`, about 2.8 kB each on average: in one of SHAPES, or by many hands in turn."""
    draw = random.Random(seed)
    with path.open("w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" ')
        out.write('generated-datetime="2026-01-05T08:00:00Z" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n')
        for number in range(activities):
            hand = shape or list(_HANDS)[number // _ACTIVITIES_IN_ONE_HAND % len(_HANDS)]
            out.write(_HANDS.get(hand, str)(_activity(draw, number, busy=hand == "many transactions")))
        out.write("</iati-activities>\n")


def _sentence(draw: random.Random, words: int) -> str:
    return " ".join(draw.choice(_WORDS) for _ in range(words)).capitalize()


def _date(draw: random.Random) -> str:
    return f"{draw.randint(2010, 2025)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


def _activity(draw: random.Random, number: int, *, busy: bool) -> str:
    usual = int(draw.paretovariate(1.8)) if draw.random() < 0.97 else 12
    transactions = "".join(_transaction(draw) for _ in range(draw.randint(5, 20) if busy else usual))
    transactions += _result(draw) + _document(draw, number) if busy or draw.random() < 0.1 else ""
    country = draw.choice(_COUNTRIES)
    return f"""  <iati-activity default-currency="USD" last-updated-datetime="2026-01-05T08:00:00Z" xml:lang="en" hierarchy="{draw.randint(1, 2)}" humanitarian="0">
    <iati-identifier>XM-DAC-99999-{number:07}</iati-identifier>
    <reporting-org ref="XM-DAC-99999" type="10" secondary-reporter="0"><narrative>Development Agency &amp; Partners</narrative></reporting-org>
    <title><narrative>{_sentence(draw, 8)}</narrative><narrative xml:lang="es">{_sentence(draw, 9)}</narrative></title>
    <description type="1"><narrative>{_sentence(draw, draw.randint(10, 40))}.</narrative></description>
    <description type="2"><narrative>{_sentence(draw, draw.randint(4, 12))}.</narrative></description>
    <participating-org ref="XM-DAC-99999" type="10" role="1"><narrative>Development Agency &amp; Partners</narrative></participating-org>
    <participating-org type="10" role="4"><narrative>Ministry of {_sentence(draw, 3)}</narrative></participating-org>
    <activity-status code="{draw.choice("12344")}"/>
    <activity-date type="1" iso-date="{_date(draw)}"/>
    <activity-date type="2" iso-date="{_date(draw)}"/>
    <activity-date type="3" iso-date="{_date(draw)}"/>
    <contact-info type="1"><organisation><narrative>Development Agency</narrative></organisation><email>info@example.org</email></contact-info>
    <recipient-country code="{country}" percentage="100"/>
    <location ref="L{number}"><name><narrative>{_sentence(draw, 2)}</narrative></name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>{draw.uniform(-30, 20):.4f} {draw.uniform(-90, -40):.4f}</pos></point></location>
    <sector vocabulary="1" code="{draw.choice(_SECTORS)}" percentage="60"/>
    <sector vocabulary="1" code="{draw.choice(_SECTORS)}" percentage="40"/>
    <policy-marker vocabulary="1" code="1" significance="{draw.randint(0, 2)}"/>
    <collaboration-type code="1"/><default-flow-type code="10"/><default-finance-type code="110"/><default-aid-type code="C01"/><default-tied-status code="5"/>
    <budget type="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value currency="USD" value-date="2024-01-01">{draw.randint(1000, 9000000)}</value></budget>
{transactions}    <related-activity ref="XM-DAC-99999-{draw.randint(0, number or 1):07}" type="{draw.randint(1, 3)}"/>
  </iati-activity>
"""


def _result(draw: random.Random) -> str:
    periods = "".join(
        f"""<period><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-12-31"/><target value="{draw.randint(1, 900)}"/><actual value="{draw.randint(1, 900)}"/></period>"""
        for year in (2022, 2023)
    )
    return f"""    <result type="1"><title><narrative>{_sentence(draw, 3)}</narrative></title><indicator measure="1"><title><narrative>{_sentence(draw, 4)}</narrative></title>{periods}</indicator></result>
"""


def _document(draw: random.Random, number: int) -> str:
    return f"""    <document-link url="https://example.org/{number}.pdf" format="application/pdf"><title><narrative>{_sentence(draw, 4)}</narrative></title><category code="A01"/><language code="en"/></document-link>
"""


def _transaction(draw: random.Random) -> str:
    on = _date(draw)
    return f"""    <transaction><transaction-type code="{draw.choice("23344")}"/><transaction-date iso-date="{on}"/><value currency="USD" value-date="{on}">{draw.randint(100, 9000000)}.{draw.randint(0, 99):02}</value><description><narrative>{_sentence(draw, 6)}</narrative></description></transaction>
"""
