"""Where the records of a stretch of XML begin and end, and which of them are plain enough for the scanner."""

import re

import numpy as np

from trecho.core.noun import Noun
from trecho.sources.wording import Numbers
from trecho.sources.xml_scan import Scanner
from trecho.sources.xml_text import UNFINISHED

# In a stretch of this length a comment and the like must end.
_LONGEST_ASIDE = 4 << 20
_ASIDES = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}


class Found(Noun, frozen=True):
    """Records by begin and end (two numbers each), which of them are not plain, the starts of those without an end.

    `rest` is where to read on from. The scanner holds the rows of the plain ones, in their order.
    """

    bounds: Numbers
    odd: frozenset[int]
    endless: list[int]
    rest: int


class Finder:
    """Finds the records of one name; what is wanted of them the scanner knows. None is longer than `longest` bytes."""

    def __init__(self, scanner: Scanner, name: str, longest: int) -> None:
        self._scanner, self._longest = scanner, longest
        self._shortest = len(f"<{name}")
        self._signs = re.compile(rb"<!--|<!\[CDATA\[|<\?|<(/?)%s(?=[\s/>])[^<>]*>" % re.escape(name.encode()))

    def found(self, window: bytes, until: int, more: bool) -> Found:
        """The records that begin before `until`; the last may still find its end, if there is more of the document."""
        self._scanner.begin(window)
        walk = _Walk(window, self._signs, self._shortest, self._longest if more else 0)
        until = min(until, len(window))
        while True:
            walk.at = self._scanner.records(walk.at, until)
            waits = self._scanner.stopped == UNFINISHED and walk.may_wait
            if waits or walk.at >= until or self._scanner.stopped == 0 or not walk.goes_on():
                break
        plain = np.array(self._scanner.bounds(), np.int64).reshape(-1, 2)
        if not walk.odd:
            return Found(plain, frozenset(), walk.endless, walk.at)
        bounds = np.concatenate([plain, np.array(walk.odd)])
        odd = frozenset(start for start, _ in walk.odd)
        return Found(bounds[np.argsort(bounds[:, 0])], odd, walk.endless, walk.at)


class _Walk:
    """A walk over a stretch of XML past what the scanner does not read; where it stands, or waits for more, is `at`."""

    def __init__(self, window: bytes, signs: re.Pattern[bytes], shortest: int, longest: int) -> None:
        self._window, self._signs = window, signs
        self._more, self._shortest, self._longest = longest > 0, shortest, longest
        self._lost: set[bytes] = set()
        self.odd: list[tuple[int, int]] = []
        self.endless: list[int] = []
        self.at = 0

    @property
    def may_wait(self) -> bool:
        """Whether the record here may go on in what is still to come."""
        return self._more and (self.at > 0 or len(self._window) < self._longest)

    def goes_on(self) -> bool:
        """Steps to the next record; over this one, if it begins here. False where nothing is left but to wait or to stop."""
        opening, waits_at = self._sign(self.at, closing=False)
        if opening is None:
            self.at = waits_at
            return False
        if opening.start() > self.at:
            self.at = opening.start()
            return True
        following, waits_at = (opening, 0) if opening[0].endswith(b"/>") else self._sign(opening.end(), closing=True)
        if following is None and self.may_wait:
            return False
        if following is opening or (following is not None and following[1]):
            self.odd.append((self.at, following.end()))
            self.at = following.end()
        else:
            self.endless.append(self.at)
            self.at = following.start() if following else waits_at
        return following is not None

    def _sign(self, at: int, *, closing: bool) -> tuple[re.Match[bytes] | None, int]:
        """The next tag of a record from here on outside comments and the like; where to read on, if there is none."""
        while (sign := self._signs.search(self._window, at)) is not None:
            closes = _ASIDES.get(sign[0])
            if closes is None:
                if closing or not sign[1]:
                    return sign, 0
                at = sign.end()
                continue
            end = -1 if closes in self._lost else self._window.find(closes, sign.end())
            if end >= 0:
                at = end + len(closes)
                continue
            self._lost.add(closes)
            if self._more and len(self._window) < _LONGEST_ASIDE:
                return None, sign.start()
            at = sign.end()  # it never ends, so it is nothing
        last = self._window.rfind(b"<", at) if self._more else -1
        if last > 0 or (last == 0 and len(self._window) < self._longest):
            return None, last
        return None, len(self._window) - (self._shortest if self._more else 0)
