"""What the codes of an IATI file mean here: looked up once each, so that a million activities cost no second look."""

import re
from collections.abc import Callable, Mapping

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense
from trecho.reference.countries import alpha_3
from trecho.sources.description import Description, plain_words
from trecho.sources.record import number_of

_DECIMAL = re.compile(r"-?\d{1,18}(?:\.\d{1,12})?")


class Lookup(dict[str | None, str | None]):
    """A dictionary that asks once for what it does not hold, and stays small whatever the file brings."""

    def __init__(self, answer: Callable[[str], str | None]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str | None) -> str | None:
        """The answer, kept for the next time."""
        if len(self) > 20_000:
            self.clear()
        self[word] = found = self._answer(word) if word else None
        return found


class Codes:
    """The value lists of the description, countries, dates and sums, each a lookup."""

    def __init__(self, description: Description) -> None:
        self.rung = _listed(description, "rung")
        self.stage = _listed(description, "stage")
        self.date = _listed(description, "date")
        self.role = _listed(description, "role")
        self.vocabulary = _listed(description, "vocabulary")
        self.finance = _listed(description, "finance")
        self.aid = _listed(description, "aid")
        self.tied = _listed(description, "tied")
        self.country = Lookup(lambda code: alpha_3(code.strip()) if code else None)
        self.day = Lookup(_day)
        self.sum = Lookup(sum_of)


def _listed(description: Description, listing: str) -> Lookup:
    values: Mapping[str, str] = description.lists[listing]
    return Lookup(lambda code: values.get(plain_words(code)))


def _day(words: str) -> str | None:
    """An ISO date from what publishers write (`2021-05-13Z`, `2021-05-13T00:00:00`); None where it is no date."""
    try:
        return str(PartialDate(words.strip()[:10].rstrip("Z+")))
    except Nonsense:
        return None


def sum_of(words: str | None) -> str | None:
    """A sum as a plain decimal string; None where it is none."""
    if words is None:
        return None
    bare = words.strip()
    if _DECIMAL.fullmatch(bare):
        return bare
    try:
        return format(number_of(bare), "f") if bare else None
    except Nonsense:
        return None
