"""When and how often a commitment is due: its deadlines, apart from the years of the plan, and its frequency."""

from trecho.core.aligning.figures import years_in
from trecho.core.aligning.tongue import Tongue
from trecho.core.numerals.figure import Figure
from trecho.core.words import folded

_LEAD = 24  # characters before a year that tell what it is for


def deadlines_of(text: str, tongue: Tongue) -> tuple[str, ...]:
    """The dates by or in which something is due, as written; none is a stretch of years ("from 2018 to 2020"), a beginning, or part of a name."""
    years = years_in(text, tongue)
    singles = [
        figure
        for number, figure in enumerate(years)
        if figure.value_max is None
        and not _in_stretch(text, years, number)
        and not _names_or_begins(text, figure, tongue)
    ]
    return tuple(text[figure.start : figure.end] for figure in singles)


def _names_or_begins(text: str, figure: Figure, tongue: Tongue) -> bool:
    """Whether the year stands in a name ("Resolution 1540 (2004)", 《2030年议程》) or tells when something begins ("a partir de 2015")."""
    before, behind = text[: figure.start], text[figure.end : figure.end + 3]
    titled = before.rfind("《") > before.rfind("》")
    bracketed = before.endswith("(") and behind.startswith(")")
    lead = folded(before[-_LEAD:])
    begins = any(not _ends_clause(lead[place:]) for place, _ in tongue.since.found(lead)[-1:])
    named = any(not _ends_clause(lead[place:]) for place, _ in tongue.named.found(lead)[-1:])
    return titled or bracketed or begins or named or behind.lstrip("年").startswith("第")


def _ends_clause(words: str) -> bool:
    return any(sign in words for sign in ",;，；。")


def _in_stretch(text: str, years: tuple, number: int) -> bool:  # type: ignore[type-arg]
    near = [other for other in (number - 1, number + 1) if 0 <= other < len(years)]
    return any(
        abs(years[other].start - years[number].start) <= 16
        and "." not in text[min(years[other].end, years[number].end) : max(years[other].start, years[number].start)]
        for other in near
    )


def frequency_of(text: str, tongue: Tongue) -> tuple[float, str]:
    """Times a year that something is to happen, and the words for it; 0 and none where the text does not say."""
    shape = folded(text)
    found = [(shape.find(phrase.rstrip("*")), -len(phrase), rate, phrase) for phrase, rate in tongue.rates.items()]
    standing = sorted(entry for entry in found if entry[0] >= 0)
    return (standing[0][2], standing[0][3].rstrip("*")) if standing else (0.0, "")
