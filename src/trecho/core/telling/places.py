"""The countries that a stretch of an article is about, and the one that the whole article is about."""

from collections import Counter

from trecho.core.telling.words import TellingWords


def countries(text: str, start: int, end: int, words: TellingWords) -> tuple[tuple[int, str], ...]:
    """Where in the stretch a country is named, by its name, capital or adjective, and its code; in order."""
    found: dict[int, str] = {}
    taken: list[tuple[int, int]] = []
    for match in words.place_pattern.finditer(text, start, end):
        found[match.start()] = words.places[match.group()]
        taken.append(match.span())
    if words.adjectives:
        for match in words.adjective_pattern.finditer(text, start, end):
            if match.lastgroup and not any(a <= match.start() < b for a, b in taken):
                found[match.start()] = match.lastgroup
    return tuple(sorted(found.items()))


def receivers(text: str, start: int, end: int, words: TellingWords) -> tuple[str, ...]:
    """The countries of the stretch that are no giving side, each once, in order."""
    named = (code for _, code in countries(text, start, end, words) if code not in words.givers)
    return tuple(dict.fromkeys(named))


def main_country(text: str, headline_end: int, publisher: str, words: TellingWords) -> str | None:
    """The one country that an article is about; None where it is about several alike, or the region."""
    named = Counter(_members(text, headline_end, len(text), words))
    for code in _members(text, 0, headline_end, words):
        named[code] += 2
    for code in _members(publisher, 0, len(publisher), words):
        named[code] += 3
    if not named:
        return None
    (first, most), *others = named.most_common(2)
    return first if not others or most >= 1.5 * others[0][1] else None


def _members(text: str, start: int, end: int, words: TellingWords) -> list[str]:
    return [
        code
        for _, code in countries(text, start, end, words)
        if code not in words.givers and (not words.members or code in words.members)
    ]
