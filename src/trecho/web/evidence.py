"""The evidence shown for a commitment: each link with its activity, the activity's claims, and its reasons drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trecho.core.activity import Activity
from trecho.core.link import Link, LinkState
from trecho.store import search
from trecho.web.trail import Facts, facts_of_deed
from trecho.writers.charts_waterfall import waterfall_svg

# Proposals beyond these are listed on the activities' own pages.
MOST_SHOWN = 12


@dataclass(frozen=True)
class Exhibit:
    """One activity put forward for a commitment."""

    link: Link
    activity: Activity | None
    facts: Facts

    @property
    def reasons_svg(self) -> str:
        """The reasons as a waterfall."""
        return waterfall_svg(self.link.reasons)


def exhibits(links: Iterable[Link], as_of: datetime | None, most: int = MOST_SHOWN) -> tuple[Exhibit, ...]:
    """The first links with everything behind them; rejected ones are left out."""
    chosen = [link for link in links if link.state is not LinkState.REJECTED][:most]
    return tuple(
        Exhibit(link, search.activity(link.activity, as_of), facts_of_deed(link.activity, as_of)) for link in chosen
    )
