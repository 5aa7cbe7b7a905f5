"""The current value of a property: a person over a program, the better class, the more specific, the later stage (method, 5.1)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from trecho.core.claim import Claim, Moment, Number, Record, Sum, Text, Value
from trecho.core.folding.live import recording
from trecho.core.folding.standing import BEST_FIRST, Rules, Speakers, class_of_value
from trecho.core.noun import Noun
from trecho.core.vocabulary import Arity, property_of


class Current(Noun, frozen=True, kw_only=True):
    """What holds of one property: `value`, the claims that say so, the claims that lost, and by which rule.

    `contested` means that nothing decided; the value is then an interval of figures, or the latest of the words.
    """

    attribute: str
    value: Value
    claims: tuple[str, ...]
    losers: tuple[str, ...] = ()
    contradictory: bool = False
    contested: bool = False
    rule: str = ""


Rule = Callable[[Sequence[Claim]], Sequence[Claim]]
STAGES = frozenset({"status"})


def slot_of(claim: Claim) -> tuple[str, str]:
    """What a claim competes for: its property, with the language of words, or with the value where many may hold."""
    known = property_of(claim)
    if known is None or known.arity is Arity.MANY:
        return claim.attribute, msgspec.json.encode(claim.value, enc_hook=str, order="sorted").decode()
    return claim.attribute, claim.value.language if isinstance(claim.value, Text) else ""


def currents(claims: Iterable[Claim], speakers: Speakers, rules: Rules) -> tuple[Current, ...]:
    """The current values of one subject's live claims, one a slot, in the order of their names."""
    slots: dict[tuple[str, str], list[Claim]] = {}
    known = list(claims)
    for claim in known:
        slots.setdefault(slot_of(claim), []).append(claim)
    preferred = {str(decision.get("preferred")) for decision in decisions(known).values()}
    return tuple(_current(slots[slot], speakers, rules, preferred) for slot in sorted(slots))


def decisions(claims: Iterable[Claim]) -> Mapping[str, Mapping[str, Any]]:
    """What persons decided last, by the contradiction they decided: `{contradiction, preferred, reason, act, by}`."""
    return {
        str(claim.value.fields.get("contradiction", "")): {**claim.value.fields, "by": claim.author.name}
        for claim in sorted(claims, key=recording)
        if claim.attribute == "resolution" and isinstance(claim.value, Record) and claim.author.is_person
        if claim.value.fields.get("act") != "own"
    }


def _current(claims: list[Claim], speakers: Speakers, rules: Rules, preferred: set[str]) -> Current:
    ordered = sorted(claims, key=recording)
    standing = _last_words(ordered)
    contradictory = _contradictory(standing, rules)
    rule = ""
    for name, narrow in (
        ("a person's decision", lambda left: [c for c in left if c.id in preferred]),
        ("a person's judgement", lambda left: [c for c in left if c.author.is_person]),
        ("better class", lambda left: _best_class(left, speakers, rules)),
        ("more specific", _most_specific),
        ("later stage", _latest_stage),
    ):
        left = narrow(standing) or standing
        rule = name if len(left) < len(standing) else rule
        standing = left
    value, agreed = _value_of(standing)
    kept = {claim.id for claim in standing}
    return Current(
        attribute=ordered[0].attribute,
        value=value,
        claims=tuple(claim.id for claim in standing),
        losers=tuple(claim.id for claim in ordered if claim.id not in kept),
        contradictory=contradictory,
        contested=not agreed and _contradictory(standing, rules),
        rule=rule,
    )


def _last_words(claims: Sequence[Claim]) -> Sequence[Claim]:
    """What an author read at a passage replaces what the same author had read there before."""
    last: dict[tuple[str, str, str], Claim] = {}
    for claim in claims:
        last[claim.author.name.partition("@")[0], claim.passage.source, claim.passage.locator] = claim
    return sorted(last.values(), key=recording)


def _best_class(claims: Sequence[Claim], speakers: Speakers, rules: Rules) -> Sequence[Claim]:
    if all(claim.value == claims[0].value for claim in claims):
        return claims
    classes = {
        claim.id: class_of_value(
            claim.attribute,
            [other.passage.source for other in claims if other.value == claim.value],
            [other.passage.source for other in claims if other.value != claim.value],
            speakers,
            rules,
        )
        for claim in claims
    }
    best = min(classes.values(), key=BEST_FIRST.index)
    return [claim for claim in claims if classes[claim.id] == best]


def _most_specific(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Drops dates that a more exact one fills in, and ranges that hold a figure."""
    return [claim for claim in claims if not any(_refines(other.value, claim.value) for other in claims)]


def _refines(finer: Value, coarser: Value) -> bool:
    if isinstance(finer, Moment) and isinstance(coarser, Moment):
        return len(finer.date) > len(coarser.date) and finer.date.startswith(coarser.date)
    if isinstance(finer, Number) and isinstance(coarser, Number):
        ranged = coarser.high is not None and finer.high is None and finer.unit == coarser.unit
        return ranged and coarser.value <= finer.value <= (coarser.high or 0)
    return False


def _latest_stage(claims: Sequence[Claim]) -> Sequence[Claim]:
    if claims[0].attribute not in STAGES:
        return claims
    latest = max(claim.said_on or "" for claim in claims)
    return [claim for claim in claims if (claim.said_on or "") == latest]


def _contradictory(claims: Sequence[Claim], rules: Rules) -> bool:
    """Whether two of the values differ by more than the method lets pass; differing words never contradict."""
    values = [claim.value for claim in claims]
    return any(_differ(first, second, rules) for i, first in enumerate(values) for second in values[i + 1 :])


def _differ(first: Value, second: Value, rules: Rules) -> bool:
    if isinstance(first, Text) or first == second:
        return False
    if isinstance(first, Number) and isinstance(second, Number):
        return first.unit != second.unit or _apart(first.value, second.value, rules.conflict.quantity)
    if isinstance(first, Sum) and isinstance(second, Sum):
        return _apart(float(first.value), float(second.value), rules.conflict.money)
    if isinstance(first, Moment) and isinstance(second, Moment):
        return _days_apart(first, second) > rules.conflict.days or first.date.year != second.date.year
    return True


def _apart(first: float, second: float, share: float) -> bool:
    low, high = sorted((abs(first), abs(second)))
    return high - low > share * low


def _days_apart(first: Moment, second: Moment) -> int:
    """Days that surely lie between two dates, 0 where they may be the same day."""
    ahead = (second.date.first_day - first.date.last_day).days
    return max(0, ahead, (first.date.first_day - second.date.last_day).days)


def _value_of(claims: Sequence[Claim]) -> tuple[Value, bool]:
    """One value for all, and whether they agreed: figures become an interval, of anything else the last one said."""
    values = [claim.value for claim in claims]
    last = max(claims, key=lambda claim: (claim.said_on or "", claim.recorded_at, claim.id)).value
    if all(value == values[0] for value in values):
        return last, True
    numbers = [value for value in values if isinstance(value, Number)]
    if isinstance(last, Number) and len({value.unit for value in numbers}) == 1:
        high = max(value.high if value.high is not None else value.value for value in numbers)
        return Number(min(value.value for value in numbers), last.unit, high), False
    sums = [value for value in values if isinstance(value, Sum)]
    if isinstance(last, Sum) and len({value.currency for value in sums}) == 1:
        high_sum: Decimal = max(value.high or value.value for value in sums)
        return msgspec.structs.replace(last, value=min(value.value for value in sums), high=high_sum), False
    return last, False
