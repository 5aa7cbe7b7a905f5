"""Freezing: the state of the register sealed under one hash, by a command or by a coordinator."""

from datetime import datetime

from trecho.core.snapshot import Snapshot
from trecho.store import sealing, shelf


def freeze(label: str, moment: datetime, as_of: datetime | None = None) -> tuple[Snapshot, bool]:
    """The snapshot of the register as known `as_of` (of all of it without), kept; and whether it is a new one."""
    sealed = sealing.manifest(as_of)
    frozen = sealing.snapshot_of(sealed, label=label, made_at=moment, as_of=as_of)
    return frozen, shelf.keep_snapshot(frozen, sealed)
