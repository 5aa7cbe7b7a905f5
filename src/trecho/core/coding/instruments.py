"""Conventions, resolutions and agendas that a commitment cites (codebook: instruments)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trecho.core.coding.names import names_around
from trecho.core.coding.words import Lexicon
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.pledge import Mention


class KnownInstrument(Noun, frozen=True, kw_only=True):
    """An instrument with its English name and the ways texts call it, in all languages; codes are written in capitals."""

    name: str
    called: tuple[str, ...]


def instruments_in(text: str, lexicon: Lexicon, known: tuple[KnownInstrument, ...]) -> tuple[Mention, ...]:
    """Every cited instrument once, in order: resolutions by number, known ones by their English name, others as named."""
    found: list[Mention] = [_resolution(m, lexicon) for m in _resolutions(lexicon).finditer(text)]
    pattern, names = _known(known)
    for match in pattern.finditer(text):
        name = names[" ".join(match.group().lower().split())]
        if not _overlaps(match.start(), match.end(), found):
            found.append(Mention(value=name, span=match.group(), start=match.start(), end=match.end()))
    found += [_named(text, span) for span in _others(text, lexicon) if not _overlaps(span.start, span.end, found)]
    once: dict[str, Mention] = {}
    for mention in sorted(found, key=lambda m: m.start or 0):
        once.setdefault(mention.value, mention)
    return tuple(once.values())


def _overlaps(start: int, end: int, found: list[Mention]) -> bool:
    return any((one.start or 0) < end and start < (one.end or 0) for one in found)


@lru_cache(maxsize=16)
def _resolutions(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(lexicon.words.instruments.resolution, re.IGNORECASE)


def _resolution(match: re.Match[str], lexicon: Lexicon) -> Mention:
    names = match.groupdict()
    year = names.get("y1") or names.get("y2")
    is_council = lexicon.words.instruments.security_council.lower() in match.group().lower()
    body = "UN Security Council" if is_council else "UN General Assembly" if names.get("body") else "UN"
    value = f"{body} Resolution {match['number']}" + (f" ({year})" if year else "")
    return Mention(value=value, span=match.group(), start=match.start(), end=match.end())


@lru_cache(maxsize=4)
def _known(known: tuple[KnownInstrument, ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of every way that a known instrument is called, longest first, and the instrument's name for each."""
    names = {called.lower(): one.name for one in known for called in one.called}
    ways = "|".join(re.escape(called).replace(r"\ ", r"\s+") for called in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-zÀ-ɏ])(?:{ways})(?![A-Za-zÀ-ɏ])", re.IGNORECASE), names


def _others(text: str, lexicon: Lexicon) -> list[Span]:
    """Names with a noun of law that no list knows."""
    words = lexicon.words.instruments
    if lexicon.is_han:
        nouns = "|".join(words.nouns)
        return [Span(*m.span(1)) for m in re.finditer(rf"《([^》]{{3,40}}(?:{nouns})[^》]{{0,20}})》", text)]
    spans = names_around(text, words.nouns, words.connectors)
    kept = []
    for span in spans:
        name = re.sub(r"^(?:The|Its|This|A|La|El|Le|O|L')\s+", "", span.of(text))
        start = span.end - len(name)
        if len(name.split()) >= 2 and not any(never in name for never in words.never) and not _is_plain(name):
            kept.append(Span(_with_year(text, start), _with_trailing(text, span.end, lexicon)))
    return kept


def _is_plain(name: str) -> bool:
    """Whether the phrase has no name of its own besides the noun of law and small words."""
    return sum(word[:1].isupper() for word in name.split()) < 2


def _with_year(text: str, start: int) -> int:
    match = re.search(r"(?:19|20)\d\d\s$", text[max(0, start - 6) : start])
    return start - len(match.group()) if match else start


def _with_trailing(text: str, end: int, lexicon: Lexicon) -> int:
    match = re.compile(lexicon.words.instruments.trailing).match(text, end)
    return match.end() if match else end


def _named(text: str, span: Span) -> Mention:
    return Mention(value=" ".join(span.of(text).split()), span=span.of(text), start=span.start, end=span.end)
