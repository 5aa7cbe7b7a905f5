"""The tie that a proposed row of a lineage and people's corrections add up to: the last person's word wins."""

from collections.abc import Iterable
from typing import Any

from trecho.core.claim import Claim, Record
from trecho.core.folding.live import recording
from trecho.core.lineage import Relation
from trecho.core.tie import TieAct, TieState
from trecho.core.vocabulary import id_of

ARROW = "=>"

_AFTER = {
    TieAct.CONFIRM: TieState.CONFIRMED,
    TieAct.CHANGE: TieState.CHANGED,
    TieAct.UNLINK: TieState.UNLINKED,
    TieAct.LINK: TieState.LINKED,
}


def tie_subject(old: str, new: str) -> str:
    """The subject that everything said about a tie hangs on: `descent:OLD=>NEW`.

    Each side is a commitment's id, or the id of the plan alone where the commitment has no counterpart in it.
    """
    return f"descent:{old}{ARROW}{new}"


def pair_of(old: str, new: str) -> str:
    """The pair of plans that two plans or commitments belong to: `OLD=>NEW`."""
    return f"{old.partition('/')[0]}{ARROW}{new.partition('/')[0]}"


def tie_fields(subject: str, claims: Iterable[Claim]) -> dict[str, Any]:
    """The plain shape of a tie: what the program proposes, changed by the last correction of a person."""
    old, _, new = id_of(subject).partition(ARROW)
    ordered = sorted(claims, key=recording)
    proposals = [one.value.fields for one in ordered if one.attribute == "proposal" and isinstance(one.value, Record)]
    fields: dict[str, Any] = dict(proposals[-1]) if proposals else {}
    for claim in ordered:
        if claim.attribute == "correction" and claim.author.is_person and isinstance(claim.value, Record):
            fields = _corrected(fields, claim.value.fields, claim.author.name)
    sides = {name: side for name, side in (("old", old), ("new", new)) if "/" in side}
    return {**fields, **sides, "id": id_of(subject), "pair": pair_of(old, new)}


def _corrected(fields: dict[str, Any], said: dict[str, Any], person: str) -> dict[str, Any]:
    """The tie after a correction; as it was where the correction is none that is known.

    Who confirms a tie confirms the relation that was shown: it stays should the program lose sight of it.
    """
    act, relation = str(said.get("act", "")), str(said.get("relation", ""))
    if act not in set(TieAct):
        return fields
    found = {**fields, "state": _AFTER[TieAct(act)], "by": person, "reason": str(said.get("reason", ""))}
    if relation not in set(Relation):
        return found
    if act in {TieAct.CHANGE, TieAct.LINK}:
        return {**found, "relation": relation, "also": []}
    return {"relation": relation, **found}
