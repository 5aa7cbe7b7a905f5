"""Who may judge what, and what becomes of it: the states of links and contradictions as one table (roles: `permissions.py`)."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from trecho.core.noun import Noun
from trecho.core.permissions import Act, Role, roles_for

__all__ = ["TRANSITIONS", "Role", "Transition", "Verdict", "Vote", "allowed", "diagram", "state_after"]


class Verdict(StrEnum):
    """What a person may say of a link."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"


class Transition(Noun, frozen=True, kw_only=True):
    """From one state to another by an act that certain roles may do."""

    thing: str
    before: str
    act: str
    after: str
    roles: tuple[Role, ...]


TRANSITIONS: tuple[Transition, ...] = (
    *(
        Transition(thing="link", before=before, act=act, after=after, roles=roles_for(Act.JUDGE))
        for before in ("proposed", "accepted", "rejected", "unsure")
        for act, after in (("accept", "accepted"), ("reject", "rejected"), ("unsure", "unsure"))
        if before != after
    ),
    *(
        Transition(thing="descent", before=before, act=act, after=after, roles=roles_for(Act.ALIGN))
        for before in ("absent", "proposed", "confirmed", "changed", "unlinked", "linked")
        for act, after in (("confirm", "confirmed"), ("change", "changed"), ("unlink", "unlinked"), ("link", "linked"))
        if (act == "link") == (before in {"absent", "unlinked"}) and not (act == "confirm" and before == "confirmed")
    ),
    *(
        Transition(thing="kinship", before=before, act=act, after=after, roles=roles_for(Act.JOIN))
        for before in ("proposed", "accepted", "rejected")
        for act, after in (("accept", "accepted"), ("reject", "rejected"))
        if before != after
    ),
    *(
        Transition(thing="evidence", before=before, act=act, after=after, roles=roles_for(allowing))
        for before, act, after, allowing in (
            ("draft", "send", "sent", Act.FILE),
            ("returned", "send", "sent", Act.FILE),
            ("sent", "take back", "draft", Act.FILE),
            ("sent", "accept", "accepted", Act.WEIGH),
            ("sent", "return", "returned", Act.WEIGH),
        )
    ),
    Transition(thing="contradiction", before="open", act="resolve", after="resolved", roles=roles_for(Act.RESOLVE)),
    Transition(thing="contradiction", before="resolved", act="reopen", after="open", roles=roles_for(Act.RESOLVE)),
    Transition(thing="claim", before="live", act="retract", after="retracted", roles=roles_for(Act.RETRACT)),
    Transition(thing="claim", before="retracted", act="restore", after="live", roles=roles_for(Act.RETRACT)),
)

_STATE_AFTER = {"accept": "accepted", "reject": "rejected", "unsure": "unsure"}


class Vote(Noun, frozen=True, kw_only=True):
    """One person's live judgement of a link; `settles` marks a coordinator's, which ends a disagreement."""

    person: str
    verdict: Verdict
    grade: int | None = None
    reason: str = ""
    settles: bool = False


def allowed(thing: str, before: str, act: str, role: Role) -> bool:
    """Whether a person of that role may do that act to a thing in that state."""
    return any(
        (step.thing, step.before, step.act) == (thing, before, act) and role in step.roles for step in TRANSITIONS
    )


def state_after(votes: Sequence[Vote]) -> str:
    """The state of a link by its votes, the last one of each person, in the order of recording.

    No vote: proposed. The last settling vote decides; without one, agreement decides, and disagreement is `unsure`.
    """
    last = {vote.person: vote for vote in votes}
    settling = [vote for vote in votes if vote.settles and last[vote.person] is vote]
    if settling:
        return _STATE_AFTER[settling[-1].verdict]
    verdicts = {vote.verdict for vote in last.values()}
    if not verdicts:
        return "proposed"
    return _STATE_AFTER[verdicts.pop()] if len(verdicts) == 1 else "unsure"


def diagram(steps: Iterable[Transition] = TRANSITIONS) -> str:
    """The table as a Mermaid state diagram, one block a thing, for the manual."""
    lines = ["stateDiagram-v2"]
    for step in steps:
        who = ", ".join(step.roles)
        lines.append(f"    {step.thing}_{step.before} --> {step.thing}_{step.after}: {step.act} ({who})")
    return "\n".join(lines) + "\n"
