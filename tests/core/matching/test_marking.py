"""Marking many deeds at once finds what reading each word by word finds, in every language and in mixed ones."""

import csv
from itertools import chain
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.core.matching.plain_marking import profile
from tests.core.matching.small_plan import deed
from trecho.core.matching.deeds import Deed, deeds_table
from trecho.reference.matching import knowledge

KNOWN = knowledge()
_TITLES = Path(__file__).parents[3] / "benchmarks" / "data" / "translated_titles.csv"
_LANGUAGES = ("en", "es", "pt", "fr", "zh", "de")
_WORDS = [
    "China",
    "donates",
    "gives",
    "to",
    "for",
    "the",
    "ministry",
    "of",
    "health",
    "masks",
    "road",
    "hydropower",
    "plant",
    "(linked",
    "to",
    "#12)",
    "grant",
    "loan",
    "2020",
    "hospital",
    "El",
    "gobierno",
    "dona",
    "mascarillas",
    "al",
    "hospital",
    "para",
    "escuelas",
    "beca",
    "carretera",
    "Le",
    "gouvernement",
    "fournit",
    "à",
    "l'hôpital",
    "des",
    "masques",
    "doa",
    "máscaras",
    "bolsas",
    "embassy",
    "of",
    "children's",
    "home",
    "swine",
    "fever",
    "early",
    "warning",
    "not-a-word",
    "某省政府",
    "向",
    "捐赠",
    "口罩",
    "学校",
    "儿童医院捐赠口罩",
    "公路",
]

sentences = some.lists(some.sampled_from([*_WORDS, "\n", "·", "İ", "ﬁsh"]), max_size=14).map(" ".join)
deeds = some.builds(
    deed,
    text=sentences,
    language=some.sampled_from(_LANGUAGES),
    description=some.one_of(some.just(""), sentences),
    month=some.sampled_from(["", "2019-06", "2020", "2020-06"]),
    sectors=some.sampled_from([(), ("230",), ("12110", "430")]),
    works=some.booleans(),
    usd=some.sampled_from([0.0, 5e6]),
)


def as_read_together(listed: list[Deed]) -> list[object]:
    table = deeds_table(listed, KNOWN)
    return [table.profiles[number] for number in table.profile_of]


@settings(max_examples=60, deadline=None)
@given(some.lists(deeds, min_size=1, max_size=12))
def test_read_together_or_one_by_one(listed: list[Deed]) -> None:
    assert as_read_together(listed) == [profile(one, KNOWN) for one in listed]


def test_real_titles_in_each_language_and_in_the_wrong_one() -> None:
    with _TITLES.open(encoding="utf-8", newline="") as lines:
        titles = list(csv.DictReader(lines))
    listed = list(
        chain.from_iterable(
            (deed(row["title"], row["language"]), deed(row["title"], "en"), deed(row["title"], "zh")) for row in titles
        )
    )
    assert as_read_together(listed) == [profile(one, KNOWN) for one in listed]


def test_stems_of_all_languages_are_told_by_deed() -> None:
    listed = [deed("Roads for the towns"), deed("口罩", "zh"), deed("Carreteras", "es"), deed("")]
    table = deeds_table(listed, KNOWN)
    told: list[set[str]] = [set() for _ in listed]
    for row, number in zip(table.stem_rows, table.stem_numbers, strict=True):
        told[row].add(table.stem_words[number])
    assert told == [table.stems(row) for row in range(len(listed))]
    assert told[1] == {"口罩"}
    assert told[3] == set()


def test_no_deeds() -> None:
    assert as_read_together([]) == []
