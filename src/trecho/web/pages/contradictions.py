"""Contradictions: what disagrees, kept side by side until a person decides."""

from collections.abc import Iterator, Mapping

from trecho.core.contradiction import Contradiction
from trecho.core.vocabulary import id_of, type_of
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.trail import claims_by_id
from trecho.writers.tables import worded
from trecho.writers.wording import N_

# What people do about a contradiction, as its history tells it.
MOVES: Mapping[str, str] = {"resolve": N_("settled"), "reopen": N_("opened again"), "own": N_("given to")}


@page
def contradictions(question: Asked) -> Reply:
    """Every disagreement, open ones first, each with its statements and their passages."""
    every = search.contradictions(question.as_of)
    return Reply(
        "contradictions.html",
        schema="contradictions",
        rows=lambda: rows_of(every),
        disputes=every,
        names=names_of(every, question),
        claims=claims_by_id(identifier for one in every for identifier in one.claims),
        moves=MOVES,
    )


def names_of(every: tuple[Contradiction, ...], question: Asked) -> dict[str, str]:
    """What the activities that are disputed are called."""
    subjects = {subject for one in every for subject in one.subjects if type_of(subject) == "activity"}
    known = {subject: search.activity(id_of(subject), question.as_of) for subject in sorted(subjects)}
    return {subject: worded(one.title, question.language) for subject, one in known.items() if one}


def rows_of(every: tuple[Contradiction, ...]) -> Iterator[dict[str, object]]:
    """One row a contradiction: what is said and where, who is to settle it, what was decided and when."""
    stated = claims_by_id(identifier for one in every for identifier in one.claims)
    for one in every:
        passages = [stated[name].passage for name in one.claims if name in stated]
        yield {
            "contradiction": one.id,
            "subjects": " ".join(one.subjects),
            "property": one.attribute,
            "said": " | ".join(one.said),
            "claims": " ".join(one.claims),
            "passages": " | ".join(" ".join(filter(None, (at.url or at.source, at.locator))) for at in passages),
            "state": one.state.value,
            "preferred": one.preferred,
            "reason": one.reason,
            "decided_by": one.decided_by,
            "owner": one.owner,
            "changes": " | ".join(
                " ".join(filter(None, (move.at.isoformat(), move.by, move.act, move.owner, move.reason)))
                for move in one.moves
            ),
        }
