"""How alike are two activities? Each ground has a value and the words compared; a learned weight makes it count."""

import math
from collections.abc import Iterable, Iterator

from trecho.core.activity import Rung
from trecho.core.noun import Noun
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import IN_DOLLARS, Told

# Below this rarity a word is furniture: government, project, million.
_FURNITURE = 0.21
# What a title must say, in words that one title alone has, before its standing in another means much.
_ENOUGH = 1.0
_MOST_NAMES = 3
_SHARE = 0.02
# Rates of two days, and round sums, part the dollars of one and the same amount.
_SHARE_IN_DOLLARS = 0.1
_UNDATED_DAYS = 400
_SHOWN = 6
# Two sources may date one deed so many days apart; beyond, a second signing or opening is another one's.
ONE_DEED_DAYS = 31
_RUNGS = tuple(Rung)


class Ground(Noun, frozen=True):
    """One ground for or against: its name, its value, and what stood on each side."""

    ground: str
    value: float
    left: str = ""
    right: str = ""


def grounds(left: Told, right: Told, common: Commonness) -> tuple[Ground, ...]:
    """Every ground of the pair, in a fixed order."""
    country = next((one for one in left.countries if one in right.countries), "")
    return (
        *_of_words(left, right, common),
        *_of_names(left, right, common, country),
        *_of_things(left, right, common, country),
        *_of_days(left, right),
        *_of_stages(left, right),
        *_of_records(left, right),
    )


def _of_words(left: Told, right: Told, common: Commonness) -> Iterator[Ground]:
    one, other = left.words.all, right.words.all
    said = _shown(one & other, common)
    least = max(_ENOUGH, min(_weight(one, common), _weight(other, common)))
    yield Ground("contained", _weight(one & other, common) / least, said, said)
    figures = " ".join(sorted(left.figures & right.figures))
    yield Ground("figures", float(bool(figures)), figures, figures)
    unit = next((unit for unit in left.counts if left.counts[unit] != right.counts.get(unit, left.counts[unit])), "")
    lots = (f"{each.counts[unit]:g} {unit}" for each in (left, right)) if unit else ("", "")
    yield Ground("other-count", float(bool(unit) and way_of(left, right) != "onward"), *lots)


def _of_names(left: Told, right: Told, common: Commonness, country: str) -> Iterator[Ground]:
    one, other = common.names_in(country, left.words), common.names_in(country, right.words)
    said = _shown(one & other, common)
    yield Ground("names", _few(len(one & other)), said, said)
    told = (one - other) & right.story, (other - one) & left.story
    yield Ground("told-names", _few(len(told[0] | told[1])), *(_shown(x, common) for x in told))
    own = (
        (one - other).difference(right.story, right.actors),
        (other - one).difference(left.story, left.actors),
    )
    clash = min(len(own[0]), len(own[1]), 2) / 2
    yield Ground("other-names", clash, *(_shown(x, common) if clash else "" for x in own))
    actor = max(set(left.actors) & set(right.actors), key=lambda name: (common.rarity_of_actor(name), name), default="")
    yield Ground("actor", common.rarity_of_actor(actor) if actor else 0.0, actor, actor)
    named = left.words.all.union(left.story) & set(right.actors), right.words.all.union(right.story) & set(left.actors)
    rarest = max((common.rarity_of_actor(name) for name in named[0] | named[1]), default=0.0)
    yield Ground("actor-told", rarest, *(" ".join(sorted(x)) for x in named))


def _of_things(left: Told, right: Told, common: Commonness, country: str) -> Iterator[Ground]:
    shared = [1 / max(1, common.others(country, thing)) for thing in set(left.things) & set(right.things)]
    said = _shown(left.words.all & right.words.all, common) if shared else ""
    yield Ground("thing", max(shared, default=0.0), said, said)
    yield Ground("sector", float(left.sector == right.sector != ""), left.sector, right.sector)


def _of_days(left: Told, right: Told) -> Iterator[Ground]:
    days = str(left.date or ""), str(right.date or "")
    yield Ground("apart", math.log1p(days_apart(left, right)) / 5, *days)
    yield Ground("same-day", float(_same_day(left, right, "")), *days)
    for name in ("start", "end"):
        both = (str(x.dates.get(name, "")) for x in (left, right))
        yield Ground(f"same-{name}", float(_same_day(left, right, name)), *both)
    one, other = left.words.years, right.words.years
    years = bool(one) and bool(other) and not one & other
    yield Ground("other-year", float(years), " ".join(sorted(one)), " ".join(sorted(other)))


def _of_stages(left: Told, right: Told) -> Iterator[Ground]:
    """Signed, then begun, then opened is one undertaking's way; signed twice, or opened before it is signed, is not."""
    rungs = str(left.rung or ""), str(right.rung or "")
    way = way_of(left, right)
    for name in ("onward", "backward", "again"):
        yield Ground(name, float(name == way), *rungs)


def _of_records(left: Told, right: Told) -> Iterator[Ground]:
    yield Ground("same-sum", float(same_sum(left, right)), _sum(left), _sum(right))
    yield Ground("numbered", float(numbers_differ(left, right)), *(_numbers(x) for x in (left, right)))
    parts = part_of(left, right), part_of(right, left)
    yield Ground("part-told", float(bool(parts[0] or parts[1])), *(" ".join(sorted(each)) for each in parts))
    mention = left.id in right.mentions or right.id in left.mentions
    yield Ground(
        "mentioned", float(mention), right.id * (right.id in left.mentions), left.id * (left.id in right.mentions)
    )


def _few(count: int) -> float:
    return min(count, _MOST_NAMES) / _MOST_NAMES


def _weight(words: Iterable[str], common: Commonness) -> float:
    return math.fsum(
        rarity**2 for word in words if not word[0].isdigit() and (rarity := common.rarity(word)) > _FURNITURE
    )


def _shown(words: Iterable[str], common: Commonness) -> str:
    return " ".join(sorted(words, key=lambda word: (-common.rarity(word), word))[:_SHOWN])


def _numbers(told: Told) -> str:
    return " ".join(f"{step} {number}".strip() for step, number in sorted(told.words.numbered.items()))


def part_of(part: Told, whole: Told) -> frozenset[str]:
    """The kinds of larger deeds that one says it is part of and the other is called; a part comes with its whole or later.

    Two that say so of one kind are parts both.
    """
    early = part.date is not None and whole.date is not None and part.date.last_day < whole.date.first_day
    late = early and days_apart(part, whole) > ONE_DEED_DAYS
    return frozenset() if late else part.belongs & whole.wholes - whole.belongs


def way_of(left: Told, right: Told) -> str:
    """`onward` where the later record stands higher, `backward` where lower, `again` where both tell the same stage.

    Empty where a record tells more than one date, or nothing of the stage. Works halt and go on: both are onward.
    """
    apart = days_apart(left, right)
    if left.rung is None or right.rung is None or left.date is None or right.date is None or apart == 0:
        return ""
    early, late = sorted((left, right), key=lambda each: (str(each.date), each.id))
    if early.rung == late.rung:
        return "again" if apart > ONE_DEED_DAYS else ""
    halted = Rung.X in {early.rung, late.rung}
    return "onward" if halted or _RUNGS.index(early.rung) < _RUNGS.index(late.rung) else "backward"


def numbers_differ(left: Told, right: Told) -> bool:
    """Whether both are numbered members of one sort of row, and not the same: phase 1 and 2, the 7th and 12th team."""
    one, other = left.words.numbered, right.words.numbered
    return any(one[step] != other[step] for step in one.keys() & other.keys())


def days_apart(left: Told, right: Told) -> int:
    """Days between the nearest days that the two dates may mean; more than a year where one has no date."""
    one, other = left.date, right.date
    if one is None or other is None:
        return _UNDATED_DAYS
    return max(0, (max(one.first_day, other.first_day) - min(one.last_day, other.last_day)).days)


def _same_day(left: Told, right: Told, name: str) -> bool:
    one, other = (each.dates.get(name) if name else each.date for each in (left, right))
    return one is not None and one == other and one.precision == "day"


def same_sum(left: Told, right: Told) -> bool:
    """Whether a sum of one is a sum of the other, of the same currency and basis, by two in a hundred.

    Sums of two currencies are compared in the dollars of their days, by a tenth.
    """
    return any(
        float(abs(one - other)) <= float(max(one, other)) * (_SHARE_IN_DOLLARS if kind == IN_DOLLARS else _SHARE)
        for one, kind in left.sums
        for other, same in right.sums
        if kind == same
    )


def _sum(told: Told) -> str:
    return f"{told.sums[0][0]} {told.sums[0][1].partition(' ')[0]}" if told.sums else ""
