"""Everything that pages show of a subject, folded from the claims about it: one view for its noun, one a contradiction."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from trecho.core.activity import RUNG_OF_STAGE, Activity, Stage
from trecho.core.announcement import Announcement
from trecho.core.claim import Claim
from trecho.core.contradiction import Contradiction
from trecho.core.folding.current import Current, currents
from trecho.core.folding.disagreements import disagreements
from trecho.core.folding.kinship import kinship_fields
from trecho.core.folding.link import link_fields
from trecho.core.folding.live import known_at, live
from trecho.core.folding.position import position_of_date, position_of_path
from trecho.core.folding.shaping import fields_of
from trecho.core.folding.standing import Rules, Speakers, speakers_from
from trecho.core.folding.tie import tie_fields
from trecho.core.heading import Heading
from trecho.core.kinship import Kinship
from trecho.core.link import Link
from trecho.core.mechanism import StandingMechanism
from trecho.core.meeting import Meeting
from trecho.core.member import Member
from trecho.core.member_report import MemberReport
from trecho.core.noun import Nonsense, Noun
from trecho.core.plain import plain, value_of
from trecho.core.plan import Commitment, Plan
from trecho.core.principle import Principle
from trecho.core.programme import Programme
from trecho.core.rule_card import RuleCard
from trecho.core.search import Search
from trecho.core.source import Source
from trecho.core.tie import Tie
from trecho.core.view import View
from trecho.core.vocabulary import id_of, type_of
from trecho.core.words import folded

Fields = dict[str, Any]


class Kind(Noun, frozen=True, kw_only=True):
    """How the views of a subject type are made: the noun, what it lies within, its place in lists, its tags.

    `within` names a field; `position` and `tags` read the noun's plain shape.
    """

    shape: type[Noun]
    within: str = ""
    position: Callable[[Fields], str] = lambda fields: str(fields["id"])
    tags: tuple[str, ...] = ()


def _by(*names: str) -> Callable[[Fields], str]:
    return lambda fields: position_of_date(next((fields[name] for name in names if fields.get(name)), None))


def _by_path(fields: Fields) -> str:
    return position_of_path(fields.get("path") or fields["id"].partition("/")[2])


def _by_deed(fields: Fields) -> str:
    return position_of_date(min(fields.get("dates", {}).values(), default=None))


def _by_judgement(fields: Fields) -> str:
    order = ("accepted", "proposed", "unsure", "rejected").index(fields["state"])
    return f"{order}{1 - fields['score']:.6f}"


def _by_descent(fields: Fields) -> str:
    sides = (position_of_path(str(fields.get(side) or "/~").partition("/")[2]) for side in ("old", "new"))
    return " ".join(sides)


KINDS: Mapping[str, Kind] = {
    "plan": Kind(shape=Plan, within="forum", position=lambda fields: str(fields["period"][0])),
    "heading": Kind(shape=Heading, within="plan", position=_by_path),
    "principle": Kind(shape=Principle, within="plan"),
    "commitment": Kind(shape=Commitment, within="plan", position=_by_path, tags=("area", "confidence")),
    "rule-card": Kind(shape=RuleCard, within="plan", position=_by_path, tags=("kind", "commitment")),
    "activity": Kind(
        shape=Activity,
        position=_by_deed,
        tags=("countries", "kind", "status", "year", "area", "flags", "currency", "family"),
    ),
    "link": Kind(shape=Link, within="commitment", position=_by_judgement, tags=("activity", "state")),
    "descent": Kind(shape=Tie, within="pair", position=_by_descent, tags=("old", "new", "state", "relation")),
    "kinship": Kind(shape=Kinship, position=_by_judgement, tags=("left", "right", "state", "relation")),
    "member": Kind(shape=Member, within="forum", tags=("groups", "side", "member")),
    "mechanism": Kind(shape=StandingMechanism, within="forum", tags=("kind",)),
    "meeting": Kind(shape=Meeting, within="mechanism", position=_by("held_on"), tags=("country", "year")),
    "announcement": Kind(shape=Announcement, within="plan", position=_by("announced_on"), tags=("currency",)),
    "programme": Kind(shape=Programme, within="plan", tags=("status",)),
    "progress": Kind(shape=MemberReport, within="commitment", tags=("member",)),
    "source": Kind(shape=Source, tags=("kind", "side", "language")),
    "search": Kind(shape=Search, within="about", position=_by("made_on"), tags=("sort", "language")),
}

# Subjects whose proposals and judgements are folded in their own way.
_JUDGED: Mapping[str, Callable[[str, Iterable[Claim]], Fields]] = {
    "link": link_fields,
    "descent": tie_fields,
    "kinship": kinship_fields,
}

_SINGULAR = {"countries": "country", "flags": "flag", "groups": "group", "status": "stage"}


def views_at(claims: Iterable[Claim], as_of: datetime | None, rules: Rules) -> tuple[View, ...]:
    """All views of a register at a moment, by kind and id: the whole fold, for rebuilding and for the past."""
    known = known_at(claims, as_of)
    by_subject: dict[str, list[Claim]] = {}
    for claim in known:
        by_subject.setdefault(claim.subject, []).append(claim)
    speakers = speakers_from(
        (claim for subject, about in by_subject.items() if type_of(subject) == "source" for claim in live(about)), rules
    )
    views = [view for subject, about in by_subject.items() for view in views_of(subject, about, speakers, rules)]
    return tuple(sorted(views, key=lambda view: (view.kind, view.position, view.id)))


def views_of(subject: str, claims: Iterable[Claim], speakers: Speakers, rules: Rules) -> tuple[View, ...]:
    """The views of one subject from every claim about it; none of its noun while its claims do not make one yet."""
    standing = live(claims)
    values = currents(standing, speakers, rules)
    out = [_view_of_contradiction(found) for found in disagreements(subject, standing, values)]
    kind = KINDS.get(type_of(subject))
    if kind is not None and standing:
        contested = tuple(sorted({current.attribute for current in values if current.contested}))
        out += _view_of_noun(subject, kind, _filled(subject, standing, values, contested), contested)
    return tuple(out)


def _view_of_noun(subject: str, kind: Kind, fields: Fields, contested: tuple[str, ...]) -> list[View]:
    try:
        noun = value_of(kind.shape, fields)
    except Nonsense:
        return []  # half a subject: its claims stay in the ledger, its page comes when it is whole
    shown: Fields = plain(noun)
    known = {**fields, **shown}
    return [
        View(
            kind=type_of(subject),
            id=id_of(subject),
            within=str(known.get(kind.within) or ""),
            position=kind.position(known),
            tags=tuple(sorted({pair for tag in kind.tags for pair in _tagged(tag, known)})),
            words=_searchable(shown),
            contested=contested,
            plain=shown,
        )
    ]


def _view_of_contradiction(found: Contradiction) -> View:
    return View(
        kind="contradiction",
        id=found.id,
        position=f"{found.state == 'resolved':d}{found.id}",
        tags=tuple(sorted({("state", str(found.state)), *(("subject", subject) for subject in found.subjects)})),
        words=_searchable({"gist": found.gist}),
        plain=plain(found),
    )


def _filled(subject: str, claims: tuple[Claim, ...], values: tuple[Current, ...], contested: tuple[str, ...]) -> Fields:
    """The noun's fields with what follows from others: periods, paths, years, flags."""
    if type_of(subject) in _JUDGED:
        return _JUDGED[type_of(subject)](subject, claims)
    fields: Fields = {**fields_of(subject, values), "id": id_of(subject)}
    if type_of(subject) == "rule-card":
        card = dict(fields.get("card", {}))
        fields.update(card, plan=id_of(subject).partition("/")[0], commitment=id_of(subject).rpartition("#")[0])
    if type_of(subject) == "plan" and "start" in fields and "end" in fields:
        fields["period"] = [fields["start"], fields["end"]]
    if type_of(subject) == "activity":
        for name in {"countries", "flags", "related", "covers", "estimated"} & fields.keys():
            fields[name] = sorted(fields[name])
        if fields.get("status") in set(Stage):
            fields.setdefault("rung", RUNG_OF_STAGE[Stage(fields["status"])])
        if contested:
            fields["flags"] = sorted({*fields.get("flags", ()), "contested"})
    for name in ("quantity",):
        if name in fields:
            fields[name] = _counted(fields[name])
    return fields


def _counted(found: Any) -> Any:
    if isinstance(found, list):
        return [_counted(entry) for entry in found]
    return found if isinstance(found, dict) else {"value": found, "unit": ""}


def _tagged(tag: str, fields: Fields) -> list[tuple[str, str]]:
    name = _SINGULAR.get(tag, tag)
    if tag == "year":
        dates = fields.get("dates") or {"held_on": fields.get("held_on")}
        return [(name, str(date)[:4]) for date in dates.values() if date]
    if tag == "currency" and "amounts" in fields:
        return [(name, amount["currency"]) for amount in fields["amounts"]]
    content = fields.get(tag)
    if isinstance(content, bool):
        return [(name, "yes" if content else "no")]
    entries = content if isinstance(content, list) else [content]
    return [(name, str(entry)) for entry in entries if entry]


def _searchable(fields: Fields) -> str:
    """The folded words of a noun: its id, titles, texts and names."""
    texts = [str(fields.get("id", ""))]
    for name in ("title", "name", "words", "description", "gist"):
        texts += [str(text) for text in (fields.get(name) or {}).values()]
    texts += [str(actor.get("name", "")) for actor in fields.get("actors", ())]
    texts += [
        str(fields[name]) for name in ("attributed_to", "announced_by", "event", "city", "host") if fields.get(name)
    ]
    return folded("\n".join(texts))
