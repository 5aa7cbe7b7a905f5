"""The Sustainable Development Goals and the DAC sectors with their words, from `goals.toml` and `sectors.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from trecho.core.coding.topics import Topic, TopicWords
from trecho.reference.words import LANGUAGES


@cache
def goals() -> tuple[Topic, ...]:
    """The 17 goals, in order."""
    return _topics("goals")


@cache
def sectors() -> tuple[Topic, ...]:
    """The DAC sector groups of three digits, by code."""
    return _topics("sectors")


@cache
def goal_words(language: str) -> TopicWords:
    """The words of the goals in a BCP 47 language; English where we have none."""
    return TopicWords(goals(), known_language(language))


@cache
def sector_words(language: str) -> TopicWords:
    """The words of the sectors in a BCP 47 language; English where we have none."""
    return TopicWords(sectors(), known_language(language))


def _topics(name: str) -> tuple[Topic, ...]:
    written = tomllib.loads((files("trecho.reference") / f"{name}.toml").read_text(encoding="utf-8"))
    return msgspec.convert(written[name], tuple[Topic, ...])


def known_language(language: str) -> str:
    """The language itself where topics have words in it, else English."""
    code = language.partition("-")[0].lower()
    return code if code in LANGUAGES else "en"
