"""Pairs of activities whose relation is known: AidData's own notes, read one by one, and the families of the bundled case.

A note `(Linked to Project ID#…)` says that two records have to do with one another, not what. A reader of the titles
told four sorts apart (`benchmarks/data/resolving_labels.csv`): `step` of one undertaking, another `edition` of it, `part`
of a line of credit or fund, mere `context`. Steps and editions are what resolution is to find; parts and contexts, which
no title tells, count neither way. Pairs that the notes leave apart are wrong to propose, save where the reader found that
the titles plainly tell of one undertaking (`told_by` titles): catalogue-makers link some medical teams and not others.

The flags `same-project` of the bundled case say that rows must not be added up. Their notes tell which rows go together,
and that some are a package and its works (`part`) or overlap in a way not known (`unverified`): no undertaking told twice.
A reader of all rows, country by country, found steps that no flag tells (an agreement signed, then in force) and pairs
that the rows do not decide (`context`); each stands with its reason in `benchmarks/data/resolving_families.csv`.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from benchmarks.row import Absent
from tests.shared_data import SHARED
from trecho import chain
from trecho.cases.loading import load
from trecho.core.activity import Activity
from trecho.core.folding.views import views_at
from trecho.core.plain import value_of
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.likeness import Ground, grounds
from trecho.core.resolving.merging import Ruling, Verdict, families
from trecho.core.resolving.proposing import compared
from trecho.core.resolving.relation import Relation, relation_of
from trecho.core.resolving.told import Told, is_account, told_of
from trecho.reference.resolving import knowledge, resolving_weights

LABELS = Path(__file__).parent / "data" / "resolving_labels.csv"
SECOND = Path(__file__).parent / "data" / "resolving_second_reading.csv"
FAMILIES = Path(__file__).parent / "data" / "resolving_families.csv"
WANTED = frozenset({"step", "edition"})


@dataclass(frozen=True)
class Pair:
    """Two records with their grounds; whether a note links them, what a reader calls it (`none`: apart), and the country."""

    left: Told
    right: Told
    grounds: tuple[Ground, ...]
    noted: bool
    relation: str

    @property
    def counts(self) -> bool:
        """Whether a reader of the titles can tell: parts of lines and contexts count neither way."""
        return self.relation in WANTED or self.relation == "none"


@cache
def noted_pairs() -> tuple[Pair, ...]:
    """Pairs of one country that share a rare word, both annotated by AidData; the notes are not among what is compared."""
    path = SHARED / "gcdf" / "gcdf_lac.csv"
    if not path.is_file():
        raise Absent(f"no {path}")
    every = [each for each in chain.gather("gcdf", [path]) if isinstance(each, Activity)]
    links = {tuple(sorted((each.id, other))) for each in every for other in (*each.related, each.parent) if other}
    return tuple(_labelled(every, {(one, other) for one, other in links}))


def _labelled(every: list[Activity], links: set[tuple[str, str]]) -> Iterator[Pair]:
    with LABELS.open(encoding="utf-8", newline="") as opened:
        read = {(f"gcdf:{row['left']}", f"gcdf:{row['right']}"): row["relation"] for row in csv.DictReader(opened)}
    noted = {name for pair in links for name in pair}
    groups = families(Ruling(one, other, Verdict.ACCEPTED) for one, other in links).families
    family = {name: at for at, group in enumerate(groups) for name in group}
    for left, right, found in compared_pairs(every, silent=True):
        key = (left.id, right.id)
        linked = key in links
        if linked or (left.id in noted and right.id in noted and family[left.id] != family[right.id]):
            yield Pair(left, right, found, linked, read.get(key, "none"))


def compared_pairs(every: list[Activity], *, silent: bool) -> Iterator[tuple[Told, Told, tuple[Ground, ...]]]:
    """Every pair that resolution compares, with its grounds; `silent` hides the records that activities name themselves."""
    told = sorted((told_of(each, knowledge()) for each in every if not is_account(each)), key=lambda each: each.id)
    common = Commonness(told)
    hidden = [_silent(each) for each in told] if silent else told
    for one, other in compared(hidden, common, resolving_weights()):
        yield hidden[one], hidden[other], grounds(hidden[one], hidden[other], common)


def wanted() -> int:
    """How many pairs there are to find, those that no shared word brings together among them."""
    with LABELS.open(encoding="utf-8", newline="") as opened:
        return sum(row["relation"] in WANTED for row in csv.DictReader(opened))


def agreement() -> tuple[float, int]:
    """How often a second reader, who saw titles, dates and sectors without notes and scores, says the same of a pair, and of how many.

    The same is: both that it is one undertaking or its next edition, or both that it is neither.
    """
    with SECOND.open(encoding="utf-8", newline="") as opened:
        rows = [(row["first"] in WANTED) == (row["second"] in WANTED) for row in csv.DictReader(opened)]
    return sum(rows) / len(rows), len(rows)


def _silent(told: Told) -> Told:
    from msgspec.structs import replace

    return replace(told, parent=None, mentions=frozenset(), envelope=False)


@dataclass(frozen=True)
class Family:
    """A pair of bundled activities with its grounds; what the flags or a reader call it, and whether the rules join the two.

    `flagged` is what the flags state of the pair, as published (`none`: nothing).
    """

    grounds: tuple[Ground, ...]
    country: str
    relation: str
    flagged: str
    joined: bool


@cache
def bundled_pairs() -> tuple[Family, ...]:
    """Every pair of bundled China-CELAC activities of one country that is compared, with what is known of it."""
    known = _families()
    return tuple(
        _family(left, right, found, known) for left, right, found in compared_pairs(bundled_activities(), silent=True)
    )


def _family(
    left: Told, right: Told, found: tuple[Ground, ...], known: dict[tuple[str, str], tuple[str, str]]
) -> Family:
    relation, told_by = known.get((left.id, right.id), ("none", ""))
    country = next((one for one in left.countries if one in right.countries), "")
    joined = relation_of(left, right) is not Relation.EDITION
    return Family(found, country, relation, relation if told_by == "flags" else "none", joined)


def _families() -> dict[tuple[str, str], tuple[str, str]]:
    with FAMILIES.open(encoding="utf-8", newline="") as opened:
        return {
            (f"celac-china/{row['left']}", f"celac-china/{row['right']}"): (row["relation"], row["told_by"])
            for row in csv.DictReader(opened)
        }


def wanted_families(relations: frozenset[str], *, told_by: frozenset[str]) -> int:
    """How many bundled pairs of these relations there are to find, those never compared among them."""
    return sum(relation in relations and teller in told_by for relation, teller in _families().values())


def bundled_activities() -> list[Activity]:
    """The activities of the bundled case, as its register folds them."""
    from trecho.store.rules import rules

    claims = load("celac-china", recorded_at=datetime(2026, 1, 1, tzinfo=UTC)).claims
    views = views_at((claim for claim in claims if claim.subject.startswith(("activity:", "source:"))), None, rules())
    return [value_of(Activity, view.plain) for view in views if view.kind == "activity"]
