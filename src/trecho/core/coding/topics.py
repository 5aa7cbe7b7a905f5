"""Which codes of a list (goals, sectors) the words of a text speak for, and which words those are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from trecho.core.noun import Noun
from trecho.core.pledge import Coded

STRONG, WEAK = 3.0, 1.0


class Topic(Noun, frozen=True, kw_only=True):
    """One code of a list with its names and the words that speak for it, by language; a trailing * is any ending.

    `factor` is what the words count in a ranking: half where every plan speaks of the subject (partnerships).
    """

    code: int
    names: Mapping[str, str]
    strong: Mapping[str, str]
    weak: Mapping[str, str]
    factor: float = 1


class Evidence(Noun, frozen=True, kw_only=True):
    """What speaks for a code: `weight` of its distinct words, and the first words as they stand in the text."""

    code: int
    weight: float
    words: str


@dataclass(frozen=True, eq=False)
class TopicWords:
    """The words of all topics in one language, looked up by their first characters."""

    topics: tuple[Topic, ...]
    language: str

    @cached_property
    def terms(self) -> Mapping[str, tuple[tuple[re.Pattern[str], tuple[tuple[int, float], ...]], ...]]:
        """First characters (three letters, else two) → patterns, longest first, each with the codes and weights it speaks for."""
        weights: dict[str, dict[int, float]] = {}
        for topic in self.topics:
            for table, weight in ((topic.weak, WEAK), (topic.strong, STRONG)):
                for term in table.get(self.language, "").split("|"):
                    if term:
                        weights.setdefault(term.lower(), {})[topic.code] = weight * (1.3 if " " in term else 1)
        long = sorted(weights, key=len, reverse=True)
        made = {term: (self._pattern(term), tuple(weights[term].items())) for term in long}
        exact = 2 if self.language == "zh" else 3
        keys = {term: term[:exact] if term[:exact].isalpha() and len(term) >= exact else term[:2] for term in long}
        return {key: tuple(made[term] for term in long if keys[term] in {key, key[:2]}) for key in {*keys.values()}}

    def _pattern(self, term: str) -> re.Pattern[str]:
        if self.language == "zh":
            return re.compile(re.escape(term))
        stem = (
            re.escape(term.rstrip("*")).replace(r"\ ", r"[\s\u00a0-]+").replace(r"\-", r"[-‐‑\s]?").replace("'", "['’]")
        )
        stem = stem.replace(r"\*", r"\w*")
        return re.compile(rf"{stem}\w*" if term.endswith("*") else rf"{stem}(?!\w)")

    @cached_property
    def factors(self) -> Mapping[int, float]:
        """What the words of each code count in a ranking."""
        return {topic.code: topic.factor for topic in self.topics}

    @cached_property
    def starts(self) -> re.Pattern[str]:
        """Where a word may start: at any character in Chinese."""
        return re.compile(r"[\u4e00-\u9fff0-9]" if self.language == "zh" else r"(?<!\w)[\w$]")

    def evidence(self, text: str) -> tuple[Evidence, ...]:
        """Every code that some words speak for, best first; a strong word said again counts half, a weak one nothing."""
        lowered = text.lower() if len(text.lower()) == len(text) else text
        found: dict[int, dict[str, float]] = {}
        terms = self.terms
        end = -1
        for match in self.starts.finditer(lowered):
            place = match.start()
            if place < end:
                continue
            start = lowered[place : place + 3]
            for pattern, codes in terms.get(start) or terms.get(start[:2], ()):
                if hit := pattern.match(lowered, place):
                    for code, weight in codes:
                        before = found.setdefault(code, {}).get(hit.group(), 0)
                        found[code][hit.group()] = (
                            min(before + weight / 2, 2 * weight) if before and weight >= STRONG else weight
                        )
                    end = hit.end()
                    break
        ranked = [
            Evidence(code=code, weight=sum(words.values()), words=", ".join(list(words)[:4]))
            for code, words in found.items()
        ]
        return tuple(sorted(ranked, key=lambda one: (-one.weight, one.code)))


def evidence_under(text: str, heading: str, words: TopicWords) -> Mapping[int, Evidence]:
    """What speaks for each code in a text and, with half its weight, in the heading above; `words` are of the text alone."""
    own = {one.code: one for one in words.evidence(text)}
    above = {one.code: one.weight / 2 for one in _of_heading(words, heading)}
    factors = words.factors
    return {
        code: Evidence(
            code=code,
            weight=factors[code] * ((own[code].weight if code in own else 0) + above.get(code, 0)),
            words=own[code].words if code in own else "",
        )
        for code in {*own, *above}
    }


def coded(text: str, heading: str, words: TopicWords, *, most: int, least: float) -> tuple[Coded, ...]:
    """At most `most` codes, best first, for a text under a heading; `least` is the share of the best that a code needs.

    The heading speaks with half its weight, so that a short item is still placed by the area that it stands in.
    """
    found = evidence_under(text, heading, words)
    totals = {code: one.weight for code, one in found.items()}
    if not totals:
        return ()
    best = max(totals.values())
    ranked = sorted(totals, key=lambda code: (-totals[code], code))
    kept = [code for code in ranked[:most] if totals[code] >= least * best]
    return tuple(
        Coded(code=code, score=round(totals[code] / (totals[code] + 3), 3), span=found[code].words or None)
        for code in kept
    )


def coded_around(around: str, words: TopicWords) -> tuple[Coded, ...]:
    """The code that the titles farther above speak for most, for an item that says nothing itself: rails under a plan of railways.

    Codes that every plan speaks of count for nothing here, and one weak word is not enough.
    """
    told = [one for one in _of_heading(words, around) if one.weight >= STRONG and words.factors[one.code] >= 1]
    return tuple(Coded(code=one.code, score=round(one.weight / 2 / (one.weight / 2 + 3), 3)) for one in told[:1])


@lru_cache(maxsize=512)
def _of_heading(words: TopicWords, heading: str) -> tuple[Evidence, ...]:
    return words.evidence(heading)
