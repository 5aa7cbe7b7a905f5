"""What an assessment knows beside promises, deeds and links: who stands on which side, what was judged, what was claimed."""

from collections.abc import Mapping
from datetime import datetime

from trecho.core.announcement import Announcement
from trecho.core.evidence import Account, Attestation
from trecho.core.noun import Noun
from trecho.core.source import Source


class Facts(Noun, frozen=True, kw_only=True):
    """Everything is optional; what is not known is not guessed.

    `sides`: countries (ISO alpha-3) by side of the forum (`china`, `celac`). `families`: for each record that is a step
    of an undertaking, the undertaking's id. `lineages`: the lineage of a pledge or commitment. `promised`: the sum
    promised over a lineage. `ties`: whether a person tied a deal to a line, by (activity, line). `named_plans`: the plan
    that a source names for an activity. `sources`: what was noted about sources, by address or name. `origins`: what
    the origin of each document is called, where documents copy one another. `claims`: claim ids
    behind an activity. `announcements` and `totals`: what was promised and claimed over all plans, so that standing
    targets and mirrored totals are known. `detectability`: chance of detection by pledge. `attestations`: words of failure or contrary acts.
    """

    sides: Mapping[str, tuple[str, ...]] = {}
    families: Mapping[str, str] = {}
    lineages: Mapping[str, str] = {}
    promised: Mapping[str, float] = {}
    ties: Mapping[tuple[str, str], bool] = {}
    named_plans: Mapping[str, str] = {}
    sources: Mapping[str, Source] = {}
    origins: Mapping[str, str] = {}
    claims: Mapping[str, tuple[str, ...]] = {}
    announcements: tuple[Announcement, ...] = ()
    totals: tuple[Account, ...] = ()
    detectability: Mapping[str, float] = {}
    attestations: tuple[Attestation, ...] = ()
    coders: tuple[str, ...] = ()
    snapshot_id: str = ""
    made_at: datetime | None = None
