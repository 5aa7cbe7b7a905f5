"""Which edition does a mechanism's name speak of: `II Forum`, `3rd Summit`, `第三届论坛`? (method, 3.2: "hold the second")"""

import re

_ROMAN = re.compile(r"^(?:the |el |la |o |a |le |l')?([IVX]+)\b(?=[ .ºª])|\b([IVX]{2,})\b")
_FIGURE = re.compile(r"\b(\d{1,2})\s?(?:st|nd|rd|th|º|ª|°|o|a|er|era|ro|do|to|e|è?me|ère)\b|第\s?(\d{1,2})\s?届")
_HAN = re.compile("第([一二三四五六七八九十]{1,3})届")
_HAN_DIGITS = {sign: place for place, sign in enumerate("一二三四五六七八九", start=1)}
_VALUES = {"I": 1, "V": 5, "X": 10}


def edition_in(name: str) -> int | None:
    """The number of the edition that a mechanism's name writes as a Roman or Arabic ordinal or in Chinese; None without one."""
    if roman := _ROMAN.search(name):
        return _roman(roman.group(1) or roman.group(2))
    if figure := _FIGURE.search(name):
        return int(figure.group(1) or figure.group(2))
    if han := _HAN.search(name):
        return _han(han.group(1))
    return None


def _roman(signs: str) -> int:
    values = [_VALUES[sign] for sign in signs]
    return sum(-value if later > value else value for value, later in zip(values, [*values[1:], 0], strict=True))


def _han(signs: str) -> int:
    tens, mark, ones = signs.partition("十")
    if not mark:
        return _HAN_DIGITS.get(signs[-1], 0)
    return 10 * (_HAN_DIGITS.get(tens, 1) if tens else 1) + (_HAN_DIGITS.get(ones, 0) if ones else 0)
