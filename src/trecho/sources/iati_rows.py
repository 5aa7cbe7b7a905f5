"""What IATI activities tell, row by row, in the standards 1.0x and 2.0x: where in the document each value stands."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.sources.wording import Numbers, Spans, either, is_said
from trecho.sources.xml_elements import Elements, Paths

_CODES = (
    "activity-status", "recipient-country", "recipient-region", "default-finance-type", "default-aid-type",
    "default-tied-status",
)  # fmt: skip
# Loops over all places at once go on for so many steps; what is longer is no publisher's work, and done otherwise.
_PATIENCE = 100
_SIDES = ("provider-activity-id", "receiver-activity-id")
# What an activity is read for, with the attributes; everything else in it is passed over.
PATHS = Paths(
    "iati-activity",
    {
        ".": ("xml:lang", "hierarchy", "humanitarian", "default-currency"),
        "iati-identifier": (),
        **{f"{text}{inner}": ("xml:lang",) for text in ("title", "description") for inner in ("", "/narrative")},
        "reporting-org": ("ref", "secondary-reporter"),
        "reporting-org/narrative": (),
        "participating-org": ("role", "ref", "type"),
        "participating-org/narrative": (),
        "activity-date": ("type", "iso-date"),
        **dict.fromkeys(("sector", "transaction/sector"), ("vocabulary", "code")),
        **dict.fromkeys((*_CODES, "transaction/recipient-country", "transaction/transaction-type"), ("code",)),
        "related-activity": ("type", "ref"),
        "transaction/transaction-date": ("iso-date",),
        "transaction/value": ("currency", "value-date"),
        **{f"transaction/{side}-org": _SIDES for side in ("provider", "receiver")},
        "result/indicator/title/narrative": (),
        "result/indicator/period/actual": ("value",),
    },
)


class Rows(Noun, frozen=True):
    """Some things of one kind: the activity (by position) that each belongs to, and the columns of what it says."""

    at: Numbers
    columns: tuple[Spans, ...]

    def __getitem__(self, column: int) -> Spans:
        """One column."""
        return self.columns[column]

    def where(self, wanted: Any) -> "Rows":
        """The rows that are wanted: by yes and no, or by their positions."""
        places = np.arange(len(self.at))[wanted] if isinstance(wanted, slice) else np.asarray(wanted)
        if places.dtype == bool:
            if places.all():
                return self
            places = np.flatnonzero(places)
        return Rows(self.at.take(places), tuple(column.take(places, axis=0) for column in self.columns))


def put_together(parts: Sequence[Rows]) -> Rows:
    """The rows of all parts by activity; those of one activity in the order of the parts."""
    at = np.concatenate([part.at for part in parts])
    columns = zip(*(part.columns for part in parts), strict=True)
    together = Rows(at, tuple(np.concatenate(column) for column in columns))
    return together.where(np.argsort(at, kind="stable"))


def repeated(groups: Numbers, values: Numbers) -> npt.NDArray[np.bool_]:
    """Which values come again later in their group; the members of a group stand together."""
    again = np.zeros(len(groups), bool)
    apart = 1
    while apart <= _PATIENCE and len(together := np.flatnonzero(groups[apart:] == groups[:-apart])):
        again[together[values[together] == values[together + apart]]] = True
        apart += 1
    if apart > _PATIENCE:
        order = np.lexsort((values, groups))
        same = (groups[order][1:] == groups[order][:-1]) & (values[order][1:] == values[order][:-1])
        again[order[:-1][same]] = True
    return again


class Told:
    """What activities tell, kind by kind; every value is plain words, and the activities count up from 0."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements

    @cached_property
    def activities(self) -> Rows:
        """Identifier, language, default currency, hierarchy, whether humanitarian: one row an activity."""
        found = self._elements.at(".")
        identifiers = self._elements.texts(self._elements.first_in(found, "iati-identifier"))
        names = ("xml:lang", "default-currency", "hierarchy", "humanitarian")
        return self._rows(found, identifiers, *self._several(found, ".", *names))

    def texts(self, name: str) -> Rows:
        """Language and words of the titles or descriptions: of each narrative (2.0x), or the element's own (1.0x)."""
        elements, narratives = self._elements.at(name), self._elements.at(f"{name}/narrative")
        bare = elements[self._elements.first_in(elements, f"{name}/narrative") < 0]
        found = np.sort(np.concatenate([bare, narratives]))
        return self._rows(found, self._elements.attributes(found, name, "xml:lang"), self._elements.texts(found))

    def codes(self, path: str) -> Rows:
        """The code of each element of the path."""
        return self._attributes(path, "code")

    @cached_property
    def reporters(self) -> Rows:
        """Name, reference and whether it reports on others' activities."""
        found = self._elements.at("reporting-org")
        return self._rows(
            found,
            self._name(found, "reporting-org"),
            *self._several(found, "reporting-org", "ref", "secondary-reporter"),
        )

    def actors(self) -> Rows:
        """Role, name, reference and type of each organisation that takes part."""
        found = self._elements.at("participating-org")
        role, reference, kind = self._several(found, "participating-org", "role", "ref", "type")
        return self._rows(found, role, self._name(found, "participating-org"), reference, kind)

    def dates(self) -> Rows:
        """Type and day of each date; the words where there is no ISO date."""
        found = self._elements.at("activity-date")
        kind, day = self._several(found, "activity-date", "type", "iso-date")
        return self._rows(found, kind, either(day, self._elements.texts(found)))

    def sectors(self, path: str = "sector") -> Rows:
        """Vocabulary and code."""
        return self._attributes(path, "vocabulary", "code")

    @cached_property
    def relations(self) -> Rows:
        """Type and the other activity's identifier."""
        return self._attributes("related-activity", "type", "ref")

    def named_by_transactions(self) -> Rows:
        """The identifiers of the activities that money came from or went to."""
        found = np.sort(
            np.concatenate([self._elements.at(f"transaction/{side}-org") for side in ("provider", "receiver")])
        )
        return self._rows(found, either(*self._several(found, "transaction/provider-org", *_SIDES)))

    def transactions(self) -> Rows:
        """Type, sum, currency and day."""
        found = self._elements.at("transaction")
        kind, day, value = (
            self._elements.last_in(found, f"transaction/{part}")
            for part in ("transaction-type", "transaction-date", "value")
        )
        currency, value_day = self._several(value, "transaction/value", "currency", "value-date")
        days = either(self._elements.attributes(day, "transaction/transaction-date", "iso-date"), value_day)
        codes = self._elements.attributes(kind, "transaction/transaction-type", "code")
        return self._rows(found, codes, self._elements.texts(value), currency, days)

    def results(self) -> Rows:
        """The latest actual value of each indicator, and the indicator's title."""
        actuals = self._elements.at("result/indicator/period/actual")
        values = self._elements.attributes(actuals, "result/indicator/period/actual", "value")
        said = actuals[is_said(values)]
        indicators = self._elements.around(self._elements.around(said))
        latest = np.append(indicators[1:] != indicators[:-1], True)[: len(said)]
        found, values = indicators[latest], values[is_said(values)][latest]
        titles = self._elements.first_in(found, "result/indicator/title")
        titled = titles >= 0
        return self._rows(found[titled], values[titled], self._name(titles[titled], "result/indicator/title"))

    def _attributes(self, path: str, *names: str) -> Rows:
        found = self._elements.at(path)
        return self._rows(found, *self._several(found, path, *names))

    def _several(self, elements: Numbers, path: str, *names: str) -> list[Spans]:
        return [self._elements.attributes(elements, path, name) for name in names]

    def _rows(self, elements: Numbers, *columns: Spans) -> Rows:
        return Rows(self._elements.of.take(elements), columns)

    def _name(self, elements: Numbers, path: str) -> Spans:
        """The first narrative (2.0x), or the element's own words (1.0x)."""
        narratives = self._elements.first_in(elements, f"{path}/narrative")
        return self._elements.texts(np.where(narratives >= 0, narratives, elements))
