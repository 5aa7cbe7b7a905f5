"""A dossier as tables: commitments with their statuses, links with their reasons, activities."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from trecho.core.activity import Activity
from trecho.core.dossier import Dossier
from trecho.core.link import Link
from trecho.core.spreadsheet import neutral


def csv_of(rows: Iterable[Mapping[str, object]]) -> str:
    """CSV (RFC 4180, UTF-8) with the keys of the first row as header; cells that look like formulas get a quote before them."""
    page = io.StringIO(newline="")
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(page, fieldnames=list(row))
            writer.writeheader()
        writer.writerow({column: neutral(value) for column, value in row.items()})
    return page.getvalue()


def pledge_rows(dossier: Dossier, language: str) -> Iterator[dict[str, object]]:
    """One row a pledge (or a commitment that was not coded): words, strength, figures, statuses, number of links."""
    for promise in dossier.promises:
        commitment = promise.commitment
        pledges = commitment.coding.pledges if commitment.coding else ()
        pairs = list(zip_longest(pledges, promise.assessments)) or [(None, None)]
        for position, (pledge, assessment) in enumerate(pairs, start=1):
            yield {
                "commitment_id": commitment.id,
                "pledge_id": assessment.pledge_id if assessment else f"{commitment.id}#{position}",
                "area": commitment.area,
                "text": worded(commitment.words, language),
                "verb": pledge.verb if pledge else None,
                "strength": pledge.strength.value if pledge else None,
                "actor": pledge.actor if pledge else None,
                "kind": pledge.kind.value if pledge else None,
                "status_verified": assessment.status_v.value if assessment else None,
                "status_claimed": assessment.status_c.value if assessment else None,
                "status_provisional": assessment.provisional.value if assessment and assessment.provisional else None,
                "need": assessment.need if assessment else None,
                "n_lo": assessment.n_lo if assessment else None,
                "n_hi": assessment.n_hi if assessment else None,
                "r_lo": assessment.r_lo if assessment else None,
                "r_hi": assessment.r_hi if assessment else None,
                "flags": " ".join(assessment.flags) if assessment else None,
                "links": len(promise.links),
            }


def link_rows(links: Iterable[Link]) -> Iterator[dict[str, object]]:
    """One row a link, in the columns of the contract; `reasons` reads `sector +0.31; words +0.20`."""
    for link in links:
        yield {
            "record_id": link.activity,
            "commitment_id": link.commitment,
            "rank": link.rank,
            "score": round(link.score, 4),
            "grade": int(link.grade),
            "reasons": "; ".join(f"{reason.reason} {reason.weight:+.2f}" for reason in link.reasons),
        }


def activity_rows(activities: Iterable[Activity], language: str) -> Iterator[dict[str, object]]:
    """One row an activity: what, where, when, how much at which rung, and the source it leads back to."""
    for activity in activities:
        amount = activity.amounts[0] if activity.amounts else None
        yield {
            "activity_id": activity.id,
            "kind": activity.kind.value,
            "title": worded(activity.title, language),
            "countries": " ".join(activity.countries),
            "status": activity.status,
            "rung": activity.rung.value if activity.rung else None,
            "dates": " ".join(f"{name}={moment}" for name, moment in activity.dates.items()),
            "amount": str(amount.value) if amount else None,
            "currency": amount.currency if amount else None,
            "amount_basis": amount.basis if amount else None,
            "source": activity.source.name,
            "record": activity.source.record,
            "url": activity.source.url,
        }


def worded(words: Mapping[str, str], language: str) -> str:
    """The words in the wanted language, else in English, else in any; empty where there are none."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")
