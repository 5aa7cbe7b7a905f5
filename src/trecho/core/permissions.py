"""Who may do what: the one table that guards every page that changes something, and that docs/permissions.md is made of."""

from collections.abc import Iterable
from enum import StrEnum

from trecho.core.noun import Noun, require


class Role(StrEnum):
    """What a person may be to a register; whoever has no role reads, as the public does."""

    FOCAL_POINT = "focal point"
    REVIEWER = "reviewer"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    """Everything that a person may do to a register beside reading it."""

    JUDGE = "judge a link"
    TAKE_BACK = "take back one's own verdict"
    ASK_SECOND = "give a link to a second, blind reader"
    SETTLE = "settle a link that two readers judged differently"
    ADOPT = "adopt the weights that verdicts have taught"
    CODE = "code a commitment"
    ADJUDICATE = "decide between two codings"
    ALIGN = "correct what became of a commitment"
    REPAIR = "repair the reading of a document"
    FILE = "file evidence and matrices"
    ANSWER = "answer a draft for one's government"
    RESOLVE = "resolve or reopen a contradiction"
    RETRACT = "take back or restore a claim"
    KEEP_ACCOUNTS = "make accounts and give roles"


class Permission(Noun, frozen=True, kw_only=True):
    """One row of the table: an act, the roles that may do it, the pages (names of addresses) that do it by POST."""

    act: Act
    roles: tuple[Role, ...]
    pages: tuple[str, ...] = ()
    where: str = "the web"


class Person(Noun, frozen=True, kw_only=True):
    """Somebody with an account; a focal point speaks for one `country` (ISO 3166-1 alpha-3) and for no other."""

    name: str
    roles: tuple[Role, ...] = ()
    country: str | None = None

    def __post_init__(self) -> None:
        """Refuses focal points of no country, and countries of those who are none."""
        speaks = Role.FOCAL_POINT in self.roles
        require(
            speaks == (self.country is not None), f"{self.name}: a focal point speaks for one country, others for none"
        )

    @property
    def author(self) -> str:
        """The author of this person's claims: `person:NAME`."""
        return f"person:{self.name}"

    def may(self, act: Act) -> bool:
        """Whether one of the person's roles allows the act."""
        return any(role in roles_for(act) for role in self.roles)


_JUDGES = (Role.REVIEWER, Role.COORDINATOR)
_SETTLERS = (Role.COORDINATOR,)

PERMISSIONS: tuple[Permission, ...] = (
    Permission(act=Act.JUDGE, roles=_JUDGES, pages=("review-judge",)),
    Permission(act=Act.TAKE_BACK, roles=_JUDGES, pages=("review-undo",)),
    Permission(act=Act.ASK_SECOND, roles=_JUDGES, pages=("review-second",)),
    Permission(act=Act.SETTLE, roles=_SETTLERS, pages=("review-settle",)),
    Permission(act=Act.ADOPT, roles=_SETTLERS, pages=("review-adopt",)),
    Permission(act=Act.CODE, roles=_JUDGES, pages=("coding-code",)),
    Permission(act=Act.ADJUDICATE, roles=_SETTLERS, pages=("coding-adjudicate",)),
    Permission(act=Act.ALIGN, roles=_JUDGES, pages=("compare-correct",)),
    Permission(act=Act.REPAIR, roles=_JUDGES, pages=("document-repair",)),
    Permission(act=Act.FILE, roles=(Role.FOCAL_POINT, Role.COORDINATOR), where="the command line"),
    Permission(act=Act.ANSWER, roles=(Role.FOCAL_POINT,), pages=("figures-answer-send",)),
    Permission(act=Act.RESOLVE, roles=_SETTLERS, where="the store"),
    Permission(act=Act.RETRACT, roles=_SETTLERS, where="the store"),
    Permission(act=Act.KEEP_ACCOUNTS, roles=(Role.ADMINISTRATOR,), where="the command line (`trecho user`)"),
)


def roles_for(act: Act) -> tuple[Role, ...]:
    """The roles that may do the act."""
    return next(row.roles for row in PERMISSIONS if row.act is act)


def act_of(page: str) -> Act | None:
    """The act that a page does by POST; None for pages that only show."""
    return next((row.act for row in PERMISSIONS if page in row.pages), None)


def as_table(rows: Iterable[Permission] = PERMISSIONS) -> str:
    """The table in Markdown, one row an act, one column a role."""
    head = ["Act", *(role.value for role in Role), "Done by"]
    lines = [_row(head), _row(["---", *([":-:"] * len(Role)), "---"])]
    for row in rows:
        marks = ["yes" if role in row.roles else "–" for role in Role]
        lines.append(_row([row.act.value, *marks, ", ".join(f"`{page}`" for page in row.pages) or row.where]))
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
