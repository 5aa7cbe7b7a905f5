"""The pack that one coordinator hands to the next: the register, its originals, and what is open on the day, told in five languages."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from trecho import __version__
from trecho.core.link import LinkState
from trecho.core.plain import as_json, stamped
from trecho.reference.parameters import parameters
from trecho.register.figuring.alarms import alarms
from trecho.register.figuring.corrections import Published, corrections
from trecho.register.figuring.prospects import prospects
from trecho.store import search
from trecho.store.accounts import accounts
from trecho.store.packing import REGISTER, SUMS, pack
from trecho.store.remembering import one_state
from trecho.writers.handover_index import Index, index_html
from trecho.writers.wording import LANGUAGES

_DONE = ("final",)


def hand_over(out: Path, moment: datetime) -> Path:
    """Writes the pack at `out` (a .zip): whole or not there at all; `moment` is the day that deadlines are held against."""
    with one_state():
        papers = {f"open/{name}.json": as_json(stamped(name, told), indent=1) for name, told in _papers(moment)}
        counts = {name: _count(told) for name, told in _papers(moment)}
        facts = dict(search.counts())
    method = {"version": __version__, "parameters_sha256": parameters().hash}
    papers["method.json"] = as_json(stamped("method", {"method": method, "parameters": parameters()}), indent=1)
    for language in LANGUAGES:
        index = Index(
            language=language,
            made_on=moment.date(),
            claims=facts.get("claim", 0),
            counts=counts,
            method=f"{__version__} · {parameters().hash[:16]}",
            register=REGISTER,
            sums=SUMS,
        )
        papers[f"index.{language}.html"] = index_html(index).encode()
    return pack(out, papers)


def _papers(moment: datetime) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is open on the day, by the name of its file: each a list under `rows`."""
    known = corrections(moment.date())
    yield "contradictions", {"rows": [one for one in search.contradictions() if one.state == "open"]}
    yield "replies", {"rows": [_reply(one) for one in known.published if str(one.phase) not in _DONE]}
    yield "accounts", {"rows": list(_accounts())}
    yield "forecasts", {"rows": list(_forecasts(moment))}
    yield "proposals", {"rows": list(_proposals())}
    yield "alarms", {"rows": list(alarms(moment.date()).mirrors)}
    yield "snapshots", {"rows": list(search.snapshots())}


def _count(told: Mapping[str, Any]) -> int:
    return len(told["rows"])


def _reply(one: Published) -> dict[str, Any]:
    """A draft that waits: until when, who has answered, whose answer is missing."""
    answered = {
        answer.country
        for answer in corrections(one.closes_on).answers
        if answer.country and answer.on >= one.snapshot.made_at
    }
    expected = {account.country for account in accounts() if account.country and account.is_open}
    return {
        "snapshot": one.snapshot.id,
        "label": one.snapshot.label,
        "phase": one.phase,
        "closes_on": one.closes_on,
        "answered": sorted(answered),
        "missing": sorted(expected - answered),
    }


def _accounts() -> Iterator[dict[str, Any]]:
    """Whom to invite again, with which roles; passwords and second factors stay behind."""
    for one in accounts():
        if one.is_open:
            yield {"name": one.name, "email": one.email, "roles": one.roles, "country": one.country}


def _forecasts(moment: datetime) -> Iterator[dict[str, Any]]:
    for plan in search.plans():
        if not search.assessments(plan.id):
            continue
        linked = {link.commitment for link in search.links_of() if link.commitment.startswith(f"{plan.id}/")}
        for commitment in sorted(linked):
            for one in prospects(plan, commitment, moment.date()):
                if one.forecast is not None:
                    yield {
                        "pledge": one.pledge,
                        "provisional": one.provisional,
                        "low": one.forecast.band.low,
                        "high": one.forecast.band.high,
                        "chance": one.forecast.chance,
                        "quarters": one.quarters,
                    }


def _proposals() -> Iterator[dict[str, Any]]:
    """How many proposals wait for a person, by commitment."""
    waiting: dict[str, int] = {}
    for link in search.links_of():
        if link.state is LinkState.PROPOSED:
            waiting[link.commitment] = waiting.get(link.commitment, 0) + 1
    for commitment, number in sorted(waiting.items()):
        yield {"commitment": commitment, "proposals": number}
