"""The kinship that a proposal and people's verdicts add up to: the last live verdict wins."""

from collections.abc import Iterable
from typing import Any

from trecho.core.claim import Claim, Record
from trecho.core.folding.live import recording
from trecho.core.kinship import KinshipState
from trecho.core.resolving.relation import Relation
from trecho.core.vocabulary import id_of

TILDE = "~"


def kinship_subject(one: str, other: str) -> str:
    """The subject that everything said about a pair of activities hangs on: `kinship:LEFT~RIGHT`, in order of id."""
    left, right = sorted((one, other))
    return f"kinship:{left}{TILDE}{right}"


def kinship_fields(subject: str, claims: Iterable[Claim]) -> dict[str, Any]:
    """The plain shape of a kinship: the last proposal, with the state and relation that a person gave it last."""
    left, _, right = id_of(subject).partition(TILDE)
    fields: dict[str, Any] = {}
    for claim in sorted(claims, key=recording):
        said = claim.value.fields if isinstance(claim.value, Record) else {}
        if claim.attribute == "proposal":
            fields = {**fields, **said} if "state" not in fields else {**said, **fields}
        elif claim.attribute == "judgement" and claim.author.is_person:
            fields = {**fields, **_judged(said), "by": claim.author.name}
    return {**fields, "left": left, "right": right}


def _judged(said: dict[str, Any]) -> dict[str, Any]:
    state, relation = str(said.get("state", "")), str(said.get("relation", ""))
    found: dict[str, Any] = {"why": str(said.get("why", ""))}
    if state in {KinshipState.ACCEPTED, KinshipState.REJECTED}:
        found["state"] = state
    if relation in set(Relation):
        found["relation"] = relation
    return found
