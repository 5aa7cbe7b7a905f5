"""How many editions of a named mechanism were held, of how many due? (method, 3.2)"""

from collections.abc import Iterable
from datetime import date

from trecho.core.assessing.clock import years_of
from trecho.core.dates import Period
from trecho.core.evidence import Class, Interval, Proof, Verdict
from trecho.core.link import Grade
from trecho.core.parameters import Parameters


def expected(recurrence: str, clock: Period, former: tuple[int, Period] | None = None) -> int:
    """Editions due in the clock: full years for `annual`; `continue` scales the former plan's, at least 1; else 1.

    `former` is the number of editions held in the former plan, and its period.
    """
    if recurrence == "annual":
        return max(1, sum(_whole_year(year, clock) for year in years_of(clock)))
    if recurrence == "continue" and former is not None:
        held, period = former
        # Months, not days: a plan of three calendar years is 36/60 of one of five, whatever their leap years.
        return max(1, held * _months(clock) // _months(period))
    return 1


def editions(proofs: Iterable[Proof], wanted: int | None, parameters: Parameters) -> tuple[Proof, ...]:
    """One proof per edition, worth one unit: reports with one number, or near one date at one place, are one edition.

    With `wanted`, another edition's number is another event. An edition stands as firmly as its best report; that it
    took place is no figure, so its own side may say so. A date alone never joins reports that number it differently.
    """
    days = parameters.event.same_edition_days
    groups: list[list[Proof]] = []
    for proof in sorted(proofs, key=_order):
        if wanted is not None and proof.edition not in {None, wanted}:
            continue
        # Latest group first: reports come sorted by date, so a home is near the end or nowhere.
        home = next((group for group in reversed(groups) if _same(group, proof, days)), None)
        if home is None:
            groups.append([proof])
        else:
            home.append(proof)
    return tuple(_edition(group) for group in groups)


def _edition(group: list[Proof]) -> Proof:
    """The group as one proof: as firm as its best report, dated by all that may be relied on."""
    order, verdicts = tuple(Class), tuple(Verdict)
    usable = [one for one in group if _usable(one)] or group
    best = min(usable, key=lambda one: (verdicts.index(one.verdict), order.index(one.occurrence), _order(one)))
    days = sorted(one.day for one in usable if one.day is not None)
    return Proof(
        activity=min(one.activity for one in group),
        kind=best.kind,
        grade=best.grade,
        occurrence=best.occurrence,
        quantity=Interval(1, 1) if _held(best) else Interval(0, 0),
        verdict=best.verdict,
        stage=best.stage,
        day=days[0] if days else None,
        until=days[-1] if days else None,
        spread=True,
        countries=best.countries,
        edition=best.edition,
        virtual=all(one.virtual for one in group),
        contested=any(one.contested for one in group),
        plan=best.plan,
        claims=tuple(sorted({claim for one in group for claim in one.claims or (f"activity:{one.activity}",)})),
    )


def _usable(proof: Proof) -> bool:
    direct = proof.grade is Grade.DIRECT and proof.verdict is not Verdict.FAILED
    return direct and proof.occurrence is not Class.REJECTED and _held(proof)


def _held(proof: Proof) -> bool:
    return proof.stage is not None and proof.stage >= 3


def _same(group: list[Proof], proof: Proof, days: int) -> bool:
    """Whether the proof reports the group's edition: by its number, or by date and place of its first report.

    The first report alone dates a group, so that a chain of near dates cannot swallow two editions.
    """
    if proof.edition is None:
        return _near(group[0], proof, days)
    if any(_numbered_apart(other, proof) for other in group):
        return False
    if any(other.edition is not None and other.edition == proof.edition for other in group):
        return True
    return _near(group[0], proof, days)


def _near(one: Proof, other: Proof, days: int) -> bool:
    if one.day is None or other.day is None:
        return False
    near = (other.day.first_day - one.day.last_day).days <= days and (
        one.day.first_day - other.day.last_day
    ).days <= days
    return near and (not one.places or not other.places or bool(set(one.places) & set(other.places)))


def _numbered_apart(one: Proof, other: Proof) -> bool:
    return one.edition is not None and other.edition is not None and one.edition != other.edition


def _order(proof: Proof) -> tuple[int, str, str]:
    return proof.edition or 0, str(proof.day or "9999"), proof.activity


def _whole_year(year: int, clock: Period) -> bool:
    return clock.start.first_day <= date(year, 1, 1) and date(year, 12, 31) <= clock.end.last_day


def _months(period: Period) -> int:
    first, last = period.start.first_day, period.end.last_day
    return (last.year - first.year) * 12 + last.month - first.month + 1
