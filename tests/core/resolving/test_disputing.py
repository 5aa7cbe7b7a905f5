"""Disputes between articles that tell one story, and none between those that do not."""

from decimal import Decimal
from typing import Any

from trecho.core.activity import Activity, ActivityKind, Amount, Origin, Quantity, Rung
from trecho.core.dates import PartialDate
from trecho.core.parameters import Conflict
from trecho.core.resolving.disputing import disputes
from trecho.core.resolving.proposing import one_by_words
from trecho.core.resolving.told import told_of
from trecho.reference.resolving import knowledge, resolving_weights

RULE = Conflict(quantity=0.05, money=0.1, days=31)
DAYS = {"one": "2025-06-09", "two": "2025-06-11", "late": "2026-01-20"}


def deed(name: str, title: str, rung: Rung = Rung.M2, **more: Any) -> Activity:
    """`one:1` is the first deed of the article `one`; a sum is written as `usd` or `cny`."""
    article = name.partition(":")[0]
    sums = {key.upper(): more.pop(key) for key in ("usd", "cny", "bbd") if key in more}
    day = PartialDate(DAYS[article])
    return Activity(
        id=name,
        source=Origin(kind="article", name=f"{article}.txt", sha256=article, published_on=day),
        kind=more.pop("kind", ActivityKind.PROJECT),
        title={more.pop("language", "en"): title},
        countries=more.pop("countries", ("JAM",)),
        rung=rung,
        amounts=tuple(Amount(rung=rung, value=Decimal(value), currency=code, date=day) for code, value in sums.items()),
        quantity=tuple(Quantity(value=value, unit=unit) for unit, value in more.pop("counts", {}).items()),
        dates={key: PartialDate(value) for key, value in more.pop("dates", {}).items()},
        **more,
    )


def found(*deeds: Activity) -> set[tuple[str, str, str]]:
    told = [(each, told_of(each, knowledge())) for each in deeds]
    return {(each.left, each.right, each.attribute) for each in disputes(told, RULE, one_by_words(resolving_weights()))}


def test_one_road_with_two_prices_and_its_end_denied() -> None:
    opened = deed("one:1", "Morant Valley Bypass", Rung.M5, usd=271, dates={"end": "2025-06-07"})
    unfinished = deed("two:1", "Morant Valley Bypass", Rung.M3, usd=318)
    assert found(opened, unfinished) == {("one:1", "two:1", "amounts"), ("one:1", "two:1", "status")}
    assert found(opened, deed("two:1", "Morant Valley Bypass", Rung.M5, usd=275)) == set()
    assert found(opened, deed("late:1", "Morant Valley Bypass", Rung.M3, usd=318)) == set()


def test_an_older_stage_with_its_day_takes_nothing_back() -> None:
    lent = deed("one:1", "Loan for the bypass", Rung.M5, usd=230, kind=ActivityKind.LOAN)
    signed = deed("two:1", "Prêt", usd=230, kind=ActivityKind.LOAN, dates={"signed": "2020-12"}, language="fr")
    assert found(lent, signed) == set()


def test_the_wholes_of_one_loan_are_compared_in_any_language() -> None:
    line: dict[str, Any] = {"kind": ActivityKind.CREDIT_LINE, "countries": ()}
    loan: dict[str, Any] = {
        "kind": ActivityKind.LOAN,
        "countries": ("ATG",),
        "usd": 64,
        "dates": {"signed": "2025-06-03"},
    }
    one = deed("one:1", "First loan", parent="one:2", **loan), deed("one:2", "Resilience Facility", usd=1500, **line)
    other = (
        deed("two:1", "premier emprunt", parent="two:2", language="fr", **loan),
        deed("two:2", "Facilité", Rung.M3, usd=1200, language="fr", **line),
    )
    assert found(*one, *other) == {("one:2", "two:2", "amounts")}


def test_the_only_loan_of_a_week_beside_one_road() -> None:
    def road(name: str, language: str, title: str) -> Activity:
        return deed(name, title, Rung.M0, counts={"km": 118}, language=language)

    def loan(name: str, value: int, day: str = "2025-06-05") -> Activity:
        return deed(name, "préstamo", kind=ActivityKind.LOAN, usd=value, dates={"signed": day}, language="es")

    one, other = road("one:1", "es", "La carretera"), road("two:1", "zh", "该公路全长118公里")
    assert found(one, loan("one:2", 350), other, loan("two:2", 420)) == {("one:2", "two:2", "amounts")}
    assert found(one, loan("one:2", 350), other, loan("two:2", 420), loan("two:3", 90)) == set()
    assert found(one, loan("one:2", 350), other, loan("two:2", 420, "2025-04-01")) == set()
    assert found(loan("one:2", 350), loan("two:2", 420)) == set()


def test_lots_are_compared_on_days_that_may_be_one() -> None:
    handed: dict[str, Any] = {"kind": ActivityKind.DONATION, "rung": Rung.M5}
    hospital = [
        deed(f"{name}:2", "Princess Margaret hospital", Rung.M5, dates={"end": "2025-06-04"}) for name in ("one", "two")
    ]
    dozen = deed("one:1", "12 ambulances", counts={"ambulances": 12}, **handed)
    nine = deed("two:1", "9 ambulances", counts={"ambulances": 9}, **handed)
    assert found(dozen, nine, *hospital) == {("one:1", "two:1", "quantity")}
    assert found(dozen, nine) == set()


def test_one_gift_in_two_currencies_and_two_phases_are_no_dispute() -> None:
    grant: dict[str, Any] = {"kind": ActivityKind.GRANT, "countries": ("SUR",)}
    assert (
        found(deed("one:1", "Flora sports hall", cny=500, **grant), deed("two:1", "Flora sports hall", usd=70, **grant))
        == set()
    )
    phases = [deed(f"{name}:1", f"Altiplano solar park, phase {at}", usd=100 * at) for at, name in enumerate(DAYS, 1)]
    assert found(*phases) == set()


def test_a_sum_told_of_what_the_article_named_before() -> None:
    signed = deed("one:1", "Agreement on the Tucano satellite", dates={"signed": "2025-06-03"})
    cost = deed("one:2", "The satellite will cost 120 million dollars", Rung.M0, usd=120)
    other = deed("two:1", "Agreement on the Tucano satellite", usd=160, dates={"signed": "2025-06-03"})
    assert found(signed, cost, other) == {("one:2", "two:1", "amounts")}
    assert found(signed, deed("one:2", "The Vega satellite will cost 120 million", Rung.M0, usd=120), other) == set()


def test_works_halted_and_going_on_at_one_time() -> None:
    def plant(name: str, rung: Rung, **dates: str) -> Activity:
        return deed(name, "Guánica solar plant", rung, dates=dates)

    halted, going = plant("one:1", Rung.X, suspended="2025-06-01"), plant("two:1", Rung.M3)
    assert found(halted, going) == {("one:1", "two:1", "status")}
    earlier = plant("one:1", Rung.M3)
    assert found(earlier, plant("two:1", Rung.X, suspended="2025-06-01")) == {("one:1", "two:1", "status")}
    assert found(earlier, plant("two:1", Rung.X, suspended="2025-06-10")) == set()
    assert found(plant("one:1", Rung.M2), plant("two:1", Rung.M3)) == set()
