"""Stored views, kept up with the claims: those that new claims touch, or all of them from the beginning."""

from collections.abc import Iterable, Iterator

from trecho.core.claim import Claim
from trecho.core.folding.live import live
from trecho.core.folding.standing import Speakers, speakers_from
from trecho.core.folding.views import views_of
from trecho.core.view import View
from trecho.core.vocabulary import id_of, type_of
from trecho.store.claims import claims_in
from trecho.store.inserting import insert
from trecho.store.models import ClaimRow, RegisterRow, TagRow, ViewRow
from trecho.store.plain_text import encoded
from trecho.store.rules import rules
from trecho.store.writing import writing

BATCH = 500


def refresh(touched: Iterable[str]) -> int:
    """Folds anew every subject that new claims touch; how many subjects that were. Call inside a transaction.

    A claim about a source touches everything that the source speaks of, because its standing may decide there.
    """
    subjects = set(touched)
    speaking = [id_of(subject) for subject in subjects if type_of(subject) == "source"]
    for start in range(0, len(speaking), BATCH):
        rows = ClaimRow.objects.filter(source__in=speaking[start : start + BATCH])
        subjects.update(rows.values_list("subject", flat=True).distinct())
    _fold(sorted(subjects))
    return len(subjects)


def rebuild() -> int:
    """Makes every stored view anew from the claims, in one transaction; how many views there are."""
    with writing():
        TagRow.objects.all().delete()
        ViewRow.objects.all().delete()
        subjects = ClaimRow.objects.order_by("subject").values_list("subject", flat=True).distinct()
        _fold(list(subjects))
        row, _ = RegisterRow.objects.get_or_create(pk=1)
        row.revision += 1
        row.save(update_fields=["revision"])
        return ViewRow.objects.count()


def _fold(subjects: list[str]) -> None:
    speakers = _speakers()
    for start in range(0, len(subjects), BATCH):
        batch = subjects[start : start + BATCH]
        by_subject: dict[str, list[Claim]] = {subject: [] for subject in batch}
        for claim in claims_in(ClaimRow.objects.filter(subject__in=batch)):
            by_subject[claim.subject].append(claim)
        _replace(batch, (view for subject in batch for view in _stored(subject, by_subject[subject], speakers)))


def _speakers() -> Speakers:
    by_source: dict[str, list[Claim]] = {}
    for claim in claims_in(ClaimRow.objects.filter(type="source")):
        by_source.setdefault(claim.subject, []).append(claim)
    return speakers_from((claim for claims in by_source.values() for claim in live(claims)), rules())


def _stored(subject: str, claims: list[Claim], speakers: Speakers) -> Iterator[tuple[str, View]]:
    for view in views_of(subject, claims, speakers, rules()):
        yield subject, view


def _replace(subjects: list[str], views: Iterable[tuple[str, View]]) -> None:
    TagRow.objects.filter(view__subject__in=subjects).delete()
    ViewRow.objects.filter(subject__in=subjects).delete()
    found = list(views)
    insert(ViewRow, COLUMNS, (_cells(subject, view) for subject, view in found))
    rows = ViewRow.objects.filter(subject__in=subjects).values_list("kind", "key", "pk")
    keys = {(kind, key): number for kind, key, number in rows}
    insert(
        TagRow,
        ("view", "name", "value"),
        ((keys[view.kind, view.id], name, value) for _, view in found for name, value in view.tags),
    )


COLUMNS = ("kind", "key", "subject", "within", "position", "words", "plain")


def _cells(subject: str, view: View) -> tuple[object, ...]:
    position = f"{view.position}\0{view.id}".encode()
    return (view.kind, view.id, subject, view.within, position, view.words, encoded(view))
