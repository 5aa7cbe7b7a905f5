"""The tags and attributes of a stretch of XML, all at once by array operations, and where it is not plain XML.

Plain is what needs no parser: no comments, no CDATA, no instructions, every tag and attribute written as the standard's
short forms have it, only references that stand for characters. What is not plain is told by its place, never guessed at.
"""

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.sources.lexicon import Numbers, words_of
from trecho.sources.xml_names import Names

# Blanks that stand before and after the bytes, so that a word can be read at any place.
MARGIN = b" " * 32
_BLANK = 32
# Loops over all places at once go on for so many steps; what is longer is no publisher's work, and done otherwise.
_PATIENCE = 100
_ASIDE = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
_REFERENCE = re.compile(rb"&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));")
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_CONTROL = np.array([byte < _BLANK and byte not in b"\t\n\r" for byte in range(256)])
# White space beyond ASCII (no-break space, ideographic space and their kind), and the bytes that it begins with.
_WIDE_SPACE = re.compile(rb"\xc2[\x85\xa0]|\xe1\x9a\x80|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80")
_LEADS = bytes(byte in b"\xc2\xe1\xe2\xe3" for byte in range(256))
_LESS, _GREATER, _QUOTE, _APOSTROPHE, _AND, _SLASH, _EQUALS, _EXCLAMATION, _QUESTION = b"<>\"'&/=!?"
_AMP, _AMP_BITS = np.uint64(int.from_bytes(b"amp;", "little")), np.uint64((1 << 32) - 1)
_Flags = npt.NDArray[np.bool_]


class Tags(Noun, frozen=True):
    """Tags in their order: place of `<`, place of `>`, number of the name, and step: 1 opens, -1 closes, 0 is whole."""

    starts: Numbers
    ends: Numbers
    names: Numbers
    steps: Numbers


class Attributes(Noun, frozen=True):
    """Attributes in their order: the tag (its position), the number of the name, the value's first byte and its end."""

    tags: Numbers
    names: Numbers
    starts: Numbers
    ends: Numbers


class Marks(Noun, frozen=True):
    """What was found in `content`, and the places (unsorted) where it is not plain XML.

    `unkempt` are the places, in order, by which a value needs more than trimming to be plain words: references, white
    space other than one blank.
    """

    content: bytes
    tags: Tags
    attributes: Attributes
    odd: Numbers
    unkempt: Numbers


def marks_of(content: bytes, elements: Names, attributes: Names) -> Marks:
    """The tags and attributes of the content, which begins and ends with MARGIN."""
    text, words = np.frombuffer(content, np.uint8), words_of(content)
    at, special = _signs(text), _special(text)
    asides = _asides(content, text.take(at + 1))
    if asides.size:
        at = at[_outside(at, asides)]
    signs = text.take(at)
    tag_of = np.cumsum(signs == _LESS, dtype=np.int32).astype(np.int64) - 1
    before = int(np.searchsorted(tag_of, 0))
    at, signs, tag_of = at[before:], signs[before:], tag_of[before:]
    starts = _where(at, signs == _LESS)
    ends = np.full(len(starts), -1)
    greater = np.flatnonzero(signs == _GREATER)
    ends[tag_of.take(greater)[::-1]] = at.take(greater)[::-1]  # the first after each `<`
    closing = text.take(starts + 1) == _SLASH
    whole = (text.take(ends - 1) == _SLASH) & ~closing
    names, lengths = elements.numbers(words, starts + 1 + closing)
    tags = Tags(starts, ends, names, np.where(closing, -1, np.where(whole, 0, 1)))
    found, odd_tags = _attributes(text, words, tags, starts + 1 + closing + lengths, (at, signs, tag_of), attributes)
    signs_in_words = _where(greater, at.take(greater) > ends.take(tag_of.take(greater)))
    odd = [asides[:, 0], starts[odd_tags | (ends < 0) | (names == 0)], _stray(content, text, special)]
    odd.append(at[signs_in_words[text[at[signs_in_words] - 1] == ord("]")]])  # `]]>` may not stand in words
    unkempt = _unkempt(content, text, special, leading=not len(signs_in_words))
    return Marks(content, tags, found, np.concatenate(odd), unkempt)


def _where(places: Numbers, wanted: _Flags) -> Numbers:
    """The places that are wanted; three times as quick as `places[wanted]`, where the choice is hard to foresee."""
    return places.take(np.flatnonzero(wanted))


def _signs(text: npt.NDArray[np.uint8]) -> Numbers:
    """Where the signs of tags and attributes stand; comparing the text with each is quicker than any table of bytes."""
    found = text == _LESS
    for sign in (_GREATER, _QUOTE, _APOSTROPHE):
        found |= text == sign
    return np.flatnonzero(found)


def _special(text: npt.NDArray[np.uint8]) -> Numbers:
    """Where references, breaks of lines and control characters stand, and blanks that white space follows."""
    found = text < _BLANK
    found |= text == _AND
    found[:-1] |= (text[:-1] == _BLANK) & (text[1:] <= _BLANK)
    return np.flatnonzero(found)


def _asides(content: bytes, following: npt.NDArray[np.uint8]) -> Numbers:
    """Where comments, CDATA sections and instructions begin and end; none, where no mark is followed by `!` or `?`."""
    if not ((following == _EXCLAMATION) | (following == _QUESTION)).any():
        return np.zeros((0, 2), np.int64)
    return np.array([each.span() for each in _ASIDE.finditer(content)], np.int64).reshape(-1, 2)


def _outside(at: Numbers, asides: Numbers) -> _Flags:
    before = np.searchsorted(asides[:, 0], at, side="right") - 1
    outside: _Flags = (before < 0) | (at >= asides[before, 1])
    return outside


def _attributes(
    text: npt.NDArray[np.uint8],
    words: Any,
    tags: Tags,
    name_ends: Numbers,
    marks: tuple[Numbers, npt.NDArray[np.uint8], Numbers],
    known: Names,
) -> tuple[Attributes, _Flags]:
    """The attributes of all tags, and which tags are not of the form `<name attribute="value" …>`."""
    at, signs, tag_of = marks
    quoting = np.flatnonzero((signs == _QUOTE) | (signs == _APOSTROPHE))
    at, signs, tag_of = at.take(quoting), signs.take(quoting), tag_of.take(quoting)
    inside = np.flatnonzero(at < tags.ends.take(tag_of))
    at, signs, tag_of = at.take(inside), signs.take(inside), tag_of.take(inside)
    first_sign = np.zeros(len(tags.starts), np.uint8)
    first_sign[tag_of[::-1]] = signs[::-1]
    own = signs == first_sign.take(tag_of)  # an apostrophe between quotation marks is a letter
    if not own.all():
        at, tag_of = at.compress(own), tag_of.compress(own)
    odd = np.bincount(tag_of, minlength=len(tags.starts)) & 1 == 1
    if odd.any():
        paired = ~odd.take(tag_of)
        at, tag_of = at.compress(paired), tag_of.compress(paired)
    opening, closing, tag_of = at[0::2], at[1::2], tag_of[0::2]
    names, lengths = known.numbers(words, opening - 1)
    name_starts = opening - 1 - lengths
    after = name_ends.copy()
    after[tag_of] = closing + 1  # the last attribute of each tag
    first = np.ones(len(tag_of), bool)
    first[1:] = tag_of[1:] != tag_of[:-1]
    before = np.where(first, name_ends.take(tag_of), np.roll(closing, 1) + 1)
    good = (
        (text.take(opening - 1) == _EQUALS) & (names > 0) & (name_starts > before) & _blank(text, before, name_starts)
    )
    good &= ~repeated(tag_of, names)
    odd[tag_of[~good]] = True
    odd |= ~_blank(text, after, tags.ends - (tags.steps == 0)) | ((tags.steps < 0) & (first_sign > 0))
    return Attributes(tag_of, names, opening + 1, closing), odd


def _blank(text: npt.NDArray[np.uint8], starts: Numbers, ends: Numbers) -> _Flags:
    """Whether nothing but white space stands between each start and end (and the start is not behind the end).

    So much white space that nobody wrote it counts as something else.
    """
    good = starts <= ends
    looking = np.flatnonzero(starts < ends)
    step = 0
    while len(looking):
        places = starts.take(looking) + step
        blank = text.take(places) <= _BLANK
        good[looking[~blank]] = False
        step += 1
        if step > _PATIENCE:
            good[looking] = False
            break
        looking = looking.compress(blank & (places + 1 < ends.take(looking)))
    return good


def repeated(groups: Numbers, values: Numbers) -> _Flags:
    """Which values come again later in their group; the members of a group stand together."""
    again = np.zeros(len(groups), bool)
    apart = 1
    while apart <= _PATIENCE and len(together := np.flatnonzero(groups[apart:] == groups[:-apart])):
        again[together[values[together] == values[together + apart]]] = True
        apart += 1
    if apart > _PATIENCE:
        order = np.lexsort((values, groups))
        same = (groups[order][1:] == groups[order][:-1]) & (values[order][1:] == values[order][:-1])
        again[order[:-1][same]] = True
    return again


def _stray(content: bytes, text: npt.NDArray[np.uint8], special: Numbers) -> Numbers:
    """The places of what no XML may hold: control characters, `&` that begins no reference, unassigned code points."""
    kinds = text.take(special)
    ands = _where(special, kinds == _AND)
    plain = (words_of(content)[ands + 1] & _AMP_BITS) == _AMP
    bad: list[npt.ArrayLike] = [
        _where(special, _CONTROL.take(kinds)),
        [at for at in ands[~plain].tolist() if not _refers(content, at)],
    ]
    if not content.isascii():
        bad.append([each.start() for each in _NO_CHARACTER.finditer(content)])
    return np.concatenate(bad).astype(np.int64)


def _unkempt(content: bytes, text: npt.NDArray[np.uint8], special: Numbers, *, leading: bool) -> Numbers:
    """Where references stand, and where white space begins that is not one blank; not behind a tag, if all `>` end tags."""
    before = text.take(special - 1)
    loose = (before > _BLANK) & ((before != _GREATER) | (not leading))
    found = _where(special, loose | (text.take(special) == _AND))
    if content.isascii():
        return found
    leads = np.flatnonzero(np.frombuffer(content.translate(_LEADS), bool)).tolist()
    wide = np.array([at for at in leads if _WIDE_SPACE.match(content, at)], np.int64)
    return np.sort(np.concatenate([found, wide]), kind="stable")


def _refers(content: bytes, at: int) -> bool:
    found = _REFERENCE.match(content, at)
    if found is None:
        return False
    code = int(found[1]) if found[1] else int(found[2], 16) if found[2] else 32
    return code in {9, 10, 13} or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF
