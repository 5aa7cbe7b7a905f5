"""A frozen state of a register: one hash over everything that its figures rest on, so that anyone can recompute it."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

import msgspec

from trecho.core.noun import Noun


class Manifest(Noun, frozen=True, kw_only=True):
    """Everything that a snapshot seals, by name, with its hash (SHA-256, hex).

    `claims` maps ids to the moment of recording (the moment is sealed apart: two registers that learnt the same
    things on different days share a snapshot's id); `datasets` maps hashes to the names of files, `reference` maps
    files to hashes, `parameters` holds the method's thresholds by name, `assessments` the hash of each pledge's result.
    `tables` keeps what no other copy may exist of, whole: an institution's own rates and price levels, whose hashes stand
    in `reference`, and the last day of the bank's rates.
    """

    claims: Mapping[str, str] = {}
    datasets: Mapping[str, str] = {}
    reference: Mapping[str, str] = {}
    parameters: Mapping[str, str] = {}
    assessments: Mapping[str, str] = {}
    tables: Mapping[str, str] = {}

    @property
    def id(self) -> str:
        """The hash (SHA-256, hex) over claim ids, dataset and reference hashes and parameters."""
        sealed = (sorted(self.claims), sorted(self.datasets), self.reference, self.parameters)
        return hashlib.sha256(msgspec.json.encode(sealed, order="sorted")).hexdigest()


class Snapshot(Noun, frozen=True, kw_only=True):
    """A snapshot's id and label, when it was made, up to which moment it holds claims, and how much it seals."""

    id: str
    label: str = ""
    made_at: datetime
    as_of: datetime | None = None
    claims: int = 0
    datasets: int = 0
    reference: int = 0
    assessments: int = 0


class Difference(Noun, frozen=True, kw_only=True):
    """One thing that is not as it was sealed: its section (`claims`, `datasets`, …), its name, and what happened to it."""

    section: str
    name: str
    what: str


def differences(sealed: Manifest, found: Manifest) -> tuple[Difference, ...]:
    """What is missing or changed in `found`; claims and files that came later are no difference."""
    out: list[Difference] = []
    for section in ("claims", "datasets", "reference", "parameters", "assessments"):
        before: Mapping[str, str] = getattr(sealed, section)
        now: Mapping[str, str] = getattr(found, section)
        for name, seal in sorted(before.items()):
            if name not in now:
                out.append(Difference(section=section, name=name, what="missing"))
            elif now[name] != seal:
                out.append(Difference(section=section, name=name, what=f"changed from {seal} to {now[name]}"))
    return tuple(out)
