"""Frozen states of the register: all of them, and one with everything that its hash seals."""

from collections.abc import Iterator

from trecho.core.snapshot import Manifest, Snapshot
from trecho.store import search
from trecho.store.sealing import sealed
from trecho.web.answering import Reply, found, page
from trecho.web.asking import Asked
from trecho.web.citing import cite_snapshot

SECTIONS = ("claims", "datasets", "reference", "parameters", "assessments")


@page
def snapshots(question: Asked) -> Reply:  # noqa: ARG001  (a list of what was frozen is the same for everyone)
    """Every snapshot, latest first."""
    every = search.snapshots()
    return Reply("snapshots.html", schema="snapshots", rows=lambda: _listed(every), snapshots=every)


@page
def snapshot(question: Asked, snapshot: str) -> Reply:
    """The snapshot of that hash, with the name and hash of everything it seals."""
    one: Snapshot = found(next((one for one in search.snapshots() if one.id == snapshot), None), snapshot)
    manifest: Manifest = found(sealed(one.id), snapshot)
    return Reply(
        "snapshot.html",
        schema="snapshot",
        value={"snapshot": one},
        rows=lambda: _sealed(manifest),
        one=one,
        moment=one.as_of or one.made_at,
        citation=cite_snapshot(one, question),
    )


def _listed(every: tuple[Snapshot, ...]) -> Iterator[dict[str, object]]:
    for one in every:
        yield {
            "id": one.id,
            "label": one.label,
            "made_at": one.made_at.isoformat(),
            "as_of": one.as_of.isoformat() if one.as_of else "",
            "claims": one.claims,
            "datasets": one.datasets,
            "assessments": one.assessments,
        }


def _sealed(manifest: Manifest) -> Iterator[dict[str, object]]:
    """One row for each thing that the hash seals."""
    for section in SECTIONS:
        for name, seal in sorted(getattr(manifest, section).items()):
            yield {"section": section, "name": name, "seal": seal}
