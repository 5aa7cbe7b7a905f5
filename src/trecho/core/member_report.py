"""What a member itself says about a commitment: its own words, shown beside the results and never counted as verified."""

from trecho.core.dates import PartialDate
from trecho.core.matrix import COLUMNS, Address, Progress
from trecho.core.noun import Noun
from trecho.core.plain import plain


class MemberReport(Noun, frozen=True, kw_only=True):
    """A member's row of the follow-up matrix; `id` is member@commitment (`JAM@celac-china-2019/III.9`)."""

    id: str
    member: str
    commitment: str
    progress: Progress | None = None
    done: str | None = None
    started: PartialDate | None = None
    finished: PartialDate | None = None
    amount: int | float | None = None
    currency: str | None = None
    people: int | float | None = None
    source: str | None = None
    remarks: str | None = None

    def cells(self) -> dict[Address, str]:
        """The cells that are filled, in the one form that the matrix keeps them in."""
        fields = plain(self)
        return {
            Address(self.member, self.commitment, column): str(fields[column])
            for column in COLUMNS
            if fields[column] not in {None, ""}
        }
