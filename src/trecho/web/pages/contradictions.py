"""Contradictions: what disagrees, kept side by side until a person decides."""

from collections.abc import Iterator

from trecho.core.contradiction import Contradiction
from trecho.core.vocabulary import id_of, type_of
from trecho.store import search
from trecho.web.answering import Reply, page
from trecho.web.asking import Asked
from trecho.web.trail import claims_by_id
from trecho.writers.tables import worded


@page
def contradictions(question: Asked) -> Reply:
    """Every disagreement, open ones first, each with its statements and their passages."""
    every = search.contradictions(question.as_of)
    return Reply(
        "contradictions.html",
        schema="contradictions",
        rows=lambda: _rows(every),
        disputes=every,
        names=_names(every, question),
        claims=claims_by_id(identifier for one in every for identifier in one.claims),
    )


def _names(every: tuple[Contradiction, ...], question: Asked) -> dict[str, str]:
    """What the activities that are disputed are called."""
    subjects = {subject for one in every for subject in one.subjects if type_of(subject) == "activity"}
    known = {subject: search.activity(id_of(subject), question.as_of) for subject in sorted(subjects)}
    return {subject: worded(one.title, question.language) for subject, one in known.items() if one}


def _rows(every: tuple[Contradiction, ...]) -> Iterator[dict[str, object]]:
    for one in every:
        yield {
            "contradiction": one.id,
            "subjects": " ".join(one.subjects),
            "property": one.attribute,
            "said": " | ".join(one.said),
            "claims": " ".join(one.claims),
            "state": one.state.value,
            "preferred": one.preferred,
            "reason": one.reason,
        }
