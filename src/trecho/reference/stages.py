"""The vocabulary of stages in a language's `stages.toml`: what verbs and phrases say that a deed was announced, signed, done.

A table for each stage has `verbs` (infinitives, whose forms the `endings` make), `forms` (words written out) and `phrases`
(regular expressions); a table inside it, such as `[completed.paying]`, adds its words to that stage and to the phrases of
that name as well. Where a language has no such file its `telling.toml` says all.
"""

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

_LISTS = ("phrases", "forms", "verbs")


def stage_words(language: str) -> dict[str, Any]:
    """The file as plain data; empty where the language has none."""
    place = files("trecho.reference") / "languages" / language / "stages.toml"
    return tomllib.loads(place.read_text("utf-8")) if place.is_file() else {}


def add_stages(told: dict[str, dict[str, str]], stages: Mapping[str, Any], endings: Mapping[str, str]) -> None:
    """Put the vocabulary into the tables `cues` and `phrases`: phrases before what stands there, single verbs behind it."""
    endings = stages.get("endings", endings)
    for stage, rows in stages.items():
        if stage == "endings":
            continue
        marked = {name: words for name, words in rows.items() if name not in _LISTS}
        for words in (rows, *marked.values()):
            before, behind = phrased(words.get("phrases", ())), _verbs(words, endings)
            told["cues"][stage] = "|".join(filter(None, (before, told["cues"][stage], behind)))
        for name, words in marked.items():
            mine = phrased(words.get("phrases", ())), _verbs(words, endings)
            told["phrases"][name] = "|".join(filter(None, (told["phrases"].get(name), *mine)))


def _verbs(words: Mapping[str, Any], endings: Mapping[str, str]) -> str:
    return "|".join(filter(None, ("|".join(words.get("forms", ())), conjugated(words.get("verbs", ()), endings))))


def phrased(phrases: Iterable[str]) -> str:
    """Phrases as one pattern, the longer first; those that begin with the same plain word share it, to be found quicker."""
    shared: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, space, rest = phrase.partition(" ")
        if space and first.isalpha() and rest[0].isalpha():
            shared.setdefault(f"{first} ", []).append(rest)
        else:
            shared[phrase] = []
    rows = ((first, "|".join(rests)) for first, rests in shared.items())
    return "|".join(f"{first}(?:{rests})" if rests else first for first, rests in rows)


def conjugated(verbs: Iterable[str], endings: Mapping[str, str]) -> str:
    """The forms of regular verbs as one pattern: the stem with what its longest known ending makes of it."""
    stems: dict[tuple[str, str], list[str]] = {}
    for verb in verbs:
        ending = max((e for e in endings if verb.endswith(e)), key=len)
        stems.setdefault((ending, verb[0]), []).append(verb[1:].removesuffix(ending))
    return "|".join(f"{letter}(?:{'|'.join(rest)}){endings[ending]}" for (ending, letter), rest in stems.items())
