"""Long lists of alternatives as patterns that are quick to search with: parted by the letter that they begin with.

A search tries every alternative at every word; parted by first letters it tries those alone that can match there. What
is found stays the same, for within a letter the order stays.
"""

_OPENING = frozenset({"(?<!", "(?<=", "(?=", "(?!"})


def parted(alternatives: str) -> str:
    """The same alternatives behind a look at the first letter; as they are where no more than a few would be parted."""
    each = split(alternatives)
    if len(each) < 8:
        return alternatives
    firsts = [first_letters(one) for one in each]
    letters = sorted(set().union(*(f for f in firsts if f)))
    if not letters:
        return alternatives
    buckets: dict[tuple[int, ...], list[str]] = {}
    for letter in letters:
        mine = tuple(n for n, first in enumerate(firsts) if first is None or letter in first)
        buckets.setdefault(mine, []).append(letter)
    rows = [f"(?=[{_classed(own)}])(?:{'|'.join(each[n] for n in mine)})" for mine, own in buckets.items()]
    rest = [one for one, first in zip(each, firsts, strict=True) if first is None]
    if rest:
        rows.append(f"(?![{_classed(letters)}])(?:{'|'.join(rest)})")
    return "|".join(rows)


def _classed(letters: list[str]) -> str:
    return "".join("\\" + letter if letter in "\\]^-[" else letter for letter in letters)


def split(written: str) -> list[str]:
    """The alternatives of a pattern's uppermost level."""
    found, start, depth, place = [], 0, 0, 0
    while place < len(written):
        letter = written[place]
        if letter == "\\":
            place += 1
        elif letter == "[":
            place = _class_end(written, place)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and depth == 0:
            found.append(written[start:place])
            start = place + 1
        place += 1
    return [*found, written[start:]]


def _class_end(written: str, place: int) -> int:
    end = written.index("]", place + 2)
    while written[end - 1] == "\\":
        end = written.index("]", end + 1)
    return end


def first_letters(alternative: str) -> frozenset[str] | None:
    """The letters (small) that what matches can begin with; None where they cannot be told."""
    if alternative[:1] == "(":
        return _of_group(alternative)
    if not alternative or alternative[0] in "[.^$":
        return None
    if alternative[0] == "\\":
        if alternative[1:2] == "d":
            return _with_rest(frozenset("0123456789"), alternative[2:])
        return None if alternative[1:2].isalnum() else _with_rest(frozenset(alternative[1]), alternative[2:])
    return _with_rest(frozenset({alternative[0].lower()}), alternative[1:])


def _of_group(alternative: str) -> frozenset[str] | None:
    end = _group_end(alternative)
    inner, rest = alternative[:end], alternative[end + 1 :]
    if inner[:3] in _OPENING or inner[:4] in _OPENING:
        return first_letters(rest) if rest[:1] not in {"?", "*", "{"} else None
    if not inner.startswith("(?:"):
        return None
    found = [first_letters(one) for one in split(inner[3:])]
    known = [first for first in found if first is not None]
    return _with_rest(frozenset().union(*known), rest) if len(known) == len(found) else None


def _group_end(written: str) -> int:
    depth, place = 0, 0
    while place < len(written):
        letter = written[place]
        if letter == "\\":
            place += 1
        elif letter == "[":
            place = _class_end(written, place)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
            if depth == 0:
                return place
        place += 1
    return place


def _with_rest(letters: frozenset[str], rest: str) -> frozenset[str] | None:
    """The letters, and where a quantifier lets them be absent those of what follows."""
    if rest[:1] not in {"?", "*", "{"}:
        return letters
    if rest[:1] == "{":
        return None
    more = first_letters(rest[1:].lstrip("?+"))
    return letters | more if more is not None else None
