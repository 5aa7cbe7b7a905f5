"""Where in a source a passage stands, in words: locators are written for machines."""

from collections.abc import Callable, Mapping

from trecho.writers.wording import N_

# The sorts of `Passage.locator` that a person can look up; a file's or an object's name speaks for itself.
_SORTS: Mapping[str, str] = {
    "page": N_("page %(place)s"),
    "chars": N_("characters %(place)s"),
    "bytes": N_("bytes %(place)s"),
    "row": N_("row %(place)s"),
    "record": N_("record %(place)s"),
    "cell": N_("cell %(place)s"),
    "file": "%(place)s",
    "path": "%(place)s",
}


def placed(locator: str, translated: Callable[[str], str]) -> str:
    """`file=plans.csv;row=2` as "plans.csv, row 2"; a sort that nobody has words for stays as it is written."""
    return ", ".join(_part(part, translated) for part in locator.split(";") if part)


def _part(part: str, translated: Callable[[str], str]) -> str:
    sort, _, place = part.partition("=")
    if sort not in _SORTS or not place:
        return part
    shown = place.replace("-", "–") if sort in {"chars", "bytes", "page"} else place
    return translated(_SORTS[sort]) % {"place": shown}
