"""What a title of AidData's release tells beside its columns: kind of deed, giver, sum, linked records."""

import re
from decimal import Decimal
from functools import cache

from trecho.core.activity import ActivityKind
from trecho.core.noun import Noun
from trecho.core.stated_sums import StatedSum, stated_sums
from trecho.reference.currencies import currency_of, currency_words
from trecho.sources.description import Description

_VERB = re.compile(
    r"\s+(?:jointly\s+)?(?:provid|donat|grant|giv|gave|fund|financ|contribut|lend|lent|loan|extend|sen[dt]|offer|commit|pledg|sign|award|"
    r"open|establish|hold|held|host|deliver|complet|construct|support|sponsor|assist|agree|perform|participat|issu|forgiv|"
    r"cancel|reschedul|build|built|hand|gift|start|help|launch|conduct|train|"
    r"administer|lead|disburse|renovat|inaugurat|facilitat|organi[sz]|co-organi[sz]|contribution|refinanc|begin|finish|conven|deploy|"
    r"supply|suppli|invest|purchas|buy|transfer|allocat|approv|underwrit|arrang|guarantee|draw|drew|agrees|mak)(?:e|s|es|ed|d|ded|ing|en)?\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^\s*[\[{][^\]}]*[\]}]\s*")
_FIRST_YEAR = re.compile(r"^(?:in )?\d{4}[,:]?\s+", re.IGNORECASE)
_NOTE = re.compile(
    r"[(\[{（]?\s*(?:possibl[ey] )?\b(?:(?:in|l)?ink(?:s|ed)?|sub-?projects? (?:of|under))\b(?P<rest>[^)\]}）.;]*)",
    re.IGNORECASE,
)
_CAPTURED = re.compile(
    r"\b(?:captured|recorded|described|identified|coded|tracked)\b[^.;()]{0,60}?(?P<rest>\b(?:umbrella |project |record )*(?:IDs?|projects?)\s?#?\s?\d[^.;()]*)",
    re.IGNORECASE,
)
_ID = re.compile(r"#?\b(\d{5,6})\b")
_HASHED = re.compile(r"#\s?(\d{4,6})\b")
# A sum of a title and the same sum in dollars of 2021 may differ so much by inflation and exchange rates, no more.
_LEAST_RATIO, _MOST_RATIO = Decimal("0.4"), Decimal("2.5")


class Links(Noun, frozen=True):
    """Records that a text names: `umbrella` those that are lines above it, `related` all."""

    related: tuple[str, ...] = ()
    umbrella: tuple[str, ...] = ()


def kind_of(title: str, flow_type: str, description: Description) -> ActivityKind:
    """Loan, grant, donation, training, … : by the flow type where given, made finer by the title's words."""
    told = _kind_in(title, description)
    listed = description.listed("kind", flow_type)
    if not listed:
        return told or ActivityKind.PROJECT
    given = ActivityKind(listed)
    finer = {
        ActivityKind.GRANT: {ActivityKind.DONATION},
        ActivityKind.LOAN: {ActivityKind.CREDIT_LINE},
        ActivityKind.TRAINING: {ActivityKind.SCHOLARSHIPS},
    }
    return told if told and told in finer.get(given, ()) else given


def _kind_in(title: str, description: Description) -> ActivityKind | None:
    bare = _NOTE.sub("", _PREFIX.sub("", title))
    for kind, shape in description.patterns.get("kind", ()):
        if _compiled(shape).search(bare):
            return ActivityKind(kind)
    return None


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE)


def giver_in(title: str) -> str:
    """The words before the title's verb, such as `China Eximbank`; no text where they are too long to be a name."""
    bare = _FIRST_YEAR.sub("", _PREFIX.sub("", title))
    verb = _VERB.search(bare)
    name = bare[: verb.start()].strip(" ,") if verb else ""
    return name if 0 < len(name.split()) <= 9 and name[:1].isupper() else ""


def linked_in(title: str, story: str = "") -> Links:
    """The records named in `(Linked to Project ID#…)` of the title and in `captured via Project ID#…` of the story."""
    related: dict[str, bool] = {}
    for text, note, shape in ((title, _NOTE, _ID), (story, _CAPTURED, _HASHED)):
        for match in note.finditer(text):
            umbrella = any(word in match[0].casefold() for word in ("umbrella", "subproject", "sub-project"))
            for record in shape.findall(match["rest"]):
                related[record] = related.get(record, False) or umbrella
    return Links(tuple(related), tuple(record for record, umbrella in related.items() if umbrella))


def sum_in(title: str, country: str | None, worth: Decimal | None) -> StatedSum | None:
    """The sum of the title that the record is about; None where it states none, or none that can be `worth` so much.

    `worth` is the release's own figure in dollars of 2021. A record without one has no known amount, so a sum in its
    title is another's (a syndicate's whole loan, the price of the works); only dollars can be held against `worth`.
    """
    if worth is None:
        return None
    local = currency_of(country) if country else None
    sums = stated_sums(title, currency_words(local), local)
    fitting = [
        each for each in sums if each.currency != "USD" or _LEAST_RATIO <= worth / (each.value or 1) <= _MOST_RATIO
    ]
    return fitting[0] if fitting else None
