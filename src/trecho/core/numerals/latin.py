"""Numbers of languages with an alphabet: 6.000, 1,5 millones, two hundred and fifty thousand → atoms."""

import re
from collections.abc import Iterator

from trecho.core.numerals.figure import Atom
from trecho.core.numerals.words import Numerals, key
from trecho.core.pledge import Comparator


def atoms(text: str, numerals: Numerals) -> list[Atom]:
    """Every bare number of the text, in order; a lone "one" or article is none."""
    shares = [
        Atom(start=m.start(), end=m.end(), value=_share(m.group(), numerals), bare=1, spelled=True, share=True)
        for m in numerals.share.finditer(text)
    ]
    runs = list(_runs(text, numerals))
    shares = [s for s in shares if not any(r.start <= s.start and s.end < r.end for r in runs)]
    found = [r for r in runs if not any(s.start < r.end and r.start < s.end for s in shares)]
    return sorted([*shares, *found], key=lambda atom: atom.start)


def number_of(figure: str, group_marks: str, decimal_marks: str) -> float:
    """The value of digits with marks, as a language writes them; a mark before exactly three digits groups."""
    plain = re.sub(r"[\s\u00a0\u202f\u2009'’]", "", figure)
    marks = [sign for sign in plain if sign in ".,"]
    if not marks:
        return float(plain)
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    groups = len(set(marks)) == 1 and (len(marks) > 1 or _groups(head, tail, last, group_marks))
    if groups:
        return float(plain.replace(last, ""))
    return float(re.sub(r"[.,]", "", head) + "." + tail) if last in decimal_marks or tail else float(head)


def value_of(words: str, numerals: Numerals) -> float:
    """The value of a number in words up to 999, as the tables list them; 0 where they do not."""
    name = key(words)
    return numerals.values.get(name) or numerals.alone.get(name, (0.0, False))[0]


def _groups(head: str, tail: str, mark: str, group_marks: str) -> bool:
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return False
    return mark in group_marks or tail == "000"


def _share(words: str, numerals: Numerals) -> float:
    table = {key(name): value for name, value in numerals.words.shares.items()}
    return table[key(words)]


class _Run:
    """A number being read, word by word: finished groups (thousands, millions), and the group under way."""

    def __init__(self, numerals: Numerals) -> None:
        self.numerals = numerals
        self.groups: list[float] = []
        self.current: float | None = None
        self.figure = False
        self.bare = 0.0
        self.factor = 1.0
        self.last_scale = 0.0
        self.words = 0
        self.rough = False
        self.digits = False

    @property
    def value(self) -> float:
        """What the words so far come to."""
        return sum(self.groups) + (self.current or 0)

    def takes(self, match: re.Match[str]) -> bool:
        """Whether the word goes on with this number; if so it has been taken in."""
        before = self.words
        if match["figure"] is not None:
            self._take_figure(match["figure"])
        elif match["alone"] is not None:
            self._take_alone(key(match["alone"]))
        else:
            self._take_word(key(match["word"]))
        return self.words > before

    def _start(self, value: float) -> None:
        self.current = value
        self.words += 1
        self.bare = self.bare or value

    def _take_figure(self, figure: str) -> None:
        value = number_of(figure, self.numerals.words.group_marks, self.numerals.words.decimal_marks)
        if self.current is None and (not self.groups or value < self.last_scale):
            self._start(value)
            self.figure = self.digits = True

    def _take_alone(self, name: str) -> None:
        value, rough = self.numerals.alone[name]
        if name in self.numerals.scales and self.words:
            self._scale(value)
        elif not self.words:
            self.rough = rough
            if value >= 1000 and value in self.numerals.scales.values():
                self.groups.append(value)
                self.last_scale = value
                self.words += 1
                self.bare = 1
            else:
                self._start(value)
        elif self.current is not None and not self.figure and value == 100 and self.current < 100:
            self._multiply(100)

    def _take_word(self, name: str) -> None:
        if name in self.numerals.words.hundreds:
            if self.current is not None and not self.figure and self.current < 100:
                self._multiply(100)
        elif name in self.numerals.scales:
            self._scale(self.numerals.scales[name])
        else:
            self._add(self.numerals.values[name])

    def _add(self, value: float) -> None:
        if self.current is None and (not self.groups or value < self.last_scale):
            self._start(value)
        elif self.current is not None and not self.figure and value < 100 <= self.current and self.current % 100 == 0:
            self.current += value
            self.words += 1

    def _multiply(self, factor: float) -> None:
        self.current = (self.current or 1) * factor
        self.words += 1

    def _scale(self, scale: float) -> None:
        smaller = [group for group in self.groups if group < scale]
        chunk = sum(smaller) + (self.current or 0)
        if not chunk:
            return
        self.groups = [group for group in self.groups if group >= scale] + [chunk * scale]
        self.current, self.figure = None, False
        self.factor *= scale
        self.last_scale = scale
        self.words += 1


def _runs(text: str, numerals: Numerals) -> Iterator[Atom]:
    run, start, end = _Run(numerals), 0, 0
    for match in numerals.token.finditer(text):
        goes_on = run.words > 0 and numerals.joiner.fullmatch(text, end, match.start()) is not None
        if not (goes_on and run.takes(match)):
            yield from _atom(run, start, end, text)
            run, start = _Run(numerals), match.start()
            if not run.takes(match):
                continue
        end = match.end()
    yield from _atom(run, start, end, text)


def _atom(run: _Run, start: int, end: int, text: str) -> Iterator[Atom]:
    if not run.words or (run.value == 1 and not run.digits):
        return
    value, factor = run.value, run.factor
    if run.last_scale and (half := run.numerals.half.match(text, end)):
        value, end = value + run.last_scale / 2, half.end()
    if run.digits and (more := run.numerals.attached.match(text, end)):
        scale = run.numerals.words.attached[more[1]]
        value, factor, end = value * scale, factor * scale, more.end()
    if run.digits and re.match(r"[A-Za-zÀ-ɏ]|\.?[º°ª]", text[end : end + 2]) and not _UNIT.match(text, end):
        return
    rough = Comparator.ABOUT if run.rough else None
    yield Atom(
        start=start, end=end, value=value, bare=run.bare, factor=factor, spelled=not run.digits, comparator=rough
    )


# Units may be written directly behind a figure (500MW); other letters make it a name (5G, 21st).
_UNIT = re.compile(r"(?:[kKMGT]?Wh?p?|[km]?m[²2³3]?|[kmM]?g|[kM]?t|ha|kV|GB|TB|Mbps|Gbps|°C)(?![A-Za-zÀ-ɏ0-9])")
