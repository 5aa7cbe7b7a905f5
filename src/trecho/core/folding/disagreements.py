"""The contradictions in what is said of one subject: opened by the method's rules or by a reader, settled by a person."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from trecho.core.claim import Claim, Record, Text, Value
from trecho.core.contradiction import Contradiction, ContradictionState, Move
from trecho.core.folding.current import Current, decisions
from trecho.core.folding.live import recording
from trecho.core.folding.shaping import scalar
from trecho.core.vocabulary import type_of


def disagreements(subject: str, claims: Iterable[Claim], currents: Iterable[Current]) -> tuple[Contradiction, ...]:
    """Every contradiction about a subject, by id: differing statements, disputes a reader noted, pairs set against each other."""
    by_id = {claim.id: claim for claim in claims}
    decided = decisions(by_id.values())
    found = [_of_current(subject, current, by_id, decided) for current in currents if _is_one(current)]
    found += _places(subject, by_id.values(), decided)
    noted = [claim for claim in by_id.values() if claim.attribute == "disputed"]
    if noted:
        found.append(_noted(subject, noted, decided))
    if type_of(subject) == "contradiction":
        found.append(_pair(subject, sorted(by_id.values(), key=recording), decided))
    moved = moves(by_id.values())
    return tuple(sorted((_with_moves(one, moved) for one in found), key=lambda contradiction: contradiction.id))


def moves(claims: Iterable[Claim]) -> Mapping[str, tuple[Move, ...]]:
    """What persons did about each contradiction, in the order of recording."""
    found: dict[str, list[Move]] = {}
    for claim in sorted(claims, key=recording):
        if claim.attribute != "resolution" or not isinstance(claim.value, Record) or not claim.author.is_person:
            continue
        said = claim.value.fields
        move = Move(
            by=claim.author.name,
            at=claim.recorded_at,
            act=str(said.get("act") or "resolve"),
            reason=str(said.get("reason") or ""),
            preferred=said.get("preferred") or None,
            owner=said.get("owner") or None,
        )
        found.setdefault(str(said.get("contradiction", "")), []).append(move)
    return {name: tuple(done) for name, done in found.items()}


def _with_moves(one: Contradiction, moved: Mapping[str, tuple[Move, ...]]) -> Contradiction:
    done = moved.get(one.id, ())
    owner = next((move.owner for move in reversed(done) if move.act == "own"), None)
    return msgspec.structs.replace(one, moves=done, owner=owner)


def _is_one(current: Current) -> bool:
    """Whether statements contradict one another; a person's coding put in the place of the program's is no dispute."""
    overruled = current.attribute == "coding" and current.rule == "a person's judgement" and not current.contested
    return current.contradictory and not overruled


def _of_current(
    subject: str, current: Current, by_id: Mapping[str, Claim], decided: Mapping[str, Mapping[str, Any]]
) -> Contradiction:
    ids = (*current.claims, *current.losers)
    base = Contradiction(
        id=f"{subject}#{current.attribute}",
        subjects=(subject,),
        attribute=current.attribute,
        claims=ids,
        said=tuple(written(by_id[identifier].value) for identifier in ids),
        state=ContradictionState.OPEN if current.contested else ContradictionState.RESOLVED,
        preferred=None if current.contested else current.claims[-1],
        reason=None if current.contested else current.rule,
    )
    return _decided(base, decided)


def _places(subject: str, claims: Iterable[Claim], decided: Mapping[str, Mapping[str, Any]]) -> list[Contradiction]:
    """Sources that name different countries, none of which holds the other's: always for a person (method, 5.1)."""
    named: dict[str, dict[str, str]] = {}
    for claim in sorted(claims, key=recording):
        if claim.attribute == "countries":
            named.setdefault(claim.passage.source, {})[str(scalar(claim.value))] = claim.id
    sets = [frozenset(countries) for countries in named.values()]
    if all(one <= other or other <= one for one in sets for other in sets):
        return []
    base = Contradiction(
        id=f"{subject}#countries",
        subjects=(subject,),
        attribute="countries",
        claims=tuple(claim for countries in named.values() for claim in countries.values()),
        said=tuple(country for countries in named.values() for country in countries),
    )
    return [_decided(base, decided)]


def _noted(subject: str, noted: list[Claim], decided: Mapping[str, Mapping[str, Any]]) -> Contradiction:
    ordered = sorted(noted, key=recording)
    gist = {claim.value.language: claim.value.text for claim in ordered if isinstance(claim.value, Text)}
    base = Contradiction(
        id=f"{subject}#disputed",
        subjects=(subject,),
        attribute="disputed",
        claims=tuple(claim.id for claim in ordered),
        said=tuple(written(claim.value) for claim in ordered),
        gist=gist,
    )
    return _decided(base, decided)


def _pair(subject: str, claims: list[Claim], decided: Mapping[str, Mapping[str, Any]]) -> Contradiction:
    subjects = sorted({str(scalar(claim.value)) for claim in claims if claim.attribute == "subjects"})
    about = [str(scalar(claim.value)) for claim in claims if claim.attribute == "attribute"]
    words = [claim.value for claim in claims if claim.attribute == "gist"]
    sides = sorted(
        (claim for claim in claims if claim.attribute == "subjects"), key=lambda claim: str(claim.said_on or "")
    )
    base = Contradiction(
        id=f"{subject}#pair",
        subjects=tuple(subjects),
        attribute=about[-1] if about else "",
        claims=tuple(claim.id for claim in sides),
        said=tuple(claim.passage.words or "" for claim in sides) if any(claim.passage.words for claim in sides) else (),
        gist={word.language: word.text for word in words if isinstance(word, Text)},
    )
    return _decided(base, decided)


def _decided(base: Contradiction, decided: Mapping[str, Mapping[str, Any]]) -> Contradiction:
    fields = decided.get(base.id)
    if fields is None:
        return base
    reopened = fields.get("act") == "reopen"
    return msgspec.structs.replace(
        base,
        state=ContradictionState.OPEN if reopened else ContradictionState.RESOLVED,
        preferred=None if reopened else fields.get("preferred"),
        reason=str(fields.get("reason", "")),
        decided_by=str(fields["by"]),
    )


def written(value: Value) -> str:
    """A value as a reader would write it in a list of statements."""
    plain = scalar(value)
    if isinstance(plain, dict):
        high = f" to {plain['high']}" if plain.get("high") is not None else ""
        return f"{plain.get('value', '')}{high} {plain.get('currency') or plain.get('unit') or ''}".strip()
    return str(plain)
