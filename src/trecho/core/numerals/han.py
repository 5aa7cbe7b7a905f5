"""Numbers in Chinese text: 3500多个, 660亿元, 二十六个, 两千名, 百分之二十 → atoms."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from trecho.core.numerals.figure import Atom
from trecho.core.numerals.latin import number_of
from trecho.core.numerals.words import Numerals, either
from trecho.core.pledge import Comparator


def atoms(text: str, numerals: Numerals) -> list[Atom]:
    """Every bare number of the text, in order; a lone 一 is none, and number signs inside words (统一) are none."""
    found: list[Atom] = []
    for match in _pattern(numerals).finditer(text):
        found += _atom(match, text, numerals)
    return found


def value_of(signs: str, numerals: Numerals) -> tuple[float, float, float]:
    """The value of Chinese number signs or digits with scale signs (1.5万, 六千五百), its bare number and its factor."""
    if (parts := _SUMMED.fullmatch(signs)) is not None:  # 1亿2000万
        value = sum(value_of(part, numerals)[0] for part in parts.groups())
        return value, value, 1
    figures = re.match(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?", signs)
    names = numerals.words
    if figures is None:
        value = _signs(signs, names.words, names.scales)
        return value, value, 1
    bare = number_of(figures.group().replace("，", ",").replace("．", "."), ",", ".")
    factor = 1.0
    for sign in signs[figures.end() :]:
        factor *= names.scales.get(sign, 1)
    return bare * factor, bare, factor


def _signs(signs: str, words: Mapping[str, int], scales: Mapping[str, int]) -> float:
    if all(sign in words for sign in signs) and len(signs) > 1:
        return float("".join(str(words[sign]) for sign in signs))
    total = section = digit = 0
    for sign in signs:
        if sign in words:
            digit = words[sign]
        elif (scale := scales.get(sign, 1)) < 10_000:
            section, digit = section + (digit or 1) * scale, 0
        else:  # 一亿一千万 adds, 一万亿 multiplies
            part = section + digit or 1
            total = total + part * scale if total > scale else (total + section + digit or 1) * scale
            section = digit = 0
    return total + section + digit


_SUMMED = re.compile(r"([0-9０-９]+[亿億])([0-9０-９]+[万萬])")


@lru_cache(maxsize=4)
def _pattern(numerals: Numerals) -> re.Pattern[str]:
    names = numerals.words
    digits = "".join(names.words)
    large = "".join(names.scales)
    scales = rf"(?:(?!千[瓦米克卡伏帕赫])[{large}])"
    more = either(names.comparators_behind.get("more than", ()))
    figure = rf"(?:[0-9０-９]+[亿億](?=[0-9０-９]+[万萬]))?[0-9０-９]+(?:[,，][0-9０-９]{{3}})*(?:[.．][0-9０-９]+)?(?:{scales}+)?(?:(?P<more1>{more})(?:[万亿]+)?)?"
    spelled = rf"(?:[{digits}]|{scales})+(?:(?P<more2>{more})(?:[万亿]+)?)?"
    return re.compile(
        rf"(?P<share>{either(names.shares)})|(?P<hundredths>百分之)?(?:(?<![A-Za-z0-9０-９.,/第])(?P<figure>{figure})(?!/\d)|(?<![第数几每{digits}{large}])(?P<signs>{spelled}))"
    )


def _atom(match: re.Match[str], text: str, numerals: Numerals) -> Iterator[Atom]:
    if match["share"]:
        value = numerals.words.shares[match["share"]]
        yield Atom(start=match.start(), end=match.end(), value=value, bare=1, spelled=True, share=True)
        return
    words = match["figure"] or match["signs"]
    more = match["more1"] or match["more2"]
    value, bare, factor = value_of(re.sub(more, "", words) if more else words, numerals)
    share = match["hundredths"] is not None
    spelled = match["figure"] is None
    if not share and value < 10 and (tenths := _TENTHS.match(text, match.end())):
        yield Atom(start=match.start(), end=tenths.end(), value=value * 10, bare=value, spelled=spelled, share=True)
        return
    if spelled and not share and (value <= 1 or not _counts(text, match, numerals)):
        return
    if not spelled and re.match(r"[A-Za-z]", text[match.end() : match.end() + 1]):
        return
    yield Atom(
        start=match.start(),
        end=match.end(),
        value=value,
        bare=bare,
        factor=factor,
        spelled=spelled,
        share=share,
        comparator=Comparator.MORE_THAN if more else None,
    )


# Tenths (四成), and no verb that begins with the same sign (成立, 成为).
_TENTHS = re.compile(r"成(?![员立果功为熟本套长就都千百万型品交绩分])")


@lru_cache(maxsize=4)
def _follower(numerals: Numerals) -> re.Pattern[str]:
    return re.compile(either(numerals.words.classifiers))


def _counts(text: str, match: re.Match[str], numerals: Numerals) -> bool:
    if _follower(numerals).match(text, match.end()):
        return True
    upper = re.compile(rf"[至到~～—–-]([{''.join(numerals.words.words)}十百千万]+)").match(text, match.end())
    return upper is not None and _follower(numerals).match(text, upper.end()) is not None
