"""The vocabulary of stages in a language's `stages.toml`: what verbs and phrases say that a deed was announced, signed, done.

A table for each stage has `verbs` (infinitives, whose forms the `endings` make), `forms` (words written out) and `phrases`
(regular expressions); a table inside it, such as `[completed.paying]`, adds its words to that stage and to the phrases of
that name as well. Where a language has no such file its `telling.toml` says all.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from itertools import groupby
from typing import Any

_LISTS = ("phrases", "forms", "verbs")
_GROUP = re.compile(r"\(\?:([^()]*)\)(\??)(.*)")  # a pattern that begins with a plain group
_PLAIN = re.compile(r"(?:[^\W\d_]|[ -])+(?![?*+{])")  # letters that a pattern begins with, none of which may be absent


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
        every = (rows, *marked.values())
        before = phrased(phrase for words in every for phrase in words.get("phrases", ()))
        behind = (_verbs(words, endings) for words in every)
        told["cues"][stage] = "|".join(filter(None, (before, told["cues"][stage], *behind)))
        for name, words in marked.items():
            mine = phrased(words.get("phrases", ())), _verbs(words, endings)
            told["phrases"][name] = "|".join(filter(None, (told["phrases"].get(name), *mine)))


def _verbs(words: Mapping[str, Any], endings: Mapping[str, str]) -> str:
    return "|".join(filter(None, (phrased(words.get("forms", ())), conjugated(words.get("verbs", ()), endings))))


def phrased(phrases: Iterable[str]) -> str:
    """Phrases as one pattern, the longer first; those that begin alike share their beginning, to be found quicker."""
    rows: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        for opened in _opened(phrase):
            plain = _PLAIN.match(opened)
            words = plain.group() if plain else ""
            rows.setdefault(words, []).append(opened[len(words) :])
    return "|".join(_branches(rows, 0))


def _opened(phrase: str) -> list[str]:
    """A phrase once for each beginning that its first group gives: "(?:is|are) open" is "is open" and "are open"."""
    group = _GROUP.fullmatch(phrase)
    if group is None:
        return [phrase]
    beginnings = [*group[1].split("|"), ""] if group[2] else group[1].split("|")
    return [one + group[3] for one in beginnings]


def _branches(rows: Mapping[str, list[str]], at: int) -> list[str]:
    """Patterns of plain beginnings, from a place in them on, with what follows each: one for each next letter, then the ends."""
    longer = sorted(words for words in rows if len(words) > at)
    return [
        _branch({words: rows[words] for words in found}, at) for _, found in groupby(longer, lambda words: words[at])
    ] + [rest for words, rests in rows.items() if len(words) == at for rest in rests]


def _branch(rows: Mapping[str, list[str]], at: int) -> str:
    first, last = min(rows), max(rows)
    end = next((n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    parts = _branches(rows, end)
    return first[at:end] + (parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})")


def conjugated(verbs: Iterable[str], endings: Mapping[str, str]) -> str:
    """The forms of regular verbs as one pattern: the stem with what its longest known ending makes of it."""
    stems: dict[tuple[str, str], list[str]] = {}
    for verb in verbs:
        ending = max((e for e in endings if verb.endswith(e)), key=len)
        stems.setdefault((ending, verb[0]), []).append(verb[1:].removesuffix(ending))
    return "|".join(f"{letter}(?:{'|'.join(rest)}){endings[ending]}" for (ending, letter), rest in stems.items())
