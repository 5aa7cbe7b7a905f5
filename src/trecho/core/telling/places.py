"""The countries that a stretch of an article is about, and the one that the whole article is about."""

from collections import Counter
from collections.abc import Callable

from trecho.core.passage import Span
from trecho.core.telling.cues import cues
from trecho.core.telling.sums import Sum
from trecho.core.telling.words import TellingWords

_SURE = 3
_OWN_MONEY = 4  # towns that a country's own money outweighs
_BEHIND = frozenset("的和与、，。政总企公外国人大在方银中两")
_SHORT = 2  # letters of a country's short name, such as 中古 or 古方
_SIDES = frozenset("中方援驻")
_OPENING = 4  # letters, such as an article, before the country that a headline begins with


def countries(text: str, start: int, end: int, words: TellingWords) -> tuple[tuple[int, str], ...]:
    """Where in the stretch a country is named, by its name, capital or adjective, and its code; in order."""
    found: dict[int, str] = {}
    taken: list[tuple[int, int]] = []
    for _, _, match in words.sought("places", text, start, end):
        code = words.places[match.group()]
        known = code in words.members or code in words.givers
        if (
            words.is_han
            and not known
            and len(match.group()) < _SURE
            and text[match.end() : match.end() + 1] not in _BEHIND
        ):
            continue  # two letters of a longer name
        found[match.start()] = _meant(text, match.group(), code, words) if words.is_han else code
        taken.append(match.span())
    if words.adjectives:
        for _, _, match in words.sought("adjectives", text, start, end):
            if match.lastgroup and not any(a <= match.start() < b for a, b in taken):
                found[match.start()] = match.lastgroup
    return tuple(sorted(found.items()))


def _meant(text: str, name: str, code: str, words: TellingWords) -> str:
    """The country that a Chinese short name such as 哥方 means: of those that begin alike, one that the text names whole."""
    if len(name) != _SHORT or not set(name) & _SIDES:
        return code
    letter = next((c for c in name if c not in _SIDES), name[0])
    alike = {n: other for n, other in words.places.items() if n[0] == letter and len(n) > _SHORT and n in text}
    return code if code in alike.values() else next(iter(alike.values()), code)


def receivers(text: str, start: int, end: int, words: TellingWords) -> tuple[str, ...]:
    """The countries of the stretch that are no giving side, each once, in order."""
    border = words.pattern("phrases", "border")
    named = (
        code
        for place, code in countries(text, start, end, words)
        if code not in words.givers and not border.search(text, max(start, place - 14), min(end, place + 14))
    )
    return tuple(dict.fromkeys(named))


def main_country(text: str, headline_end: int, publisher: str, words: TellingWords, money: str | None) -> str | None:
    """The one country that an article is about; None where it is about several alike, or the region.

    Where the article itself names none, the country of the `money` that it counts in tells more than where it was printed.
    """
    named = Counter(_members(text, headline_end, len(text), words))
    for code in _members(text, 0, headline_end, words):
        named[code] += 2
    towns = Counter(words.towns[match.group()] for match in words.town_pattern.finditer(f"{text}\n{publisher}"))
    if not named and (money or towns):
        return _foremost(towns + Counter({money: _OWN_MONEY} if money else ()))
    for code in _members(publisher, 0, len(publisher), words):
        named[code] += 3
    return _foremost(named)


def _foremost(named: Counter[str]) -> str | None:
    """The country that is named half as often again as any other."""
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


def sided(text: str, headline: Span | None, publisher: str, words: TellingWords) -> TellingWords:
    """The words with the giver that the headline names, for an article that names no giving side of a known forum."""
    if headline is None or words.giver_pattern.search(text) or words.giver_pattern.search(publisher):
        return words
    verbs = cues(text, headline.start, headline.end, words)
    named = countries(text, headline.start, headline.end, words)
    opens = [(place, code) for place, code in named if place - headline.start <= _OPENING]
    first = next(((place, code) for place, code in opens if any(place < verb.span.start for verb in verbs)), None)
    if first is None:
        return words.given_by(words.givers)
    name = next(n for n, code in words.places.items() if code == first[1])
    return words.given_by({first[1]: name})


def country_of_money(money: tuple[Sum, ...], country_of: Callable[[str], str | None]) -> str | None:
    """The country whose own money the article counts in; None where it counts in none or several."""
    codes = {s.currency for s in money if s.currency not in _SHARED}
    return country_of(codes.pop()[:2]) if len(codes) == 1 else None


# Money that tells no country: reserve currencies, the giver's, and those of several countries.
_SHARED = frozenset({"USD", "EUR", "CNY", "GBP", "JPY", "XCD", "XAF", "XOF", "XPF"})
