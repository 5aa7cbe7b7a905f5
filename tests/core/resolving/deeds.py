"""Activities of one undertaking and of another."""

from decimal import Decimal

from trecho.core.activity import Activity, ActivityKind, Actor, Amount, Origin, Rung, Sector
from trecho.core.dates import PartialDate


def deed(
    name: str, title: str, signed: str = "2013-03-01", *, source: str = "one", country: str = "PER", value: int = 5
) -> Activity:
    """A loan with everything that is compared."""
    return Activity(
        id=name,
        source=Origin(kind="k", name=source),
        kind=ActivityKind.LOAN,
        title={"en": title},
        countries=(country,),
        actors=(Actor(role="giver", name="Export-Import Bank of China"),),
        sectors=(Sector(vocabulary="DAC-3", code="320"),),
        dates={"signed": PartialDate(signed)},
        amounts=(Amount(rung=Rung.M2, value=Decimal(value), currency="USD"),),
    )


MINE = deed("a", "China Eximbank lends $2 billion for the Toromocho Copper Mine", "2010-12-01")
MINE_AGAIN = deed(
    "b", "China Eximbank lends another $419 million for the Toromocho Copper Mine", "2013-03-01", value=419
)
SCHOOL = deed("c", "China Eximbank lends $7 million for the Bolívar School", "2013-03-01", value=7)
OTHERS = [
    deed(f"z{at}", f"China Eximbank lends for works number {at} of the ministry", "2004", value=at + 20)
    for at in range(40)
]
