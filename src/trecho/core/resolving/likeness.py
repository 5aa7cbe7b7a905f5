"""How alike are two activities? Each ground has a value and the words compared; a learned weight makes it count."""

import math
from collections.abc import Iterator

from trecho.core.noun import Noun
from trecho.core.resolving.commonness import Commonness
from trecho.core.resolving.told import Told

# Below this rarity a word is furniture: government, project, million.
_FURNITURE = 0.21
_MOST_NAMES = 3
_SHARE = 0.02
_UNDATED_DAYS = 400
_SHOWN = 6


class Ground(Noun, frozen=True):
    """One ground for or against: its name, its value, and what stood on each side."""

    ground: str
    value: float
    left: str = ""
    right: str = ""


def grounds(left: Told, right: Told, common: Commonness) -> tuple[Ground, ...]:
    """Every ground of the pair, in a fixed order."""
    return (*_of_words(left, right, common), *_of_names(left, right, common), *_of_facts(left, right))


def _of_words(left: Told, right: Told, common: Commonness) -> Iterator[Ground]:
    one, other = left.words.all, right.words.all
    shared = one & other
    said = _shown(shared, common)
    sizes = [math.fsum(common.rarity(word) ** 2 for word in words) for words in (one, other)]
    weight = math.fsum(common.rarity(word) ** 2 for word in shared)
    yield Ground("contained", weight / min(sizes) if all(sizes) else 0.0, said, said)
    telling = [_weight({w for w in words if not w[0].isdigit()}, common) for words in (one, other, shared)]
    yield Ground("telling", telling[2] / min(telling[:2]) if all(telling[:2]) else 0.0, said, said)
    pairs = sorted(left.words.pairs & right.words.pairs, key=lambda pair: (-_of_pair(pair, common), pair))
    phrase = " ".join(pairs[0]) if pairs else ""
    yield Ground("phrase", _of_pair(pairs[0], common) if pairs else 0.0, phrase, phrase)
    least = min(math.fsum(_of_pair(pair, common) for pair in words.pairs) for words in (left.words, right.words))
    yield Ground(
        "phrases", math.fsum(_of_pair(pair, common) for pair in pairs) / least if least else 0.0, phrase, phrase
    )


def _of_names(left: Told, right: Told, common: Commonness) -> Iterator[Ground]:
    country = next((one for one in left.countries if one in right.countries), "")
    one, other = common.names_in(country, left.words), common.names_in(country, right.words)
    shared = one & other
    count = min(len(shared), _MOST_NAMES) / _MOST_NAMES
    yield Ground("names", count, _shown(shared, common), _shown(shared, common))
    told = (one - shared) & right.story, (other - shared) & left.story
    yield Ground(
        "told-names", min(len(told[0] | told[1]), _MOST_NAMES) / _MOST_NAMES, *(_shown(x, common) for x in told)
    )
    clash = not any(told) and bool(one) and bool(other) and not shared
    yield Ground("other-names", float(clash), _shown(one, common) * clash, _shown(other, common) * clash)
    yield Ground("sector", float(left.sector == right.sector != ""), left.sector, right.sector)


def _of_facts(left: Told, right: Told) -> Iterator[Ground]:
    one, other = left.words, right.words
    yield Ground("apart", math.log1p(days_apart(left, right)) / 5, str(left.date or ""), str(right.date or ""))
    yield Ground("same-day", float(_same_day(left, right, "")), str(left.date or ""), str(right.date or ""))
    for name in ("start", "end"):
        yield Ground(
            f"same-{name}", float(_same_day(left, right, name)), *(str(x.dates.get(name, "")) for x in (left, right))
        )
    years = bool(one.years) and bool(other.years) and not one.years & other.years
    yield Ground("other-year", float(years), " ".join(sorted(one.years)), " ".join(sorted(other.years)))
    figures = " ".join(sorted(one.figures & other.figures))
    yield Ground("figures", float(bool(figures)), figures, figures)
    elsewhere = left.source != right.source and same_sum(left, right)
    yield Ground("same-sum-elsewhere", float(elsewhere), _sum(left), _sum(right))
    mention = left.id in right.mentions or right.id in left.mentions
    yield Ground(
        "mentioned", float(mention), right.id * (right.id in left.mentions), left.id * (left.id in right.mentions)
    )


def _weight(words: frozenset[str] | set[str], common: Commonness) -> float:
    return math.fsum(rarity for word in words if (rarity := common.rarity(word)) > _FURNITURE)


def _of_pair(pair: tuple[str, str], common: Commonness) -> float:
    return (common.rarity(pair[0]) + common.rarity(pair[1])) / 2


def _shown(words: frozenset[str], common: Commonness) -> str:
    return " ".join(sorted(words, key=lambda word: (-common.rarity(word), word))[:_SHOWN])


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
    """Whether a sum of one is a sum of the other, of the same currency and basis, by two in a hundred."""
    return any(
        float(abs(one - other)) <= float(max(one, other)) * _SHARE
        for one, kind in left.sums
        for other, same in right.sums
        if kind == same
    )


def _sum(told: Told) -> str:
    return f"{told.sums[0][0]} {told.sums[0][1].partition(' ')[0]}" if told.sums else ""
