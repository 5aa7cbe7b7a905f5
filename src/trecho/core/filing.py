"""Changed cells of a follow-up matrix → the claims that file them: what is new is added, what it replaces is taken back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from msgspec.structs import replace

from trecho.core.claim import Author, Claim, Code, Country, Moment, Number, Ref, Text, Value
from trecho.core.dates import PartialDate
from trecho.core.matrix import COLUMNS, Address, Change, Sort
from trecho.core.passage import Passage

_VALUES: Mapping[Sort, Callable[[str], Value]] = {
    Sort.CHOICE: lambda text: Code("progress", text),
    Sort.TEXT: lambda text: Text("und", text),  # BCP 47: undetermined, for people write as they like
    Sort.DATE: lambda text: Moment(PartialDate(text)),
    Sort.NUMBER: lambda text: Number(float(text) if "." in text else int(text)),
    Sort.CURRENCY: lambda text: Code("ISO 4217", text),
    Sort.ADDRESS: Ref,
}


def claims_of_changes(
    changes: Iterable[Change],
    standing: Mapping[Address, Iterable[Claim]],
    *,
    matrix: str,
    person: Author,
    recorded_at: datetime,
) -> Iterator[Claim]:
    """The claims that file the changes; `standing` holds the live claims of each cell, `matrix` the hash of the file.

    The passage names the file and the cell, so that the same words in another matrix are another claim.
    """
    told: set[str] = set()
    for change in changes:
        if change.address.subject not in told:
            told.add(change.address.subject)
            yield _said(change, matrix, person, recorded_at, "member", Country(change.address.member))
            yield _said(change, matrix, person, recorded_at, "commitment", Ref(change.address.commitment))
        for claim in standing.get(change.address, ()):
            why = Text("en", "replaced by a later answer")
            yield replace(_said(change, matrix, person, recorded_at, "retraction", why), retracts=claim.id)
        if change.after:
            value = _VALUES[COLUMNS[change.address.column]](change.after)
            yield _said(change, matrix, person, recorded_at, change.address.column, value)


def _said(change: Change, matrix: str, person: Author, recorded_at: datetime, attribute: str, value: Value) -> Claim:
    return Claim(
        subject=change.address.subject,
        attribute=attribute,
        value=value,
        passage=Passage(source=matrix, locator=f"cell={change.place}"),
        recorded_at=recorded_at,
        author=person,
    )
