"""The follow-up matrix: what each member says about each commitment, sent out, filled in, and compared on its return.

A cell is addressed by member, commitment and column, never by where it stands on the sheet. A returned matrix is
compared with what was sent (what did this person change?) and with the register of today (did somebody else change
the same cell meanwhile?).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from trecho.core.dates import PartialDate
from trecho.core.noun import Nonsense, Noun, require
from trecho.core.sentence import Sentence


class Progress(StrEnum):
    """How far a member says that it has got, in its own words; never a status of the method."""

    NOT_BEGUN = "not-begun"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    UNDER_WAY = "under-way"
    DONE = "done"
    STOPPED = "stopped"


class Sort(StrEnum):
    """What a cell of a column may hold."""

    CHOICE = "choice"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    CURRENCY = "currency"
    ADDRESS = "address"


# Column → what its cells may hold, in the order of the sheet.
COLUMNS: Mapping[str, Sort] = {
    "progress": Sort.CHOICE,
    "done": Sort.TEXT,
    "started": Sort.DATE,
    "finished": Sort.DATE,
    "amount": Sort.NUMBER,
    "currency": Sort.CURRENCY,
    "people": Sort.NUMBER,
    "source": Sort.ADDRESS,
    "remarks": Sort.TEXT,
}
LONGEST_TEXT = 10_000


class Address(Noun, frozen=True, order=True):
    """Which cell: a member (ISO alpha-3), a commitment (`celac-china-2019/III.9`), a column."""

    member: str
    commitment: str
    column: str

    @property
    def subject(self) -> str:
        """The subject of the claim that files this cell: `progress:JAM@celac-china-2019/III.9`."""
        return f"progress:{self.member}@{self.commitment}"


class Cell(Noun, frozen=True):
    """A cell as it came back: its address, its text, and where it stood (`Matrix!F12`)."""

    address: Address
    text: str
    place: str


class Change(Noun, frozen=True, kw_only=True):
    """One cell that a person changed; `meanwhile` is what the register says today where it is neither of both."""

    address: Address
    place: str
    before: str
    after: str
    meanwhile: str | None = None


class Fault(Noun, frozen=True, kw_only=True):
    """A cell that cannot be filed: where it stands, and why, in a Sentence that says what to do."""

    place: str
    why: str


class Preview(Noun, frozen=True, kw_only=True):
    """What filing a returned matrix would do, cell by cell; nothing is filed while it is shown."""

    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    unchanged: int = 0

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """The changes to cells that somebody else has changed since the matrix was sent."""
        return tuple(change for change in self.changes if change.meanwhile is not None)


def preview(cells: Iterable[Cell], sent: Mapping[Address, str], today: Mapping[Address, str]) -> Preview:
    """Every change against what was `sent`, and every fault; a cell that says what the register says today is no change."""
    changes: list[Change] = []
    faults: list[Fault] = []
    seen: dict[Address, str] = {}
    unchanged = 0
    for cell in cells:
        if cell.address in seen:
            faults.append(
                Fault(
                    place=cell.place,
                    why=Sentence(
                        "%(commitment)s stands twice (also %(place)s): keep one of the rows",
                        commitment=cell.address.commitment,
                        place=seen[cell.address],
                    ),
                )
            )
            continue
        seen[cell.address] = cell.place
        outcome = _compared(cell, sent, today)
        if outcome is None:
            unchanged += 1
        elif isinstance(outcome, Fault):
            faults.append(outcome)
        else:
            changes.append(outcome)
    return Preview(changes=tuple(changes), faults=tuple(faults), unchanged=unchanged)


def _compared(cell: Cell, sent: Mapping[Address, str], today: Mapping[Address, str]) -> Change | Fault | None:
    before, now = sent.get(cell.address, ""), today.get(cell.address, "")
    try:
        after = canonical(cell.address.column, cell.text)
    except Nonsense as error:
        return Fault(place=cell.place, why=error.sentence)
    if after in {before, now}:
        return None
    return Change(
        address=cell.address, place=cell.place, before=before, after=after, meanwhile=now if now != before else None
    )


def canonical(column: str, text: str) -> str:
    """The cell's text in the one form it is kept in, empty for an empty cell; raises Nonsense saying what to write."""
    words = text.strip()
    return _FORMS[COLUMNS[column]](words) if words else ""


def _choice(words: str) -> str:
    try:
        return Progress(words.casefold()).value
    except ValueError:
        raise Nonsense(
            "%(words)r is not in the list: choose %(choices)s", words=words[:40], choices=", ".join(Progress)
        ) from None


def _text(words: str) -> str:
    require(
        len(words) <= LONGEST_TEXT,
        "the text has %(length)s characters: keep to %(most)s",
        length=len(words),
        most=LONGEST_TEXT,
    )
    return words


def _date(words: str) -> str:
    return str(PartialDate(words.removesuffix("T00:00:00").removesuffix(" 00:00:00")))


def _number(words: str) -> str:
    try:
        number = Decimal(words.replace(" ", "").replace("\N{NO-BREAK SPACE}", ""))
    except InvalidOperation:
        raise Nonsense(
            "%(words)r is no number: write digits with a decimal point and no thousands separators", words=words[:40]
        ) from None
    reported = number.is_finite() and number >= 0
    require(reported, "%(words)r is no amount that can be reported: write a number of zero or more", words=words[:40])
    return f"{number.normalize():f}"


def _currency(words: str) -> str:
    is_code = len(words) == 3 and words.isascii() and words.isalpha()
    require(is_code, "%(words)r is no currency: write its ISO 4217 code, such as USD", words=words[:40])
    return words.upper()


def _web_address(words: str) -> str:
    require(
        words.startswith(("https://", "http://")),
        "%(words)r is no web address: write it with https://",
        words=words[:60],
    )
    return words


_FORMS: Mapping[Sort, Callable[[str], str]] = {
    Sort.CHOICE: _choice,
    Sort.TEXT: _text,
    Sort.DATE: _date,
    Sort.NUMBER: _number,
    Sort.CURRENCY: _currency,
    Sort.ADDRESS: _web_address,
}


def addresses(members: Iterable[str], commitments: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every row of a matrix: each member with each commitment, in the order given."""
    kept = tuple(commitments)
    for member in members:
        for commitment in kept:
            yield member, commitment
