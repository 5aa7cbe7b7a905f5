"""Numerals as plans print them: Arabic, Roman, Chinese and circled figures, letters; each to its place in a series."""

import re

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_SHAPE = re.compile(r"(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_FIGURES = {"〇": 0, "零": 0, **{sign: place for place, sign in enumerate("一二三四五六七八九", 1)}, "两": 2}
_FIGURES |= {sign: place for place, sign in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100}


def roman(numeral: str) -> int | None:
    """The value of a Roman numeral up to 399 in one case, or None where `numeral` is none."""
    if not (numeral.islower() or numeral.isupper()):
        return None
    signs = numeral.lower()
    if not signs or not _ROMAN_SHAPE.fullmatch(signs):
        return None
    values = [_ROMAN[sign] for sign in signs]
    after = [*values[1:], 0]
    return sum(-value if value < following else value for value, following in zip(values, after, strict=True))


def chinese(numeral: str) -> int | None:
    """The value of a Chinese numeral below 1000 (二十三, 一百〇五, 一二), or None where `numeral` is none."""
    if not numeral or any(sign not in _FIGURES and sign not in _TENS for sign in numeral):
        return None
    if not any(sign in _TENS for sign in numeral):
        return int("".join(str(_FIGURES[sign]) for sign in numeral))
    total, figure = 0, 0
    for sign in numeral:
        if sign in _TENS:
            total, figure = total + (figure or 1) * _TENS[sign], 0
        else:
            figure = _FIGURES[sign]
    return total + figure


def circled(sign: str) -> int | None:
    """The value of ①…⑳, or None where `sign` is none of them."""
    place = ord(sign) - ord("①") + 1 if len(sign) == 1 else 0
    return place if 1 <= place <= 20 else None


def letter(sign: str) -> int | None:
    """The place of a single Latin letter in the alphabet (a = 1), or None where `sign` is none."""
    place = ord(sign.lower()) - ord("a") + 1 if len(sign) == 1 else 0
    return place if 1 <= place <= 26 else None
