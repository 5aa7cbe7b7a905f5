"""The thresholds of the method (section 13): frozen, hashed, part of every snapshot. The file fills them; nothing is set here."""

import hashlib
from typing import Any

import msgspec

from trecho.core.noun import Noun


class Method(Noun, frozen=True):
    """The version that every result names."""

    version: str


class Band(Noun, frozen=True):
    """From which r a status is substantial and complete."""

    substantial: float
    complete: float


class About(Noun, frozen=True):
    """How far `about`, `nearly` and `more than` reach, as a share."""

    tolerance: float


class Grace(Noun, frozen=True):
    """How long after its clock a pledge may still be delivered: months, and academic intakes of twelve months."""

    count_event_months: int
    scholarship_intakes: int
    works_months: int


class Pace(Noun, frozen=True):
    """From which r over elapsed share a pledge is on track or behind, and before which share none is given."""

    on_track: float
    behind: float
    min_elapsed: float


class Effort(Noun, frozen=True):
    """Shares of years (D), members (B) and listed things (K) that make an effort substantial."""

    D: float
    B: float
    K: float
    increase_needs_baseline: bool


class Event(Noun, frozen=True):
    """Within how many days two dates at one place are one edition."""

    same_edition_days: int


class Thin(Noun, frozen=True):
    """Below which share of strong evidence a complete pledge is thin."""

    strong_share: float


class AcrossPlans(Noun, frozen=True):
    """The order in which an activity of two plans is given to one."""

    order: tuple[str, ...]


class QuantityRule(Noun, frozen=True):
    """Where units go that only the deliverer reports: `claimed` or `verified`."""

    self_only: str


class CoverageLow(Noun, frozen=True):
    """Below which chance of detection silence says little."""

    delta: float


class Umbrella(Noun, frozen=True):
    """The share of a contract that a loan is estimated at."""

    contract_share: float


class Conflict(Noun, frozen=True):
    """From which difference two claims contradict each other: shares of the smaller value, and days."""

    quantity: float
    money: float
    days: int


class SameOrigin(Noun, frozen=True):
    """Above which Jaccard similarity of word 5-shingles two texts are one origin."""

    jaccard: float


class Letter(Noun, frozen=True):
    """Reliability letters by source kind (first is kind 1), and what the letter A must have earned."""

    min_checked: int
    max_wrong: float
    by_kind: tuple[str, ...]
    unknown: str


class Prior(Noun, frozen=True):
    """Chance that an activity of a class is real, until a review replaces it."""

    strong: float
    adequate: float
    weak: float


class CaptureRecapture(Noun, frozen=True):
    """What capture-recapture is refused for, and the dependences that are always published."""

    min_m: int
    min_M: int  # noqa: N815  (m and M are the method's names)
    max_width: float
    max_shift_psi2: float
    psi: tuple[float, ...]


class Resolution(Noun, frozen=True):
    """How good entity resolution must be before lists are compared."""

    min_precision: float
    min_recall: float


class SearchRule(Noun, frozen=True):
    """How old the last search may be, in days."""

    max_age_days: int


class Mirror(Noun, frozen=True):
    """How near a claimed total must be to the sum promised to raise the alarm."""

    tolerance: float


class ForecastRule(Noun, frozen=True):
    """What a forecast needs, how it is drawn, and the band that is published."""

    min_quarters: int
    draws: int
    band: float
    seed: int


class SimulationRule(Noun, frozen=True):
    """Draws and seed of the simulation of plan totals, and the precision of matches until one was reviewed."""

    draws: int
    match_precision: float
    seed: int


class Review(Noun, frozen=True):
    """The share that a second person codes, and the agreement below which a card is rewritten."""

    second_coder_share: float
    alpha: float


class Reply(Noun, frozen=True):
    """Days that coordinators and the public have to answer a draft."""

    days: int


class Provisional(Noun, frozen=True):
    """From which score a proposed link enters the provisional status."""

    min_score: float


class Parameters(Noun, frozen=True, kw_only=True):
    """All of section 13; `hash` goes into the snapshot."""

    method: Method
    band: Band
    about: About
    grace: Grace
    pace: Pace
    effort: Effort
    event: Event
    thin: Thin
    across_plans: AcrossPlans
    quantity: QuantityRule
    coverage_low: CoverageLow
    umbrella: Umbrella
    conflict: Conflict
    origin: SameOrigin
    letter: Letter
    prior: Prior
    cr: CaptureRecapture
    er: Resolution
    search: SearchRule
    mirror: Mirror
    forecast: ForecastRule
    simulation: SimulationRule
    review: Review
    reply: Reply
    provisional: Provisional

    @property
    def hash(self) -> str:
        """SHA-256 (hex) over the sorted parameters."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return hashlib.sha256(msgspec.json.encode(plain, order="sorted")).hexdigest()
