"""Word's automatic numbers: what a word processor shows before a paragraph, computed from numbering.xml."""

import msgspec
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_FIGURES = "〇一二三四五六七八九"
_MOST_REPEATED = 5


class Level(msgspec.Struct):
    """One level of a list: its format, its pattern (`%1.%2`), where it starts, and the style that is tied to it."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    style: str | None = None
    legal: bool = False
    suffix: str = " "


class Numbers:
    """The running numbers of a document's lists."""

    def __init__(self, numbering: "etree._Element | None") -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if numbering is not None:
            self._learn(numbering)

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that a paragraph style is tied to."""
        levels = self._levels(list_id)
        return next((place for place, level in levels.items() if level.style == style), None)

    def shown(self, list_id: str, place: int) -> tuple[str, bool] | None:
        """What stands before the next paragraph of this list and level, and whether it is a bullet; None: nothing."""
        levels = self._levels(list_id)
        if place not in levels:
            return None
        level = levels[place]
        counts = self._counts.setdefault(self._of.get(list_id, list_id), {})
        self._count(list_id, place, levels, counts)
        if level.form == "bullet":
            return level.pattern, True
        if level.form == "none" and "%" not in level.pattern:
            return (level.pattern, False) if level.pattern.strip() else None
        pattern = level.pattern
        for other in range(9):
            if f"%{other + 1}" in pattern:
                known = levels.get(other, Level())
                form = "decimal" if level.legal else known.form
                pattern = pattern.replace(f"%{other + 1}", written(counts.get(other, known.start), form))
        return (pattern, False) if pattern.strip() else None

    def _count(self, list_id: str, place: int, levels: dict[int, Level], counts: dict[int, int]) -> None:
        forced = self._overrides.get(list_id, {}).get(place)
        if forced is not None and (list_id, place) not in self._begun:
            counts[place] = forced
        else:
            counts[place] = counts[place] + 1 if place in counts else levels[place].start
        self._begun.add((list_id, place))
        for deeper in [other for other in counts if other > place]:
            del counts[deeper]
        for higher in range(place):
            if higher in levels:
                counts.setdefault(higher, levels[higher].start)

    def _levels(self, list_id: str) -> dict[int, Level]:
        return self._abstract.get(self._of.get(list_id, ""), {})

    def _learn(self, numbering: "etree._Element") -> None:
        styled: dict[str, str] = {}
        links: dict[str, str] = {}
        for abstract in numbering.iterfind(f"{W}abstractNum"):
            own = abstract.get(f"{W}abstractNumId", "")
            self._abstract[own] = {_number(level, "ilvl"): _level(level) for level in abstract.iterfind(f"{W}lvl")}
            if (name := _value(abstract, "styleLink")) is not None:
                styled[name] = own
            if (name := _value(abstract, "numStyleLink")) is not None:
                links[own] = name
        for own, name in links.items():
            if name in styled:
                self._abstract[own] = self._abstract[styled[name]]
        for num in numbering.iterfind(f"{W}num"):
            own = num.get(f"{W}numId", "")
            self._of[own] = _value(num, "abstractNumId") or ""
            self._learn_overrides(own, num)

    def _learn_overrides(self, own: str, num: "etree._Element") -> None:
        for override in num.iterfind(f"{W}lvlOverride"):
            place = _number(override, "ilvl")
            start = _value(override, "startOverride")
            if start is not None and start.isdecimal():
                self._overrides.setdefault(own, {})[place] = int(start)
            level = override.find(f"{W}lvl")
            if level is not None:
                kept = dict(self._abstract.get(self._of[own], {}))
                kept[place] = _level(level)
                self._abstract[f"of {own}"] = kept
                self._of[own] = f"of {own}"


def _level(level: "etree._Element") -> Level:
    start = _value(level, "start") or "1"
    return Level(
        form=_value(level, "numFmt") or "decimal",
        pattern=_value(level, "lvlText") or "",
        start=int(start) if start.lstrip("-").isdecimal() else 1,
        style=_value(level, "pStyle"),
        legal=level.find(f"{W}isLgl") is not None,
    )


def _value(element: "etree._Element", tag: str) -> str | None:
    child = element.find(f"{W}{tag}")
    return None if child is None else child.get(f"{W}val")


def _number(element: "etree._Element", attribute: str) -> int:
    value = element.get(f"{W}{attribute}", "0")
    return int(value) if value.isdecimal() else 0


def written(count: int, form: str) -> str:
    """A count as a list format writes it (`upperRoman`, `lowerLetter`, `chineseCounting` …)."""
    if form in ("upperRoman", "lowerRoman"):
        numeral = _roman(count)
        return numeral.upper() if form == "upperRoman" else numeral
    if form in ("upperLetter", "lowerLetter"):
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, _MOST_REPEATED) if count > 0 else "0"
        return letters.upper() if form == "upperLetter" else letters
    if form.startswith(("chinese", "japanese", "taiwanese", "ideograph", "korean")):
        return _chinese(count)
    if form == "decimalEnclosedCircle" and 1 <= count <= 20:
        return chr(ord("①") + count - 1)
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    signs = []
    count = min(max(count, 0), 399)
    for value, sign in _ROMAN:
        signs.append(sign * (count // value))
        count %= value
    return "".join(signs)


def _chinese(count: int) -> str:
    if not 0 < count < 100:
        return "".join(_FIGURES[int(sign)] for sign in str(max(count, 0)))
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_FIGURES[tens]}十")
    return head + (_FIGURES[ones] if ones else "")
