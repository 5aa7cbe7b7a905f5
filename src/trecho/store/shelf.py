"""Keep and fetch: every change of the register goes through here, one transaction an import, and comes with a report.

Nothing is ever changed or deleted: keeping the same claim again adds nothing, and taking back is a claim of its own.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from trecho.core.activity import Rejected
from trecho.core.assessment import Assessment
from trecho.core.claim import Author, Claim, Record, Text
from trecho.core.folding.link import link_subject
from trecho.core.folding.live import live
from trecho.core.judgement import Verdict
from trecho.core.noun import Nonsense
from trecho.core.passage import Passage
from trecho.core.report import Report
from trecho.core.snapshot import Manifest, Snapshot
from trecho.core.trouble import Trouble
from trecho.core.vocabulary import checked
from trecho.store import refreshing, search
from trecho.store.claims import COLUMNS, cells_of, claim_from, claims_in
from trecho.store.inserting import insert
from trecho.store.models import AssessmentRow, ClaimRow, DatasetRow, ImportRow, RegisterRow, SnapshotRow
from trecho.store.plain_text import encoded
from trecho.store.writing import writing

BATCH = 2000


def keep(
    claims: Iterable[Claim], *, name: str = "", rejected: Iterable[Rejected] = (), made_at: datetime | None = None
) -> Report:
    """Keeps what is new, in one transaction, and brings the views up to date; the report adds up.

    A claim whose value does not fit its property is rejected with its reason. With a `name`, the report itself is
    kept at `made_at` (the latest moment of the claims where it is None).
    """
    good, bad = _sorted_out(claims)
    with writing():
        new, known = _added(good)
        refreshing.refresh({claim.subject for claim in new})
        report = Report(
            name=name,
            new=len(new),
            known=known,
            retracted=sum(1 for claim in new if claim.retracts),
            rejected=(*rejected, *bad),
        )
        moment = made_at or max((claim.recorded_at for claim in good), default=None)
        if name and moment is not None:
            ImportRow.objects.create(name=name, made_at=moment, plain=encoded(report))
        count_change(bool(new))
    return report


def keep_edition(
    claims: Sequence[Claim], *, author: Author, name: str, recorded_at: datetime, rejected: Iterable[Rejected] = ()
) -> Report:
    """Keeps all that an author says now, and takes back what the same author said in earlier editions and no longer says.

    An edition that says again what an earlier one took back restores it.
    """
    family = author.name.partition("@")[0]
    before = claims_in(ClaimRow.objects.filter(author__startswith=f"{family}@"))
    now = {claim.id for claim in claims}
    standing = {claim.id for claim in live(before)}
    hidden = {claim.retracts: claim for claim in before if claim.retracts and claim.retracts in now - standing}
    gone = [claim for claim in before if claim.id in standing - now]
    acts = [
        retraction_of(claim, author=author, recorded_at=recorded_at, why="no longer in this edition") for claim in gone
    ]
    acts += [
        retraction_of(claim, author=author, recorded_at=recorded_at, why="in this edition again")
        for claim in hidden.values()
    ]
    return keep([*claims, *acts], name=name, rejected=rejected, made_at=recorded_at)


def retract(identifier: str, *, author: Author, recorded_at: datetime, why: str, language: str = "en") -> Report:
    """Takes a claim back: hides it from every view, deletes nothing. Raises Trouble where there is no such claim."""
    claim = search.claim(identifier)
    if claim is None:
        raise Trouble(identifier, "is no claim of this register", "copy the id from the claim's page")
    return keep([retraction_of(claim, author=author, recorded_at=recorded_at, why=why, language=language)])


def retraction_of(claim: Claim, *, author: Author, recorded_at: datetime, why: str, language: str = "en") -> Claim:
    """The claim that takes another one back."""
    return Claim(
        subject=claim.subject,
        attribute="retraction",
        value=Text(language, why),
        passage=Passage(source=author.name, locator=f"claim={claim.id}"),
        original=recorded_at.isoformat(),  # taking back, restoring and taking back again are three acts
        recorded_at=recorded_at,
        author=author,
        retracts=claim.id,
    )


def judge(
    activity: str,
    commitment: str,
    verdict: Verdict,
    *,
    person: Author,
    recorded_at: datetime,
    grade: int | None = None,
    reason: str = "",
    settles: bool = False,
) -> Report:
    """Keeps a person's verdict on a link; who may judge stands in `core/judgement.py`, the caller asks it first."""
    fields: dict[str, object] = {"verdict": str(verdict), "reason": reason, "settles": settles}
    if grade is not None:
        fields["grade"] = grade
    return keep([_decision(link_subject(activity, commitment), "judgement", fields, person, recorded_at)])


def resolve(
    contradiction: str,
    *,
    preferred: str | None,
    person: Author,
    recorded_at: datetime,
    reason: str,
    reopen: bool = False,
) -> Report:
    """Keeps a person's decision on a contradiction: the claim or subject to prefer, and why; or opens it again."""
    fields: dict[str, object] = {"contradiction": contradiction, "preferred": preferred, "reason": reason}
    if reopen:
        fields["act"] = "reopen"
    subject = contradiction.rpartition("#")[0]
    return keep([_decision(subject, "resolution", fields, person, recorded_at)])


def own(contradiction: str, *, owner: str, person: Author, recorded_at: datetime) -> Report:
    """Keeps who is to settle a contradiction (the name of a person; empty: nobody any more)."""
    fields: dict[str, object] = {"contradiction": contradiction, "act": "own", "owner": owner}
    return keep([_decision(contradiction.rpartition("#")[0], "resolution", fields, person, recorded_at)])


def keep_dataset(name: str, sha256: str, *, recorded_at: datetime, facts: dict[str, object] | None = None) -> None:
    """Notes a file by its hash (SHA-256, hex), so that snapshots seal it; the same file twice is noted once."""
    with writing():
        _, made = DatasetRow.objects.get_or_create(
            sha256=sha256, defaults={"name": name, "recorded_at": recorded_at, "plain": encoded(facts or {})}
        )
        count_change(made)


def keep_assessments(plan: str, assessments: Sequence[Assessment], *, run: str, made_at: datetime) -> None:
    """Keeps the results of one run over a plan, for good; the same run twice is kept once."""
    rows = [
        AssessmentRow(run=run, plan=plan, pledge=found.pledge_id, made_at=made_at, plain=encoded(found))
        for found in assessments
    ]
    with writing():
        AssessmentRow.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)
        count_change(bool(rows))


def keep_snapshot(snapshot: Snapshot, manifest: Manifest) -> bool:
    """Keeps a frozen state; whether it is new (the same state frozen twice is one snapshot)."""
    with writing():
        _, made = SnapshotRow.objects.get_or_create(
            id=snapshot.id,
            defaults={
                "label": snapshot.label,
                "made_at": snapshot.made_at,
                "plain": encoded(snapshot),
                "manifest": encoded(manifest),
            },
        )
        count_change(made)
    return made


def _sorted_out(claims: Iterable[Claim]) -> tuple[list[Claim], list[Rejected]]:
    good: dict[str, Claim] = {}
    bad: list[Rejected] = []
    for claim in claims:
        try:
            identifier = checked(claim).id
        except Nonsense as error:
            bad.append(Rejected(source=claim.passage.source, record=claim.passage.locator, why=str(error)))
            continue
        other = good.get(identifier)
        if other is None or claim.recorded_at < other.recorded_at:
            good[identifier] = claim
    return list(good.values()), bad


def _added(claims: Sequence[Claim]) -> tuple[list[Claim], int]:
    """The claims that were not there, now kept, and how many were; two writers at once never keep one twice."""
    new: list[Claim] = []
    for start in range(0, len(claims), BATCH):
        batch = claims[start : start + BATCH]
        there = set(ClaimRow.objects.filter(id__in=[claim.id for claim in batch]).values_list("id", flat=True))
        fresh = [claim for claim in batch if claim.id not in there]
        insert(ClaimRow, COLUMNS, map(cells_of, fresh))
        new += fresh
    return new, len(claims) - len(new)


def count_change(changed: bool) -> None:
    """Counts one more change of the register, where there was one; call inside a transaction."""
    if changed:
        row, _ = RegisterRow.objects.select_for_update().get_or_create(pk=1)
        row.revision += 1
        row.save(update_fields=["revision"])


def _decision(subject: str, attribute: str, fields: dict[str, object], person: Author, recorded_at: datetime) -> Claim:
    stamped = {**fields, "at": recorded_at.isoformat()}
    return Claim(
        subject=subject,
        attribute=attribute,
        value=Record(attribute, stamped),
        passage=Passage(source=person.name),
        recorded_at=recorded_at,
        author=person,
    )


def fetched(identifiers: Iterable[str]) -> tuple[Claim, ...]:
    """The claims of those ids, in the order of recording; unknown ids are left out."""
    rows = ClaimRow.objects.filter(id__in=list(identifiers)).order_by("recorded_at", "id")
    return tuple(claim_from(row.plain) for row in rows)
