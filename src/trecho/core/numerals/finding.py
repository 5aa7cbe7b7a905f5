"""Finds every number of a text with what surrounds it: range, comparator, money, share, and years told apart."""

import re

from trecho.core.numerals import han, latin
from trecho.core.numerals.figure import Atom, Figure, Role, whole
from trecho.core.numerals.ratios import called, ratios
from trecho.core.numerals.words import Numerals, key
from trecho.core.passage import Span
from trecho.core.pledge import Comparator

_WINDOW = 48


def numbers_in(text: str, numerals: Numerals, most: int | None = None) -> tuple[Figure, ...]:
    """Every number of the text in order, without overlaps; `Figure.is_amount` leaves out years, dates and labels.

    Where `most` is given, only the first so many numbers are looked at.
    """
    found = _atoms(text, numerals)[:most]
    figures: list[Figure] = []
    place = 0
    while place < len(found):
        first = _dressed(text, found[place], numerals)
        second = _second(text, first, found[place + 1], numerals) if place + 1 < len(found) else None
        if second is not None:
            figures.append(_range(text, found[place], first, second, numerals))
            place += 2
        else:
            figures.append(_relabelled(text, first, figures, numerals))
            place += 1
    return tuple(figures)


def _atoms(text: str, numerals: Numerals) -> list[Atom]:
    """Every bare number, share of the form "one in three" and multiple, in order; telephone numbers are left out."""
    told = ratios(text, numerals)
    taken = [*((atom.start, atom.end) for atom in told), *called(text)]
    bare = [
        atom
        for atom in (han if numerals.is_han else latin).atoms(text, numerals)
        if not any(atom.start < end and start < atom.end for start, end in taken)
    ]
    countable = (atom for atom in (*told, *bare) if atom.value <= _MOST)
    return sorted(countable, key=lambda atom: atom.start)[:_MOST_NUMBERS]


_MOST_NUMBERS = 3_000  # a text with more is a table that nobody means as promises
_MOST = 1e18  # what anybody counts; a longer row of digits is no number
_AND = re.compile(r"\.?\s*(?:,|、|和目标|和|及|and|y|e|et|to|a|à|[-–])\s*")


def _relabelled(text: str, figure: Figure, before: list[Figure], numerals: Numerals) -> Figure:
    """A plain number behind a label and "and" is a label too: resolutions 1267 and 1373, Goals 6 and 14 guide …"""
    if figure.role is not Role.COUNT or figure.spelled or not before or before[-1].role is not Role.LABEL:
        return figure
    if _AND.fullmatch(text, before[-1].end, figure.start) is None:
        return figure
    label = numerals.label_before.search(text[max(0, before[-1].start - _WINDOW) : before[-1].start])
    several = label is not None and label.group().split()[0].endswith("s")
    if _counted(text, figure) and not several:
        return figure
    return Figure(
        start=figure.number.start, end=figure.number.end, number=figure.number, value=figure.value, role=Role.LABEL
    )


def _dressed(text: str, atom: Atom, numerals: Numerals) -> Figure:
    """The number with its money or share and its comparator, and the role these give it."""
    start, end, role, currency = atom.start, atom.end, Role.COUNT, None
    if atom.share or atom.multiple:
        role = Role.SHARE if atom.share else Role.MULTIPLE
    elif share := numerals.percent.match(text, end):
        role, end = Role.SHARE, share.end()
    else:
        start, end, currency = _money(text, atom, numerals)
        role = Role.MONEY if currency else _role(text, atom, numerals)
    comparator = Comparator.EXACTLY
    if role in {Role.COUNT, Role.SHARE, Role.MONEY}:
        start, end, comparator = _compared(text, start, end, atom, numerals)
    return Figure(
        start=start,
        end=end,
        number=Span(atom.start, atom.end),
        value=whole(atom.value),
        comparator=comparator,
        role=role,
        currency=currency,
        spelled=atom.spelled,
        verbal=atom.multiple,
    )


def _money(text: str, atom: Atom, numerals: Numerals) -> tuple[int, int, str | None]:
    before = numerals.money_before.search(text[max(0, atom.start - _WINDOW) : atom.start])
    behind = numerals.money_behind.match(text, atom.end)
    start = atom.start - (len(before.group()) if before else 0)
    end = behind.end() if behind else atom.end
    name = next((name for name in (before and before[1], behind and (behind[1] or behind[2])) if name), None)
    return start, end, numerals.codes.get(key(name)) if name else None


def _compared(text: str, start: int, end: int, atom: Atom, numerals: Numerals) -> tuple[int, int, Comparator]:
    comparator = atom.comparator or Comparator.EXACTLY
    lead = text[max(0, start - _WINDOW) : start]
    if before := numerals.before.search(lead):
        return start - (len(lead) - before.start()), end, numerals.binding[key(before[1])]
    if behind := numerals.behind.match(text, end):
        return start, behind.end(), numerals.binding_behind[key(behind[1])]
    return start, end, comparator


def _role(text: str, atom: Atom, numerals: Numerals) -> Role:
    """Whether the number is a date, a label, a year, or counts something."""
    lead = text[max(0, atom.start - _WINDOW) : atom.start]
    if numerals.is_han:
        return _han_role(text, atom, lead, numerals)
    if (
        not atom.spelled
        and atom.value <= 31
        and (
            numerals.month_behind.match(text, atom.end)
            or (numerals.month_before.search(lead) and not _counted(text, atom))
        )
    ):
        return Role.DATE
    if numerals.label_before.search(lead):
        return Role.LABEL
    if _looks_like_year(text, atom) and (numerals.year_before.search(lead) or not _counted(text, atom)):
        return Role.YEAR
    return Role.COUNT


def _han_role(text: str, atom: Atom, lead: str, numerals: Numerals) -> Role:
    following = text[atom.end : atom.end + 1]
    if _looks_like_year(text, atom) and re.match(r"\s*(?:年|[-—–至到、和]\s*(?:19|20)\d\d\s*年)", text[atom.end :]):
        return Role.YEAR
    if not atom.spelled and atom.value <= 31 and following in {"月", "日", "号"}:
        return Role.DATE
    if numerals.label_before.search(lead) or following == "号" or re.match(r"[（(]\d{4}[）)]号", text[atom.end :]):
        return Role.LABEL
    if _looks_like_year(text, atom) and lead.endswith(("（", "(")) and following in {"）", ")"}:
        return Role.LABEL
    return Role.COUNT


def _looks_like_year(text: str, atom: Atom) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", text[atom.start : atom.end]) is not None


_COUNTED = re.compile(
    r"[\s\u00a0]+(?!(?:and|or|to|the|in|of|on|as|como|comme|with|at|by|for|will|shall|is|are|was|y|o|a|al|el|la|los|las|en|de|del|con|por|para|e|ou|em|do|da|no|na|os|as|com|que|et|le|les|du|des|au|aux|dans|par|pour|avec|se|once|when|under|through|under)\b)[a-zà-ɏ]"
)


def _counted(text: str, atom: Atom | Figure) -> bool:
    """Whether a word of content follows directly, so that the number may count it."""
    return _COUNTED.match(text, atom.end) is not None


def _second(text: str, first: Figure, atom: Atom, numerals: Numerals) -> tuple[Figure, bool] | None:
    """The upper end of a range that `first` opens, and whether it may be a change; None where there is no range."""
    if first.role not in {Role.COUNT, Role.SHARE, Role.MONEY}:
        return None
    second = _dressed(text, atom, numerals)
    if not second.is_amount or (second.value <= first.value and atom.factor == 1):
        return None
    reach = numerals.money_before.search(text[max(0, atom.start - _WINDOW) : atom.start])
    gap_end = atom.start - (len(reach.group()) if reach else 0)
    lead = text[max(0, first.start - _WINDOW) : first.start]
    for opener, mark, may_change in numerals.openers:
        if opener.search(lead) and mark.fullmatch(text, first.end, gap_end):
            return second, may_change
    if numerals.range_mark.fullmatch(text, first.end, gap_end):
        return second, False
    return None


def _range(text: str, atom: Atom, first: Figure, upper: tuple[Figure, bool], numerals: Numerals) -> Figure:
    second, may_change = upper
    value = first.value
    if second.value > value and second.role is not Role.SHARE and atom.factor == 1:
        value = _scaled(text, value, second, numerals)
    role = second.role if second.role is not Role.COUNT else first.role
    low, high = sorted((value, second.value))
    return Figure(
        start=first.start,
        end=second.end,
        number=Span(first.number.start, second.number.end),
        value=low,
        value_max=high,
        comparator=first.comparator,
        role=role,
        currency=second.currency or first.currency,
        spelled=first.spelled and second.spelled,
        from_to=may_change,
    )


def _scaled(text: str, value: float, second: Figure, numerals: Numerals) -> int | float:
    """2 to 3 million: the scale of the upper end holds for the lower one too."""
    again = (han if numerals.is_han else latin).atoms(second.number.of(text), numerals)
    if len(again) == 1 and again[0].factor > 1 and value < again[0].bare:
        return whole(value * again[0].factor)
    return whole(value)
