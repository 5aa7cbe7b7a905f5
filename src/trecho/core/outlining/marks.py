"""What a line's beginning may number: every reading of `III.`, `(c)`, `2.3.1`, `Artículo 5.-`, `第三条`, `•` …"""

import re

from trecho.core.noun import Noun
from trecho.core.outlining.numerals import chinese, circled, letter, roman
from trecho.core.outlining.words import ReadingWords


class Mark(Noun, frozen=True, kw_only=True):
    """One reading of a line's beginning: `key` names its series, `values` its place, `bare` what a path shows of it.

    `system` is `1` (Arabic), `R`, `r` (Roman), `A`, `a` (letters), `zh`, `o` (ordinal words), `•`; `ends` is where
    the words behind the mark begin, counted from the line's first character. A `loose` mark lacks its dot or bracket.
    """

    key: str
    system: str
    values: tuple[int, ...]
    bare: str
    printed: str
    ends: int
    loose: bool = False

    @property
    def is_first(self) -> bool:
        """Whether it is the first of its series: `1`, `a`, `4.1`, `4.a`."""
        return self.values[-1:] in ((1,), (_LETTERED + 1,))

    @property
    def is_named(self) -> bool:
        """Whether a word says what is numbered (`Article 3`, `第三条`)."""
        return self.key.isalpha() and len(self.key) > 1


_ZH = "〇零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾佰"
_SIMPLE = re.compile(
    rf"(?P<open>[(\[（［【〔]?)\s?(?P<numeral>\d{{1,3}}|[ivxlcIVXLC]{{1,8}}|[A-Za-z]|[{_ZH}]{{1,5}})"
    r"(?P<close>\s?[.．]?[)\]）］】〕]|\s?[.．]\s?[-–—]+|[.．]?[ºª°]\s?(?:[.．)]?\s?[-–—]*)|[.．、:：]|\s?[-–—]|/|　|(?=\s))"
    r"(?P<space>[\s　]*)"
)
_DOTTED = re.compile(
    r"(?P<open>[(\[（]?)(?P<numerals>(?:\d{1,3}|[A-Z]|[IVXLC]{1,7})(?:\.(?:\d{1,3}|[a-z](?![a-z]))){1,5})"
    r"(?P<close>\.?[)\]）]?(?:\s?[-–—:])?)(?P<space>[\s　]+|$)"
)
_LETTERED = 1000  # the place of `4.a` among the numbers below 4: behind all that have figures
_LONGEST_ALONE = 8
_BULLET = re.compile(r"[•●▪◦‣·∙○■□◆◇►▶➢➤→✓✔✅☐☑☒✗✘❖\uf0b7\uf0a7*–—-]\s+")
_PLAIN_BRACKETS = str.maketrans("（［【〔）］】〕．：　", "([[[)]]].: ")
_PLAIN = re.compile(r"[ivxlc]+[a-bd-hj-km-uwyz]")  # a word in small letters that is no Roman numeral
_CAPITAL = re.compile(r"[“\"«‘'(¿¡\[]*[^\W\d_a-zà-ÿ]|[“\"«]*\d|[一-鿿]")


def readings(line: str, words: ReadingWords) -> tuple[Mark, ...]:
    """Every mark that `line` may begin with, the likeliest first; empty where it begins with plain words."""
    if not line:
        return ()
    first = line[0]
    if first.isalpha() and len(line) > 1 and line[1].isalpha() and first.isascii() and first not in "ivxlcIVXLC":
        return _division(line, words) if first.isupper() else ()
    if _PLAIN.match(line):
        return ()
    found = _division(line, words) or _dotted(line)
    return found or (*_simple(line), *_bullet(line))


def _division(line: str, words: ReadingWords) -> tuple[Mark, ...]:
    if line[0] == "第":
        return _division_zh(line, words)
    if not line[0].isupper():
        return ()
    found = words.division.match(line)
    if found is None:
        return ()
    word = found["word"] or found["noun"]
    numeral = found["numeral"] or found["ordinal"] or found["alone"]
    separated = bool(found["sep"] or found["sep2"] or found["sep3"])
    rest = line[found.end() :]
    if rest and not separated and not _CAPITAL.match(rest):
        return ()
    kind = words.kind_of.get(word.lower(), "") if word else "ordinal"
    printed = line[: found.end()].strip().rstrip(".-–—:| ") if word else line[: found.end()].strip()
    return tuple(
        Mark(
            key=_division_key(kind, values), system=system, values=values, bare=bare, printed=printed, ends=found.end()
        )
        for system, values, bare in _numbered(numeral, words)
    )


def _division_key(kind: str, values: tuple[int, ...]) -> str:
    return kind if len(values) == 1 else f"dotted{len(values)}"


def _numbered(numeral: str, words: ReadingWords) -> list[tuple[str, tuple[int, ...], str]]:
    if numeral.lower() in words.ordinals:
        value = words.ordinals[numeral.lower()]
        return [("o", (value,), str(value))]
    if numeral[0].isdigit():
        return [("1", tuple(int(part) for part in numeral.split(".")), numeral)]
    return [(system, (value,), numeral) for system, value in _lettered(numeral)]


def _lettered(numeral: str) -> list[tuple[str, int]]:
    found = []
    upper = numeral.isupper()
    if (value := roman(numeral)) is not None:
        found.append(("R" if upper else "r", value))
    if (place := letter(numeral)) is not None:
        found.append(("A" if upper else "a", place))
    return found


def _division_zh(line: str, words: ReadingWords) -> tuple[Mark, ...]:
    found = re.match(rf"第\s?([{_ZH}]{{1,6}}|\d{{1,3}})\s?", line)
    if found is None:
        return ()
    rest = line[found.end() :]
    unit = next((word for size in (2, 1) if (word := rest[:size]) in words.kind_of), None)
    value = chinese(found[1]) if not found[1][0].isdigit() else int(found[1])
    if unit is None or value is None:
        return ()
    ends = found.end() + len(unit)
    space = re.match(r"[\s　、：:.．—–-]*", line[ends:])
    printed = line[:ends]
    ends += space.end() if space else 0
    return (Mark(key=f"第{unit}", system="zh", values=(value,), bare=str(value), printed=printed, ends=ends),)


def _dotted(line: str) -> tuple[Mark, ...]:
    found = _DOTTED.match(line)
    if found is None:
        return ()
    parts = found["numerals"].split(".")
    firsts = [("1", int(parts[0]))] if parts[0].isdigit() else _lettered(parts[0])
    lettered = "" if parts[-1].isdigit() else "a"
    rest = tuple(int(part) if part.isdigit() else _LETTERED + (letter(part) or 0) for part in parts[1:])
    return tuple(
        Mark(
            key=f"dotted{len(parts)}{lettered}",
            system=system,
            values=(value, *rest),
            bare=found["numerals"],
            printed=line[: found.end()].strip(),
            ends=found.end(),
        )
        for system, value in firsts
    )


def _simple(line: str) -> tuple[Mark, ...]:
    value = circled(line[0])
    if value is not None:
        rest = line[1:].lstrip(" .．、　")
        mark = Mark(key="①", system="①", values=(value,), bare=str(value), printed=line[0], ends=len(line) - len(rest))
        return (mark,)
    found = _SIMPLE.match(line)
    if found is None:
        return _alone(line)
    numeral = found["numeral"]
    opened = found["open"].translate(_PLAIN_BRACKETS)
    closed = re.sub(r"[\s]", "", found["close"].translate(_PLAIN_BRACKETS))
    rest = line[found.end() :]
    close = _closing(closed) or ("　" if found["close"] == "　" else "")
    if not _stands_apart(numeral, close, found["space"], rest):
        return ()
    loose = not close
    if loose and (opened or not rest or not rest[0].isupper()):
        return ()
    printed = line[: found.end()].strip()
    return tuple(
        Mark(
            key=f"{opened}{system}{close}" if not loose else f"{system}?",
            system=system,
            values=(value,),
            bare=bare,
            printed=printed,
            ends=found.end(),
            loose=loose,
        )
        for system, value, bare in _simple_values(numeral)
    )


def _alone(line: str) -> tuple[Mark, ...]:
    """A capital Roman numeral that is its whole line, with the title on the next one."""
    value = roman(line) if len(line) < _LONGEST_ALONE and line.isupper() else None
    if value is None:
        return ()
    return (Mark(key="R?", system="R", values=(value,), bare=line, printed=line, ends=len(line), loose=True),)


def _closing(closed: str) -> str:
    if ")" in closed or "]" in closed:
        return ")"
    if any(sign in closed for sign in "ºª°"):
        return "º"
    return closed[:1].replace("–", "-").replace("—", "-")


def _simple_values(numeral: str) -> list[tuple[str, int, str]]:
    if numeral[0].isdigit():
        return [("1", int(numeral), str(int(numeral)))]
    if (value := chinese(numeral)) is not None:
        return [("zh", value, str(value))]
    return [(system, place, numeral) for system, place in _lettered(numeral)]


def _stands_apart(numeral: str, close: str, space: str, rest: str) -> bool:
    """Whether the mark is set off from the words behind it: `3.4` and `V.Lopez` are none, `1.To` and `1.加强` are."""
    if space or not rest or close == "　":
        return True
    following = rest[0]
    if close == "、" or "一" <= following <= "鿿" or following in "“《":
        return True
    if following.isdigit() and not numeral.isascii():
        return close in (")", ".")
    return close in (")", ".", "º", "、") and following.isupper() and (numeral[0].isdigit() or close == ")")


def _bullet(line: str) -> tuple[Mark, ...]:
    found = _BULLET.match(line)
    if found is None:
        return ()
    sign = found[0].strip()
    key = "•-" if sign in "-–—" else f"•{sign}"
    return (Mark(key=key, system="•", values=(), bare="", printed=sign, ends=found.end()),)
