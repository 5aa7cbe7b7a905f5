"""Dates as an article writes them, absolute or counted from the day of the article."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun
from trecho.core.passage import Span
from trecho.core.telling.words import TellingWords

_HAN_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


class Moment(Noun, frozen=True, kw_only=True):
    """A date with the words that give it; `date` is None for "on the same occasion", which another sentence dates."""

    span: Span
    date: PartialDate | None
    coming: bool = False


def moments(text: str, start: int, end: int, today: date | None, words: TellingWords) -> tuple[Moment, ...]:
    """Every date between two places of the text, in order, without overlaps; relative ones need the article's day."""
    found: list[Moment] = []
    for _, _, match in words.sought("dates", text, start, end):
        moment = _dated(match, today, words)
        if moment and not _overlaps(moment.span, found):
            found.append(moment)
    for span, code in _counted_back(text, start, end, words):
        if not _overlaps(span, found):
            until = words.pattern("raw", "until").search(text, max(start, span.start - 12), span.start) is not None
            found += [replace(m, coming=m.coming or until) for m in _relative(span, code, today)]
    for _, _, match in words.sought("occasion", text, start, end):
        if not _overlaps(Span(*match.span()), found):
            found.append(Moment(span=Span(*match.span()), date=None))
    return tuple(sorted(found, key=lambda moment: moment.span))


def _counted_back(text: str, start: int, end: int, words: TellingWords) -> Iterator[tuple[Span, str]]:
    """Days counted from the article's: "last month", "two weeks ago"; with what they mean."""
    for _, code, match in words.sought("relative", text, start, end):
        yield Span(*match.span()), code
    for _, unit, match in words.sought("ago", text, start, end):
        yield Span(*match.span()), f"{unit}-{_steps(match['n'], words):02d}"


def _overlaps(span: Span, found: list[Moment]) -> bool:
    return any(span.start < other.span.end and other.span.start < span.end for other in found)


def _dated(match: re.Match[str], today: date | None, words: TellingWords) -> Moment | None:
    parts = match.groupdict()
    try:
        found = _absolute(parts, today, words)
    except ValueError:
        return None
    if found is None:
        return None
    lead = match.string[max(0, match.start() - 20) : match.start()] + match.group().split()[0]
    ends = words.pattern("raw", "ending").search(match.string, max(0, match.start() - 20), match.start())
    until = ends is not None or words.pattern("raw", "until").search(lead) is not None
    coming = until or (today is not None and found.first_day > today)
    return Moment(span=Span(*match.span()), date=found, coming=coming)


def _absolute(parts: dict[str, str | None], today: date | None, words: TellingWords) -> PartialDate | None:
    if parts.get("w"):
        return _weekday(parts, today, words)
    year = _number(parts["y"] or "") if parts.get("y") else None
    month = _month(parts["m"], words) if parts.get("m") else None
    day = _number(parts["d"] or "") if parts.get("d") else None
    if year is None and today is not None:
        year = _year(parts, month, day, today, words)
        if month is None and day is not None:
            year, month = _month_before(today, day)
    if year is None:
        return None
    if parts.get("wd") and (month is None or day is None or not _is_day(date(year, month, day), parts["wd"], words)):
        return None  # "on Monday 22 machines": no day of the month
    if month is None:
        return PartialDate(f"{year:04d}")
    if day is None:
        return PartialDate(f"{year:04d}-{month:02d}")
    return PartialDate(date(year, month, day).isoformat())


def _is_day(day: date, weekday: str | None, words: TellingWords) -> bool:
    return words.weekday_numbers[day.weekday()].match(weekday or "") is not None


def _year(
    parts: dict[str, str | None], month: int | None, day: int | None, today: date, words: TellingWords
) -> int | None:
    """The year that a word for it gives, else that of the latest such month or day which is not to come."""
    if said := parts.get("yr") or parts.get("yr2"):
        for name, offset in (("last", -1), ("this", 0), ("next", 1), ("before_last", -2)):
            if words.pattern("years", name).fullmatch(said.strip()):
                return _pastward(today, month) if name == "last" and _is_bare(said, words) else today.year + offset
    if month is None:
        return None
    return today.year - ((month, day or 1) > (today.month, today.day if day else 1))


def _is_bare(said: str, words: TellingWords) -> bool:
    """Whether "last" stands with the month itself ("last December") and not with a year."""
    return words.pattern("years", "last_month").fullmatch(said.strip()) is not None


def _pastward(today: date, month: int | None) -> int:
    return today.year - ((month or 1) >= today.month)


def _month_before(today: date, day: int) -> tuple[int, int]:
    year, month = today.year, today.month
    if day > today.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if day > monthrange(year, month)[1]:
        raise ValueError(day)
    return year, month


def _weekday(parts: dict[str, str | None], today: date | None, words: TellingWords) -> PartialDate | None:
    if today is None:
        return None
    number = next(n for n, p in enumerate(words.weekday_numbers) if p.match(parts["w"] or ""))
    said = (parts.get("wl") or parts.get("wl2") or "").strip()
    back = (today.weekday() - number) % 7
    monday = today - timedelta(days=today.weekday())
    if said and words.pattern("years", "week_before").fullmatch(said):
        found = monday + timedelta(days=number - 7)
    elif said and words.pattern("years", "week_next").fullmatch(said):
        found = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    elif said and words.pattern("years", "week_last").fullmatch(said):
        found = today - timedelta(days=back or 7)
    else:
        found = today - timedelta(days=back)
    return PartialDate(found.isoformat())


def _relative(span: Span, code: str, today: date | None) -> list[Moment]:
    if today is None:
        return []
    unit, steps = code.rstrip("+-0123456789"), int(code.lstrip("abcdefghijklmnopqrstuvwxyz"))
    if unit == "day":
        written = (today + timedelta(days=steps)).isoformat()
    elif unit == "week":
        written = _week(today, steps)
    elif unit == "month":
        months = today.year * 12 + today.month - 1 + steps
        written = f"{months // 12:04d}-{months % 12 + 1:02d}"
    elif unit == "first":
        written = today.replace(day=1).isoformat()
    else:
        written = f"{today.year + steps:04d}"
    return [Moment(span=span, date=PartialDate(written), coming=steps > 0)]


def _steps(written: str, words: TellingWords) -> int:
    return int(written) if written.isdecimal() else words.small[written.casefold()]


def _week(today: date, steps: int) -> str:
    """A week is told by its month; by its year where it lies in two months."""
    monday = today - timedelta(days=today.weekday() - 7 * steps)
    last = min(today, monday + timedelta(days=6)) if steps <= 0 else monday + timedelta(days=6)
    shared = 7 if monday.month == last.month else 4
    return last.isoformat()[:shared]


def _month(written: str | None, words: TellingWords) -> int:
    for number, pattern in enumerate(words.month_numbers, 1):
        if written and pattern.match(written):
            return number
    return _number(written or "")


def _number(written: str) -> int:
    """Figures, or Chinese digits up to thirty-one and years digit by digit; raises ValueError for other words."""
    bare = re.sub(r"\D+$", "", written) or written
    if bare.isdecimal():
        return int(bare)
    if "十" in written:
        tens, _, ones = written.partition("十")
        return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0)
    if written and all(c in _HAN_DIGITS for c in written):
        return int("".join(str(_HAN_DIGITS[c]) for c in written))
    if written.casefold() in {"first", "primero", "primeiro", "premier", "1er"}:
        return 1
    raise ValueError(written)
