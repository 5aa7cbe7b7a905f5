"""What IATI activities tell → the columns of the lake: codes looked up, defaults filled in, doubles left out."""

from collections.abc import Callable

import numpy as np

from trecho.core.activity_columns import LISTS_OF, ActivityColumns
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_money import RUNGS, Money, money_of
from trecho.sources.iati_parts import Matter, is_one_of, parts_of, prefixed, texts_of, titles_of
from trecho.sources.iati_rows import Rows, Told
from trecho.sources.wording import Distinct, Numbers, Spans, Wording, either, is_said

_RUNG_OF_STAGE = {"under-way": "M3", "completed": "M5", "cancelled": "X", "suspended": "X"}


class Telling:
    """What some activities tell, on its way into columns."""

    def __init__(self, told: Told, wording: Wording, codes: Codes) -> None:
        activities = told.activities
        self._identifiers, languages, self._currencies, *_ = activities.columns
        self._count = len(activities.at)
        self._matter = Matter(
            told, wording, codes, either(languages, np.tile(wording.written("und"), (self._count, 1)))
        )
        self._titles, self._descriptions = (texts_of(self._matter, name) for name in ("title", "description"))

    def refused(self) -> dict[int, str]:
        """Position and reason of each activity that cannot be used: no identifier, or not a word of what it is."""
        named = np.zeros(self._count, bool)
        named[self._titles.at] = named[self._descriptions.at] = True
        reasons = {}
        for at in np.flatnonzero(~named | ~is_said(self._identifiers)).tolist():
            identifier = self._matter.wording.word(self._identifiers[at])
            untold = f"{identifier} has neither title nor description"
            reasons[at] = untold if identifier else "it has no iati-identifier"
        return reasons

    def put_into(self, columns: ActivityColumns, places: Numbers) -> None:
        """Fills the columns, which must be empty, with activities of which none is refused; `places` are their bytes."""
        matter, flat = self._matter, columns.columns
        money = money_of(matter.told, matter.wording, matter.codes, self._currencies)
        for name, spans in self._scalars(money, columns.sha256).items():
            flat[name] = matter.wording.packed(spans)
        flat["byte_start"], flat["byte_end"] = starts, ends = places.T.tolist()
        flat["locator"] = [f"bytes={start}-{end}" for start, end in zip(starts, ends, strict=True)]
        parts = parts_of(matter, money) | {"description": self._descriptions}
        parts["title"] = titles_of(matter, self._titles, self._descriptions)
        for part in columns.ends:
            rows = parts.get(part)
            at = np.zeros(0, np.int64) if rows is None else rows.at
            columns.ends[part] = np.searchsorted(at, np.arange(self._count), "right")
            for name, column in zip(LISTS_OF[part], rows.columns if rows else (), strict=rows is not None):
                flat[name] = matter.wording.packed(column)
        flat["amounts.estimated"] = [False] * len(money.amounts.at)
        flat["quantity.value"] = [float(words) for words in flat["quantity.value"]]
        flat["quantity.high"] = [None] * len(flat["quantity.high"])

    def _scalars(self, money: Money, sha256: str | None) -> dict[str, Spans]:
        """The columns of which each activity has one value."""
        matter, nothing = self._matter, np.full((self._count, 2), -1)
        reporters, relations = matter.told.reporters, matter.told.relations
        publishers = Rows(reporters.at, (either(reporters[0], reporters[1]),))
        parents = relations.where(is_one_of(matter, relations[0], frozenset({"1"})) & is_said(relations[1]))
        parents = Rows(parents.at, (prefixed(matter, parents[1]),))
        status, rung = self._standings(money)
        return {
            "id": prefixed(matter, self._identifiers),
            "record": self._identifiers,
            "language": matter.languages,
            "sha256": np.tile(matter.wording.written(sha256), (self._count, 1)),
            "publisher": self._last(publishers.where(is_said(publishers[0]))),
            "parent": self._last(parents.where(slice(None, None, -1))),
            "kind": self._kinds(),
            "status": status,
            "rung": rung,
        } | dict.fromkeys(("version", "url", "published_on"), nothing)

    def _last(self, rows: Rows) -> Spans:
        """The last value of each activity; none where it has none."""
        found = np.full((self._count, 2), -1)
        found[rows.at] = rows[0]
        return found

    def _known(self, rows: Rows, answer: Callable[[str], str | None]) -> Distinct:
        """For each activity, what its last code that means anything means."""
        meant = Rows(rows.at, (self._matter.wording.mapped(rows[0], answer),))
        last = self._last(meant.where(is_said(meant[0])))
        _, first, places = np.unique(last[:, 0], return_index=True, return_inverse=True)
        return Distinct(places, [self._matter.wording.word(span) for span in last[first]])

    def _kinds(self) -> Spans:
        """Loan and debt relief by the type of finance; what a grant is spent on by the first type of aid that tells."""
        told, codes = self._matter.told, self._matter.codes
        finance = self._known(told.codes("default-finance-type"), codes.finance.__getitem__)
        aid = self._known(told.codes("default-aid-type").where(slice(None, None, -1)), codes.aid.__getitem__)
        return self._combined(
            finance.places * len(aid.words) + aid.places,
            lambda pair: (_kind(finance.words[pair // len(aid.words)], aid.words[pair % len(aid.words)]),),
        )[0]

    def _standings(self, money: Money) -> list[Spans]:
        stages = self._known(self._matter.told.codes("activity-status"), self._matter.codes.stage.__getitem__)
        reached = money.reached @ (1 << np.arange(len(RUNGS)))
        return self._combined(
            stages.places * (1 << len(RUNGS)) + reached,
            lambda pair: _standing(
                stages.words[pair >> len(RUNGS)], {rung for place, rung in enumerate(RUNGS) if pair >> place & 1}
            ),
        )

    def _combined(self, pairs: Numbers, answer: Callable[[int], tuple[str | None, ...]]) -> list[Spans]:
        """The columns that each pair of codes leads to; each pair is asked about once."""
        different, places = np.unique(pairs, return_inverse=True)
        answers = zip(*map(answer, different.tolist()), strict=True)
        return [self._matter.wording.column(column).take(places, axis=0) for column in answers]


def _kind(finance: str, aid: str) -> str:
    return aid or finance or "project" if finance in {"", "grant"} else finance


def _standing(stage: str, rungs: set[str]) -> tuple[str | None, str | None]:
    """Stage and rung: an activity in the pipeline is signed with a commitment, pledged with a pledge."""
    if stage != "announced":
        return stage or None, _RUNG_OF_STAGE.get(stage)
    if "M2" in rungs or "M4" in rungs:
        return "signed", "M2"
    return ("pledged", "M1") if "M1" in rungs else ("announced", "M0")
