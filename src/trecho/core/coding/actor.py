"""Who is to act (codebook: actor): a side of the forum, both, or third parties that are only urged."""

import re
import unicodedata
from functools import lru_cache

from trecho.core.coding.pledges import Promise
from trecho.core.coding.words import Lexicon
from trecho.core.forum import Forum, Side

BOTH, THIRD = "both", "third"


def actor_of(text: str, promise: Promise, before: str, forum: Forum | None, lexicon: Lexicon) -> str:
    """The actor of a promise; one that is joined to another shares the actor `before`, an unmarked one binds both sides."""
    if promise.lemma in lexicon.words.actors.third_verbs:
        return THIRD
    if promise.coordinate:
        return before
    lead = _without_dates(text[promise.lead : promise.verb.start], lexicon)
    subject = _subject(lead, forum, lexicon, follows=promise.joined)
    if subject is not None:
        return subject
    if promise.joined:
        return before
    return _giver(text[promise.verb.end : promise.clause.end], forum, lexicon) or BOTH


def _subject(lead: str, forum: Forum | None, lexicon: Lexicon, *, follows: bool) -> str | None:
    """The side that the last subject before the verb names, or both; None where no subject stands there.

    `follows` is set where the words begin behind another verb, whose object is no subject: 支持拉美国家落实….
    """
    found: list[tuple[int, int, str]] = [(*m.span(), BOTH) for m in both_pattern(lexicon).finditer(lead)]
    for side in forum.sides if forum else ():
        found += [(*m.span(), side.id) for m in _side(side, lexicon).finditer(lead)]
    near = [
        (start, end, actor)
        for start, end, actor in sorted(found)
        if _is_subject(lead, start, end, lexicon, follows=follows)
    ]
    if not near:
        return None if forum and len(forum.sides) > 1 else _proper_subject(lead, lexicon)
    if len(near) > 1 and near[-1][2] != near[-2][2] and _are_joined(lead[near[-2][1] : near[-1][0]]):
        return BOTH
    return near[-1][2]


def _without_dates(lead: str, lexicon: Lexicon) -> str:
    """The words with a comma in the place of each date, so that none hides the subject: From 2019 to 2021 China will …"""
    comma = "，" if lexicon.is_han else ","
    for _, pattern in lexicon.years_for(lead):
        lead = pattern.sub(lambda date: comma.rjust(len(date.group())), lead)
    return lead


def _are_joined(between: str) -> bool:
    """Whether only "and" stands between two names, so that both act."""
    return re.fullmatch(r"\s*(?:and|y|e|et|和|与|及)\s*(?:the |la |el |a |o |los |les |le |l')?", between) is not None


def _is_subject(lead: str, start: int, end: int, lexicon: Lexicon, *, follows: bool) -> bool:
    if lexicon.is_han:
        opening = r"[，。；：]" if follows else r"(?:^|[，。；：]|[一二三四五六七八九十]、)"
        joined = r"[^\s在并为向同对就从由于]{1,4}[和与]"
        return re.search(rf"{opening}\s*(?:同时|其中|{joined})?$", lead[:start]) is not None
    return len(lead[end:].split()) <= _REACH and not _is_listed(lead, start)


_REACH = 7


def _is_listed(lead: str, start: int) -> bool:
    """Whether what was found is no subject, for a preposition stands before it."""
    preposition = re.search(
        r"(?:\b(?:of|between|from|with|to|in|by|for|among|de|del|da|do|du|des|entre|con|com|avec|en|em|por|para|por|pour|par|aux|au|al|à)\s(?:the\s|la\s|el\s|los\s|las\s|a\s|o\s|os\s|as\s|le\s|les\s|l')?)[\w'’\s-]{0,60}$",
        lead[:start],
        re.IGNORECASE,
    )
    return preposition is not None and "," not in preposition.group()


@lru_cache(maxsize=64)
def both_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The words of a language that name both sides at once."""
    return lexicon.pattern("|".join(map(re.escape, lexicon.words.actors.both)))


@lru_cache(maxsize=256)
def _patterns(names: tuple[str, ...], adjectives: tuple[str, ...], lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.words.actors.side_words))
    called = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
    like = "|".join(map(re.escape, adjectives)) or "(?!)"
    if lexicon.is_han:
        return re.compile(rf"(?<![—－–-])(?:{called})(?![—－–-])")
    sided = rf"(?:{like})\s(?:{words})|(?:{words})\s(?:{like})|(?:{like})"
    return re.compile(rf"(?<![\w-])(?:{called}|{sided})(?![\w-])", re.IGNORECASE)


def _side(side: Side, lexicon: Lexicon) -> re.Pattern[str]:
    language = lexicon.words.language
    names = tuple(_bare(name) for name in side.names.get(language, ()))
    return _patterns(names, tuple(side.adjectives.get(language, ())), lexicon)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|la|el|los|las|os|as|a|le|les|l')\s?(?=[A-ZÀ-Þ])", "", name)


def _giver(words: str, forum: Forum | None, lexicon: Lexicon) -> str | None:
    """The side by which the object itself is given: the advantages offered by the Chinese package."""
    for side in forum.sides if forum else ():
        pattern = rf"{lexicon.words.actors.offered_by}{_side(side, lexicon).pattern}"
        if re.search(pattern, words, re.IGNORECASE):
            return side.id
    return None


_WORD = r"[A-ZÀ-Þ][\w'’-]*"
_ARTICLE = r"(?:The |the |A |O |La |El |Le |L')?"
_SIDED = re.compile(rf"{_ARTICLE}((?:{_WORD}\s){{1,4}})(?:side|party|Government)(?!\w)[^,.;]{{0,24}}$")
# A name that stands directly before its verb: at the head of the sentence, behind a mark, or behind "and".
_NAMED = re.compile(
    rf"(?:^\W*|[.,;]\s|(?:^|\s)(?:and|while|y|e|et)\s){_ARTICLE}((?:{_WORD}\s?){{1,4}})(?:\s?(?:will|shall)(?:\s\w+ly)?)?\s*$"
)
_JOINT = re.compile(r"\s?(?:and|y|e|et)\s")
_PASSIVE = re.compile(r"\bbe\s(?:\w+ly\s)?$")
# Names of countries that look like plurals; any other single word in the plural is no name (Farmers will receive).
_PLURAL_NAMES = re.compile(
    r"Honduras|Barbados|Bahamas|Netherlands|Philippines|Emirates|Seychelles|Maldives|Laos|[\w-]*(?:us|is)$|.*(?<!s)$"
)


# A side by its short name, where no forum tells which that is: 新方将提供….
_HAN_SIDE = re.compile(
    r"(?:^|[，。；、]|期内)(?:同时)?(?!双方|各方|两方|三方|多方|对方|一方|官方|地方|后方|前方|缔约|任何)([\u4e00-\u9fff]{1,3}方)(?=[^，。；]{0,12}$)"
)


def _proper_subject(lead: str, lexicon: Lexicon) -> str | None:
    """The proper name that stands as subject where no forum is known, as an id; None where there is none."""
    if lexicon.is_han:
        sides = _HAN_SIDE.findall(lead)
        return str(sides[-1]) if sides else None
    words = "|".join(map(re.escape, lexicon.words.actors.side_words))
    sided = re.search(rf"(?<!\w)(?:{words})\s([^\W\d]{{4,}})\W*$", lead)
    if sided is not None and lexicon.words.language != "en":
        return slug(sided[1])
    match = _SIDED.search(lead)
    if match is None and not _PASSIVE.search(lead):
        match = _NAMED.search(lead)
        if match is not None and " " not in match[1].strip() and not _PLURAL_NAMES.fullmatch(match[1].strip()):
            return None
        if match is not None and _JOINT.match(match.group()) and re.search(rf"{_WORD}\s*$", lead[: match.start()]):
            return BOTH
    if match is None or match[1].split()[0].lower() in _GENERIC:
        return None
    return slug(match[1])


_GENERIC = frozenset(
    [
        "the",
        "to",
        "both",
        "all",
        "they",
        "it",
        "each",
        "this",
        "these",
        "in",
        "for",
        "on",
        "by",
        "on",
        "parties",
        "ministers",
        "as",
        "a",
        "an",
        "no",
        "not",
        "more",
        "such",
        "during",
        "between",
        "from",
        "at",
        "with",
        "under",
        "las",
        "los",
        "ambas",
        "la",
        "el",
        "se",
        "as",
        "os",
        "ambas",
        "les",
        "elles",
        "ils",
        "il",
        "elle",
        "ellos",
        "ellas",
        "eles",
        "elas",
        "everyone",
        "nobody",
        "children",
        "people",
        "à",
        "en",
        "para",
        "no",
        "na",
        "nos",
        "nas",
        "em",
    ]
)


def slug(name: str) -> str:
    """A name as an id: lower case without accents, words joined by hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", plain.lower()).strip("-_")
