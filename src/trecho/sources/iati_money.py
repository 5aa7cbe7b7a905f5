"""The transactions of IATI activities on the ladder of money (method, section 6)."""

import numpy as np
import numpy.typing as npt

from trecho.core.noun import Noun
from trecho.sources.iati_codes import Codes
from trecho.sources.iati_rows import Rows, Told
from trecho.sources.iati_values import days_of, sums_of
from trecho.sources.wording import Spans, Wording, either, is_said

RUNGS = ("", "M1", "M2", "M4")
_SIGNED = RUNGS.index("M2")
_INCOMING = frozenset({"11", "13"})


class Money(Noun, frozen=True):
    """Sums (rung, value, currency, day); the rungs that each activity reached, by position in RUNGS; the day of signing."""

    amounts: Rows
    reached: npt.NDArray[np.bool_]
    signed: Rows


def money_of(told: Told, wording: Wording, codes: Codes, defaults: Spans) -> Money:
    """Incoming commitments and pledges count only where no outgoing one is known (method, section 6, U9).

    `defaults` is the currency of each activity.
    """
    rows = told.transactions()
    kinds = wording.distinct(rows[0])
    rungs = np.array([RUNGS.index(codes.rung[kind] or "") for kind in kinds.words], np.int64)[kinds.places]
    incoming = np.array([kind in _INCOMING for kind in kinds.words], bool)[kinds.places]
    values = sums_of(wording, rows[1], codes)
    currencies = wording.mapped(either(rows[2], defaults.take(rows.at, axis=0)), lambda word: word.upper() or None)
    days, ordered = days_of(wording, rows[3], codes)
    good = (rungs > 0) & is_said(values) & is_said(currencies)
    reached = np.zeros((len(defaults), len(RUNGS)), bool)
    reached[rows.at[good & ~incoming], rungs[good & ~incoming]] = True
    good &= ~(incoming & reached[rows.at, rungs])
    reached[rows.at[good], rungs[good]] = True
    signing = np.flatnonzero(good & ~incoming & (rungs == _SIGNED) & (ordered > 0))
    signing = signing[np.lexsort((ordered[signing], rows.at[signing]))]
    _, first = np.unique(rows.at[signing], return_index=True)
    amounts = Rows(
        rows.at, (wording.column(rung or None for rung in RUNGS).take(rungs, axis=0), values, currencies, days)
    )
    return Money(amounts.where(good), reached, Rows(rows.at, (days,)).where(signing[first]))
