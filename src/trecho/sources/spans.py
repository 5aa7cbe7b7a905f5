"""Values as stretches of one text, each two numbers, where it begins and ends: copied together, and told apart.

The types in `spans.pxd` let Cython make this file machine code, with every access to an array checked against its
bounds; without a compiler it runs as it is.
"""

from array import array

# Odd numbers that nobody outside knows: so nobody can write words that all fall into one place.
_MIXING = array("Q", [0, 0])
_BITS = 0xFFFFFFFFFFFFFFFF


def season(first: int, second: int) -> None:
    """Takes two secret numbers of 64 bits, by which words are scattered."""
    _MIXING[0], _MIXING[1] = first, second | 1


def taken(cells: memoryview, rows: memoryview, width: int, first: int, spans: memoryview) -> None:
    """Fills in a value of each row: its place is the row's number `first` and the next; row -1 has none.

    Rows are `width` numbers of `cells` each.
    """
    for each in range(len(rows)):
        row = rows[each]
        spans[each, 0] = cells[row * width + first] if row >= 0 else -1
        spans[each, 1] = cells[row * width + first + 1] if row >= 0 else -1


def copied(text: memoryview, spans: memoryview, content: memoryview, ends: memoryview) -> None:
    """The values one behind the other in `content`, and where each ends in `ends`, from 0; both have just the room."""
    at = 0
    ends[0] = 0
    for row in range(len(spans)):
        for place in range(spans[row, 0], spans[row, 1]):
            content[at] = text[place]
            at += 1
        ends[row + 1] = at


def told_apart(text: memoryview, spans: memoryview, numbers: memoryview, firsts: memoryview, slots: memoryview) -> int:
    """How many different words there are; the number of each row's word, and the row where each came first.

    Words are numbered from 0 as they come. `slots` are zeros, a power of two of them, at least twice as many as rows.
    """
    count = 0
    last = len(slots) - 1
    first, multiplier = _MIXING[0], _MIXING[1]
    for row in range(len(spans)):
        start = spans[row, 0]
        length = spans[row, 1] - start
        mixed = first
        for each in range(length):
            mixed = ((mixed ^ text[start + each]) * multiplier) & _BITS
            mixed ^= mixed >> 29
        slot = (mixed ^ (mixed >> 32)) & last
        number = slots[slot] - 1
        while number >= 0:
            other = spans[firsts[number], 0]
            each = 0 if spans[firsts[number], 1] - other == length else length + 1
            while each < length and text[start + each] == text[other + each]:
                each += 1
            if each == length:
                break
            slot = (slot + 1) & last
            number = slots[slot] - 1
        if number < 0:
            number = count
            count += 1
            firsts[number] = row
            slots[slot] = count
        numbers[row] = number
    return count
