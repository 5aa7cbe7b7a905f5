"""Named forums, programmes, meetings, funds, expos, associations and summits (codebook: mechanisms)."""

import re
from functools import lru_cache
from itertools import chain

from trecho.core.coding.names import names_around
from trecho.core.coding.words import Lexicon
from trecho.core.forum import Forum
from trecho.core.passage import Span
from trecho.core.pledge import Mechanism

# A hyphen that stood at the end of a line: China- CELAC.
_HYPHEN_END = re.compile(r"(?<=\w)- (?=[A-ZÀ-Þ])")
# How far apart "continue" and "hold" may stand to be one: continue to properly hold.
_NEAR_WORDS, _NEAR_SIGNS = 4, 10


def mechanisms_in(text: str, lexicon: Lexicon, forum: Forum | None = None) -> tuple[Mechanism, ...]:
    """Every named mechanism of the text, in order, once each, with its kind and how often it is to be held."""
    spans = _han_names(text, lexicon) if lexicon.is_han else _names(text, lexicon, forum)
    found: list[Mechanism] = []
    for span in sorted(spans):
        name = _HYPHEN_END.sub("-", " ".join(span.of(text).split())).strip(' ,"“”«»')
        if any(one.name == name for one in found):
            continue
        kind = _kind(name, lexicon)
        recurrence = _recurrence(text, span, name, lexicon)
        found.append(
            Mechanism(name=name, kind=kind, recurrence=recurrence, span=span.of(text), start=span.start, end=span.end)
        )
    return tuple(found)


def _names(text: str, lexicon: Lexicon, forum: Forum | None) -> list[Span]:
    words = lexicon.words.mechanisms
    nouns = tuple(chain.from_iterable(words.nouns.values()))
    protected = tuple(chain.from_iterable(forum.protected.values())) if forum else ()
    quoted = list(_quoted(text, lexicon))
    spans = [
        _trimmed(text, span, lexicon)
        for span in names_around(text, nouns, words.connectors, protected, words.lower_words)
    ]
    named = [span for span in spans if _is_name(span.of(text), lexicon)]
    return quoted + [s for s in named if not any(q.start < s.end and s.start < q.end for q in quoted)]


def _quoted(text: str, lexicon: Lexicon) -> list[Span]:
    """A name in quotation marks beside a noun: the "Bridge to the Future" programme."""
    nouns = "|".join(map(re.escape, chain.from_iterable(lexicon.words.mechanisms.nouns.values())))
    name = r"[\"“«]([^\"”»]{3,80})[\"”»]"
    pattern = rf"{name}\s?(?i:{nouns})(?!\w)|(?i:{nouns})\s(?:de\s)?{name}"
    return [Span(*m.span(1 if m[1] else 2)) for m in re.finditer(pattern, text)]


_OPENING = re.compile(
    r"^(?:(?:The|To|In|This|These|Both|Each|Every|All|Such|No|Joint|Annex|A|An|And|El|La|Los|Las|O|Os|As|Le|Les|L'|Un|Une|Una|Um|Uma)\s+)+"
)


def _trimmed(text: str, span: Span, lexicon: Lexicon) -> Span:
    """The name without the article that opens a sentence and without connectors, or the year that it is held in, at its end."""
    words = span.of(text)
    opening = _OPENING.match(words)
    start = span.start + (opening.end() if opening else 0)
    tail = "|".join(map(re.escape, lexicon.words.mechanisms.connectors))
    undated = re.sub(r"\s+(?:in|of|en|em|de)\s+(?:19|20)\d\d$", "", words)
    end = span.start + len(re.sub(rf"(?:\s+(?:{tail}))+$", "", undated))
    return Span(start, max(start, end))


def _is_name(words: str, lexicon: Lexicon) -> bool:
    """Whether the phrase names one thing: a noun alone, or a document such as a plan of action, does not."""
    if any(
        words.startswith(never) and len(words.split()) <= len(never.split()) + 1
        for never in lexicon.words.mechanisms.never
    ):
        return False
    if any(never in words for never in lexicon.words.mechanisms.never if len(never.split()) > 1):
        return False
    capitals = [word for word in re.split(r"[\s-]+", words) if word[:1].isupper()]
    return len(words.split()) >= 2 and len(capitals) >= (1 if _has_small_noun(words, lexicon) else 2)


@lru_cache(maxsize=16)
def _small_nouns(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(n for n in chain.from_iterable(lexicon.words.mechanisms.nouns.values()) if n.islower())


def _has_small_noun(words: str, lexicon: Lexicon) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(noun)}(?!\w)", words) for noun in _small_nouns(lexicon))


def _kind(name: str, lexicon: Lexicon) -> str:
    """The kind whose noun stands first in the name; a programme where none does."""
    places = {
        kind: min((place for noun in nouns if (place := name.find(noun)) >= 0), default=len(name))
        for kind, nouns in lexicon.words.mechanisms.nouns.items()
    }
    first = min(places, key=lambda kind: places[kind])
    if re.search(r"Summit|Cumbre|Cúpula|Cimeira|Sommet|峰会", name):
        return "summit"
    return first if places[first] < len(name) else "programme"


def _recurrence(text: str, span: Span, name: str, lexicon: Lexicon) -> str:
    """Continue, hold, once or annual by the words before the name in its sentence; unspecified where it is only mentioned."""
    words = lexicon.words.mechanisms
    start = max(text.rfind(mark, 0, span.start) for mark in (". ", "。", ";", "；")) + 1
    lead = text[start : span.start]
    if re.search(words.annual, name, re.IGNORECASE) or re.search(rf"{words.annual}\W*$", lead, re.IGNORECASE):
        return "annual"
    if re.search(r"(?:19|20)\d\d$", name):
        return "once"
    marks = {
        "continue": max((m.end() for m in lexicon.pattern(words.continuing).finditer(lead)), default=-1),
        "hold": max((m.end() for m in lexicon.pattern(words.hold).finditer(lead)), default=-1),
    }
    if marks["continue"] >= 0 and not _is_apart(lead, marks["continue"], marks["hold"], lexicon):
        return "continue"
    return "hold" if marks["hold"] >= 0 else "unspecified"


def _is_apart(lead: str, continuing: int, hold: int, lexicon: Lexicon) -> bool:
    """Whether what is continued is another thing than the holding: continue consultations on the celebration of …."""
    between = lead[continuing : max(hold, continuing)]
    return len(between) > _NEAR_SIGNS if lexicon.is_han else len(between.split()) > _NEAR_WORDS


# Behind such a verb what stands in quotation marks is an event or a programme by itself: 举办“水周”.
_HELD = re.compile(
    r"(?:举办|办好|召开|举行|主办|启动|继续实施|设立)(?:好|首届|第[一二三四五六七八九十\d]+届|一?年一度的)?$"
)
_EDITION = re.compile(r"第?[〇一二两三四五六七八九十百\d]+(?:届|次|期|轮)(?:的)?|首届|新一届")


def _han_names(text: str, lexicon: Lexicon) -> list[Span]:
    """Chinese names: the run of characters before the noun, back to a verb, a particle or a mark; or a name in quotes."""
    words = lexicon.words.mechanisms
    nouns = "|".join(sorted(map(re.escape, chain.from_iterable(words.nouns.values())), key=len, reverse=True))
    stop = r"，。；：、（）“”《》\s"
    cut = re.compile(
        r".*(?:设立|建立|成立|开设|新建|举办|办好|召开|举行|主办|继续|通过|利用|参加|包括|以及|完善|支持|推动|提高|促进|深化|推进|实施|开展|将|在|与|向|对|的|为|以|及|和(?!加勒比)(?!扶贫)(?!发展))"
    )
    found: list[Span] = []
    for match in re.finditer(rf"[“《「]([^”》」]{{2,30}})[”》」](?:{nouns})?|([^{stop}]{{2,40}}?(?:{nouns}))", text):
        if match[1]:
            if re.match(nouns, text[match.end(1) + 1 :]) or _HELD.search(text[: match.start()]):
                found.append(Span(*match.span(1)))
            continue
        lead = cut.match(match[2])
        start = match.start(2) + (lead.end() if lead else 0)
        edition = _EDITION.match(text, start, match.end())
        start = edition.end() if edition else start
        name = text[start : match.end()]
        if (
            len(name) >= 5
            and re.search(r"中国|中拉|拉共体|拉美|世界|国际|全球|[—－-]", name)
            and not any(n in name for n in words.never)
        ):
            found.append(Span(start, match.end()))
    return found
