"""What stands out by itself: standing targets, totals that mirror what was promised, one sum in two homes. (features B4, B5, B8)"""

from datetime import date, datetime

from trecho.core.assessing.findings import Findings, findings
from trecho.core.dates import PartialDate
from trecho.reference.parameters import parameters
from trecho.reference.rates import rates_by
from trecho.reference.units import comparator_in, units
from trecho.store import search
from trecho.store.sealing import tables_at


def alarms(today: date, as_of: datetime | None = None) -> Findings:
    """The findings over all plans, speeches and claimed totals of the open register."""
    return findings(
        search.pledges(as_of=as_of),
        search.deeds(as_of),
        units(),
        comparator_in,
        rates_by(tables_at(as_of)),
        parameters(),
        today=PartialDate(today.isoformat()),
    )
