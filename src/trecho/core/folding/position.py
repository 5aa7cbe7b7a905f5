"""Where something stands in a list: strings that sort as a reader expects, byte by byte, in any database."""

import re
from collections.abc import Mapping

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_WORTH: Mapping[str, int] = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LAST = "~"


def position_of_path(path: str) -> str:
    """The sorting string of a path such as `VIII.10` or `2.2.1`: by number, Roman ones too; unknown parts last."""
    return ".".join(_part(part) for part in path.split("."))


def position_of_date(date: str | None) -> str:
    """The sorting string of a date of any precision; undated things last."""
    return date or _LAST


def _part(part: str) -> str:
    number, _, rest = part.partition("~")
    if number.isdigit():
        return f"{int(number):06d}{rest}"
    if number and _ROMAN.fullmatch(number):
        return f"{_roman(number):06d}{rest}"
    return f"{_LAST}{part}"


def _roman(letters: str) -> int:
    worths = [_WORTH[letter] for letter in letters]
    return sum(
        -worth if worth < following else worth for worth, following in zip(worths, [*worths[1:], 0], strict=True)
    )
