"""What somebody needs to cite a thing of the register: who says it, under which title, as known on which day, where it stands."""

from trecho.core.dates import PartialDate
from trecho.core.noun import Noun, require


class Citation(Noun, frozen=True, kw_only=True):
    """One item as a reference list names it; `id` is its typed id (`commitment:celac-china-2019/VII.7`).

    `sort` is a type of the Citation Style Language (`webpage`, `dataset`, …), `within` the work that the item is a
    part of, `version` the state of the register that is cited (a day, or a snapshot's id), `note` what else must be said.
    """

    id: str
    sort: str = "webpage"
    title: str
    author: str
    within: str = ""
    issued: PartialDate | None = None
    language: str = ""
    url: str = ""
    version: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuses what a reference list could not name."""
        require(bool(self.title.strip()), f"{self.id}: nothing can be cited without a title")
