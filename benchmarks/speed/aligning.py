"""Aligning a thousand commitments with a thousand: processor seconds, with and without the encoder, and the memory it adds."""

import random
import time
import tracemalloc

from benchmarks.row import Row
from trecho.core.aligning.lineage import descents
from trecho.core.aligning.profile import Profile, profile_of
from trecho.reference.aligning import knowledge, weighing
from trecho.reference.encoder import available, encoder

_MANY = 1000
_SECONDS = {"without_encoder": 12.0, "with_encoder": 60.0}  # of the processor; two cores for a minute would be 120
_VERBS = ("Train", "Build", "Promote", "Explore", "Strengthen cooperation on", "Set up", "Hold every year", "Donate")
_THINGS = ("solar parks", "rice seed centres", "port pilots", "youth orchestras", "customs officers", "dengue laboratories",
           "family farms", "submarine cables", "museums of rural life", "glacier stations", "credit lines", "bus fleets",
           "language chairs", "vaccines for remote islands", "early warning of storms", "think tanks")  # fmt: skip
_PLACES = (
    "in island states",
    "in mountain provinces",
    "along the great river",
    "in border towns",
    "for women",
    "by 2024",
)


def rows() -> list[Row]:
    """Seconds of the processor for profiles and lineage of two plans of a thousand made-up commitments each."""
    found = [_row("without_encoder", None)]
    if available():
        found.append(_row("with_encoder", encoder()))
    tracemalloc.start()
    _aligned(None)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return [*found, Row("aligning.memory", peak, "MiB", most=1024)]


def _row(name: str, meaning: object) -> Row:
    start = time.process_time()
    _aligned(meaning)
    return Row(
        f"aligning.thousand.{name}",
        time.process_time() - start,
        "cpu s",
        most=_SECONDS[name],
        beside="a minute on two cores",
    )


def _aligned(meaning: object) -> None:
    known = knowledge()
    descents(_plan(1), _plan(2), (3, 3), known, weighing(), meaning)  # type: ignore[arg-type]


def _plan(seed: int) -> list[Profile]:
    dice = random.Random(seed)
    known = knowledge()
    return [
        profile_of(f"{number // 20}.{number % 20}", str(number // 20), number / _MANY, _promise(dice), "en", known)
        for number in range(_MANY)
    ]


def _promise(dice: random.Random) -> str:
    things = " and ".join(dice.sample(_THINGS, 2))
    return f"{dice.choice(_VERBS)} {dice.randrange(2, 900)} {things} {dice.choice(_PLACES)}, {dice.choice(_PLACES)}."
