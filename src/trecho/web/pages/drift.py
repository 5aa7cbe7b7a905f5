"""Language versions of a plan side by side, where they do not say the same."""

from collections import Counter

from trecho.core.aligning.drift import Drift
from trecho.core.plan import Plan
from trecho.register.drifting import drift_between, languages_of, tongues_of
from trecho.store import search
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked


@page
def drift(question: Asked, plan: str) -> Reply:
    """Where two versions of a plan differ: `?one=en&other=es`, else the first two, adopted ones before restated ones."""
    whole: Plan = found(search.plan(plan, question.as_of), plan)
    commitments = search.commitments(plan, question.as_of)
    languages = languages_of(commitments)
    one, other = _chosen(languages, question)
    differences = drift_between(whole, one, other, question.as_of) if one and other else ()
    kind = question.filter("difference")
    shown = tuple(each for each in differences if kind in {"", each.difference.value})
    return Reply(
        "drift.html",
        schema="drift",
        value={"plan": whole, "languages": (one, other)},
        rows=lambda: (_row(each, plan) for each in shown),
        plan=whole,
        spoken=languages,
        adopted=tongues_of(commitments),
        one=one,
        other=other,
        counts=Counter(each.difference for each in differences),
        compared=sum(1 for each in commitments if one in each.words and other in each.words),
        drifts=shown,
        paths={each.id: each.path for each in commitments},
    )


def _chosen(languages: tuple[str, ...], question: Asked) -> tuple[str, str]:
    """The two languages asked for, where the plan has them; else its first two, the reader's own among them if it can."""
    wanted = [name for name in (question.filter("one"), question.filter("other")) if name in languages]
    rest = [name for name in languages if name not in wanted]
    chosen = [*wanted, *rest, "", ""]
    return chosen[0], chosen[1]


def _row(each: Drift, plan: str) -> dict[str, object]:
    return {
        "plan": plan,
        "commitment_id": each.path or each.other_path,
        "difference": each.difference.value,
        "words": each.words,
        "other_words": each.other_words,
        "passage": each.passage,
        "other_passage": each.other_passage,
    }
