"""Resolution: pairs of one undertaking, against AidData's own notes and the bundled families."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations

from benchmarks.row import Absent, Row
from tests.shared_data import SHARED
from trecho import chain
from trecho.core.activity import Activity
from trecho.core.resolving.likeness import Ground, grounds
from trecho.core.resolving.merging import Ruling, Verdict, families
from trecho.core.resolving.pairing import pairs
from trecho.core.resolving.proposing import proposal
from trecho.core.resolving.tongue import rarity, words_of
from trecho.reference.resolving import resolving_weights

Pair = tuple[Activity, Activity, tuple[Ground, ...], bool]


def held_out(activity: Activity) -> bool:
    """Whether an activity's country is one whose pairs were not looked at when the weights were learnt."""
    return sum(map(ord, "".join(activity.countries))) % 2 == 1


def noted_pairs() -> list[Pair]:
    """Pairs of one country that share a rare word, both annotated by AidData: true where a note links the two.

    A record without any note tells nothing of whether it belongs to another, so its pairs are left out; so are pairs
    that notes join only through a third record. The notes themselves are not among the words compared.
    """
    path = SHARED / "gcdf" / "gcdf_lac.csv"
    if not path.is_file():
        raise Absent(f"no {path}")
    every = [each for each in chain.gather("gcdf", [path]) if isinstance(each, Activity)]
    links = {tuple(sorted((each.id, other))) for each in every for other in (*each.related, each.parent) if other}
    return list(_labelled(every, {(one, other) for one, other in links}))


def _labelled(every: list[Activity], links: set[tuple[str, str]]) -> Iterator[Pair]:
    noted = {name for pair in links for name in pair}
    groups = families(Ruling(one, other, Verdict.ACCEPTED) for one, other in links).families
    family = {name: at for at, group in enumerate(groups) for name in group}
    ordered = sorted(every, key=lambda each: each.id)
    told = [words_of(each) for each in ordered]
    rare = rarity(told)
    for one, other in pairs(ordered, told, rare, least=resolving_weights().least_rarity):
        left, right = ordered[one], ordered[other]
        true = (left.id, right.id) in links
        if true or (left.id in noted and right.id in noted and family[left.id] != family[right.id]):
            yield left, right, grounds(left, right, (told[one], told[other]), rare), true


def bundled_pairs() -> list[Pair]:
    """Pairs of the bundled China-CELAC activities of one country: true where the case calls them one undertaking."""
    folder = files("trecho.cases.celac_china")
    rows = list(csv.DictReader((folder / "families.csv").read_text("utf-8").splitlines()))
    activities = list(csv.DictReader((folder / "activities.csv").read_text("utf-8").splitlines()))
    every = [each for row in activities if (each := _bundled(row))]
    members: dict[str, set[str]] = {}
    for row in rows:
        members.setdefault(row["family"], set()).add(row["activity_id"])
    links = {pair for group in members.values() for pair in combinations(sorted(group), 2)}
    ordered = sorted(every, key=lambda each: each.id)
    told = [words_of(each) for each in ordered]
    rare = rarity(told)
    return [
        (
            ordered[one],
            ordered[other],
            grounds(ordered[one], ordered[other], (told[one], told[other]), rare),
            (ordered[one].id, ordered[other].id) in links,
        )
        for one, other in pairs(ordered, told, rare, least=resolving_weights().least_rarity)
    ]


def _bundled(row: dict[str, str]) -> Activity:
    from trecho.core.activity import ActivityKind, Actor, Origin
    from trecho.core.dates import PartialDate

    return Activity(
        id=row["activity_id"],
        source=Origin(kind="case", name="celac-china"),
        kind=ActivityKind(row["kind"]) if row["kind"] in set(ActivityKind) else ActivityKind.PROJECT,
        title={"en": row["title"]},
        countries=(row["country_iso3"],),
        actors=(Actor(role="giver", name=row["chinese_actor"]),),
        dates={"signed": PartialDate(row["date"])} if row["date"] else {},
    )


def precision_at(labelled: list[Pair], recall: float) -> float:
    """Share of true pairs among the best-scored ones that hold `recall` of all true pairs."""
    weights = resolving_weights()
    scored = sorted(
        ((proposal(one, other, weights, found).score, true) for one, other, found, true in labelled), reverse=True
    )
    wanted = recall * sum(true for _, true in scored)
    right = 0
    for at, (_, true) in enumerate(scored, start=1):
        right += true
        if right >= wanted:
            return right / at
    return 0.0


def rows() -> list[Row]:
    """Precision at recall 0.8 and 0.5 on pairs whose countries the weights never saw, and on the bundled families."""
    noted = [pair for pair in noted_pairs() if held_out(pair[0])]
    return [
        Row(
            "resolving.precision_at_recall_80",
            precision_at(noted, 0.8),
            least=0.73,
            beside=f"goal 0.95; {len(noted)} pairs",
        ),
        Row("resolving.precision_at_recall_50", precision_at(noted, 0.5), least=0.9),
        Row("resolving.families_precision_at_recall_50", precision_at(bundled_pairs(), 0.5), least=0.17),
    ]
