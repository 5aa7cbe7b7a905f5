"""What stands at a place of an XML text: names, words that are known, values and whether they are plain words.

Only plain XML is read: names in ASCII, references that stand for characters. What is not plain is told, never guessed
at. The types in `xml_text.pxd` let Cython make this file machine code, with every access to an array checked against
its bounds; without a compiler it runs as it is.
"""

from array import array

_LESS, _GREATER, _AND, _SPACE, _COLON, _SEMICOLON, _HASH, _BRACKET, _X, _DASH = 60, 62, 38, 32, 58, 59, 35, 93, 120, 45
# What a byte is: nothing special, white space, a sign to look at, part of a letter beyond ASCII, or nothing that XML has.
_LETTER, _BLANK, _SIGN, _WIDE, _CONTROL = 0, 1, 2, 3, 4
_NO_NAME, _BEGINS_NAME, _GOES_ON, _FOREIGN = 0, 1, 2, 3
_KINDS = bytes(
    _WIDE if byte > 127 else _BLANK if byte in b" \t\r\n" else _CONTROL if byte < 32 else _SIGN if byte in b"<&\"']" else _LETTER
    for byte in range(256)
)  # fmt: skip
_NAMING = bytes(
    _FOREIGN if byte > 127 else _BEGINS_NAME if chr(byte).isalpha() or byte == ord("_") else _GOES_ON if byte in b"-.0123456789" else _NO_NAME
    for byte in range(256)
)  # fmt: skip
_BUCKETS, _LAST_BUCKET = 1024, 1023
_ODD, _UNFINISHED = -2, -3

ODD, UNFINISHED = _ODD, _UNFINISHED
# Whether this is machine code.
COMPILED = not __file__.endswith(".py")
# The references that stand for a character by name.
REFERENCES = ("amp", "lt", "gt", "quot", "apos")


class Text:
    """A text in which places are read; every way to read gives the byte after what was read, or why it was not.

    Which is ODD where it is not plain XML, or UNFINISHED where the text ends before it does. Words are known by number:
    none and REFERENCES come first. A zero byte behind the text ends whatever is read.
    """

    def __init__(self, words: tuple[str, ...], prefixes: frozenset[str]) -> None:
        self._first_word = 1 + len(REFERENCES)
        words = (*words, *sorted(prefixes.difference(words)))
        self._learn([word.encode() for word in words])
        self._is_prefix = bytes(word in prefixes for word in words)
        self._trusted = False
        self._set_text(b"\0", 0)

    def _set_text(self, content: bytes, limit: int) -> None:
        """Starts anew with a text, which ends at `limit` with a zero byte behind it."""
        self._text, self._limit = content, limit

    def _learn(self, words: list[bytes]) -> None:
        """Keeps the words so that `_word` finds them: one behind the other, in chains by their hash."""
        ends, end = array("i", [0]), 0
        heads, following = array("i", bytes(4 * _BUCKETS)), array("i", bytes(4 * len(words)))
        letters = b"".join(words)
        for number, word in enumerate(words):
            end += len(word)
            ends.append(end)
            if word:
                bucket = (31 * len(word) + 7 * word[0] + 13 * word[len(word) - 1] + word[len(word) >> 1]) & _LAST_BUCKET
                following[number], heads[bucket] = heads[bucket], number
        self._letters, self._word_ends, self._heads, self._following = letters + b"\0", ends, heads, following

    def _odd(self, at: int) -> int:
        """Why reading ends at this byte."""
        return _UNFINISHED if at >= self._limit else _ODD

    def _blanks(self, at: int) -> int:
        """The first byte from here on that is no white space."""
        while _KINDS[self._text[at]] == _BLANK:
            at += 1
        return at

    def _name(self, at: int) -> int:
        """The byte after the name that starts here; a prefix must have been declared."""
        start = at
        at = self._simple_name(at)
        if at > 0 and self._text[at] == _COLON:
            if not self._trusted and not self._is_prefix[self._word(start, at)]:
                return self._odd(at)
            at = self._simple_name(at + 1)
        return at

    def _simple_name(self, at: int) -> int:
        kind = _NAMING[self._text[at]]
        if kind != _BEGINS_NAME and not (kind == _FOREIGN and self._trusted):
            return self._odd(at)
        while kind in (_BEGINS_NAME, _GOES_ON) or (kind == _FOREIGN and self._trusted):
            at += 1
            kind = _NAMING[self._text[at]]
        return at

    def _word(self, start: int, end: int) -> int:
        """The number of the word that stands there; 0 where it is not known."""
        length = end - start
        first, last, middle = self._text[start], self._text[end - 1], self._text[start + (length >> 1)]
        number = self._heads[(31 * length + 7 * first + 13 * last + middle) & _LAST_BUCKET]
        while number > 0:
            begins = self._word_ends[number]
            if self._word_ends[number + 1] - begins == length:
                same = 0
                while same < length and self._letters[begins + same] == self._text[start + same]:
                    same += 1
                if same == length:
                    return number
            number = self._following[number]
        return 0

    def _words(self, at: int, stop: int) -> int:
        """A value from here to the sign that ends it: that sign's place; notes where it begins and ends without blanks."""
        self._begins = at = self._blanks(at)
        self._untidy = False
        while True:
            while _KINDS[self._text[at]] == _LETTER:
                at += 1
            byte = self._text[at]
            kind = _KINDS[byte]
            if byte == stop:
                self._ends = at
                return at
            if kind != _BLANK:
                at = self._letter(at) if kind == _WIDE else self._sign(at, stop)
                if at < 0:
                    return at
                continue
            self._ends = at
            at = self._blanks(at + 1)
            if self._text[at] == stop:
                return at
            if byte != _SPACE or at - self._ends > 1:
                self._untidy = True

    def _comment(self, at: int) -> int:
        """A comment whose dashes start here; two dashes end it, and nothing else may follow them."""
        if self._text[at] != _DASH or self._text[at + 1] != _DASH:
            return self._odd(at if self._text[at] != _DASH else at + 1)
        at += 2
        while self._text[at] != _DASH or self._text[at + 1] != _DASH:
            kind = _KINDS[self._text[at]]
            at = self._letter(at) if kind == _WIDE else self._odd(at) if kind == _CONTROL else at + 1
            if at < 0:
                return at
        return at + 3 if self._text[at + 2] == _GREATER else self._odd(at + 2)

    def _sign(self, at: int, stop: int) -> int:
        """The byte after a sign that may be a letter in this value, or after a reference."""
        byte = self._text[at]
        if byte == _AND:
            self._untidy = True
            return self._numbered(at + 2) if self._text[at + 1] == _HASH else self._named(at + 1)
        ends_aside = byte == _BRACKET and stop == _LESS and self._text[at + 1] == _BRACKET
        if byte == _LESS or _KINDS[byte] == _CONTROL or (ends_aside and self._text[at + 2] == _GREATER):
            return self._odd(at)
        return at + 1

    def _named(self, at: int) -> int:
        """A reference by name, which starts here."""
        start = at
        at = self._simple_name(at)
        if at < 0:
            return at
        number = self._word(start, at)
        if self._text[at] != _SEMICOLON or number == 0 or number >= self._first_word:
            return self._odd(at)
        return at + 1

    def _numbered(self, at: int) -> int:
        """A reference by number, decimal or hexadecimal, which starts here."""
        base, most = (16, 6) if self._text[at] == _X else (10, 7)
        at += base == 16
        start, code = at, 0
        while at - start <= most:
            digit = self._text[at] - 48
            if digit > 9:
                digit = (self._text[at] | 32) - 87
                if digit < 10:
                    break
            if digit < 0 or digit >= base:
                break
            code = code * base + digit
            at += 1
        good = self._text[at] == _SEMICOLON and 0 < at - start <= most and (_is_character(code) or code in (9, 10, 13))
        return at + 1 if good else self._odd(at)

    def _letter(self, at: int) -> int:
        """A letter of several bytes in UTF-8: the byte after it."""
        code, more, least = self._text[at], 0, 0
        if code >= 0xF0:
            code, more, least = code - 0xF0, 3, 0x10000
        elif code >= 0xE0:
            code, more, least = code - 0xE0, 2, 0x800
        elif code >= 0xC0:
            code, more, least = code - 0xC0, 1, 0x80
        for each in range(1, more + 1):
            byte = self._text[at + each]
            if byte & 0xC0 != 0x80:
                return self._odd(at + each)
            code = (code << 6) + (byte & 0x3F)
        if more == 0 or code < least or not _is_character(code):
            return self._odd(at)
        if _is_wide_space(code):
            self._untidy = True
        return at + more + 1


def _is_character(code: int) -> bool:
    """Whether XML may hold this character; white space other than the blank is looked at elsewhere."""
    return 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF


def _is_wide_space(code: int) -> bool:
    """Whether this is white space beyond ASCII: the no-break space, the ideographic space and their kind."""
    if code < 0x1680:
        return code in (0x85, 0xA0)
    return 0x2000 <= code <= 0x200A or code in (0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
