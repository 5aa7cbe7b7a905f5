"""Who may do what: the one table that guards every page and call, and that docs/permissions.md and the tests are made of."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from trecho.core.noun import Noun, require


class Role(StrEnum):
    """What a person may be to a register; whoever has no role reads, as the public does."""

    FOCAL_POINT = "focal point"
    REVIEWER = "reviewer"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    """Everything that somebody may do with a register."""

    READ = "read what is public"
    ENTER = "sign in, take up an invitation, ask for a new password"
    KEEP_SELF = "keep one's own account"
    JUDGE = "judge a link"
    TAKE_BACK = "take back one's own verdict"
    ASK_SECOND = "give a link to a second, blind reader"
    SETTLE = "settle a link that two readers judged differently"
    JOIN = "judge whether two activities are one undertaking"
    ADOPT = "adopt the weights that verdicts have taught"
    CODE = "code a commitment"
    ADJUDICATE = "decide between two codings"
    SEAL = "seal a rule card"
    ALIGN = "correct what became of a commitment"
    REPAIR = "repair the reading of a document"
    FILE = "file evidence and matrices"
    WEIGH = "accept or return a country's own evidence"
    ANSWER = "answer a draft for one's government"
    RESOLVE = "resolve or reopen a contradiction"
    RETRACT = "take back or restore a claim"
    FREEZE = "freeze a snapshot"
    INVITE = "invite people"
    AUDIT = "see who did what"
    KEEP_ACCOUNTS = "make accounts and give roles"


class Reach(StrEnum):
    """How far an act is open beyond roles: to everybody, to every account, or to roles alone."""

    PUBLIC = "everybody"
    ACCOUNT = "any account"
    ROLE = "roles"


class Permission(Noun, frozen=True, kw_only=True):
    """One row of the table: an act, who may do it, the addresses (by name) that show it and those that do it by POST.

    `sure` says that the password is asked for again where it was not given in the last minutes.
    """

    act: Act
    roles: tuple[Role, ...]
    shows: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    where: str = "the web"
    reach: Reach = Reach.ROLE
    sure: bool = False


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
        """Whether one of the person's roles, or having an account at all, allows the act."""
        row = row_of(act)
        return row.reach is not Reach.ROLE or any(role in row.roles for role in self.roles)

    def may_invite(self, role: Role) -> bool:
        """Whether the person may invite somebody to that role: none that stands above the person's own."""
        return self.may(Act.INVITE) and any(role in INVITES.get(own, ()) for own in self.roles)

    @property
    def needs_second_factor(self) -> bool:
        """Whether a password alone is too little for what this person may do."""
        return any(role in SECOND_FACTOR for role in self.roles)


# Addresses that anybody reads, by name; `-csv` and `-json` of the same belong to them.
PUBLIC_PAGES: tuple[str, ...] = (
    "front-door", "home", "plans", "plan", "drift", "document", "document-page", "commitment", "compare", "comparisons",
    "activities", "activity", "members", "member", "sources", "source", "mechanisms", "contradictions", "claim",
    "changes", "method", "figures", "figures-money", "figures-groups", "figures-alarms", "figures-coverage",
    "figures-scores", "figures-corrections", "search", "chart-svg", "chart-csv", "chart-vl.json", "chart-json",
    "codebook", "api-docs", "api-client", "api", "portrait", "portrait-home", "brief", "feed", "feed-plan",
    "feed-commitment", "feed-member", "cite-bib", "cite-csl.json", "snapshot", "snapshots", "source-kept", "robots", "sitemap",
    "sitemap-part",
)  # fmt: skip

_ALL = tuple(Role)
_JUDGES = (Role.REVIEWER, Role.COORDINATOR)
_SETTLERS = (Role.COORDINATOR,)
_FILERS = (Role.FOCAL_POINT, Role.COORDINATOR)
_INVITERS = (Role.COORDINATOR, Role.ADMINISTRATOR)
_KEEPERS = (Role.ADMINISTRATOR,)

# Whom a role may invite: nobody hands on more than they hold.
INVITES: Mapping[Role, tuple[Role, ...]] = {
    Role.COORDINATOR: (Role.FOCAL_POINT, Role.REVIEWER, Role.COORDINATOR),
    Role.ADMINISTRATOR: tuple(Role),
}
# Whoever settles, publishes or keeps accounts signs in with a second factor (OWASP ASVS 4.3.1).
SECOND_FACTOR = (Role.COORDINATOR, Role.ADMINISTRATOR)

PERMISSIONS: tuple[Permission, ...] = (
    Permission(act=Act.READ, roles=_ALL, reach=Reach.PUBLIC, shows=PUBLIC_PAGES),
    Permission(
        act=Act.ENTER,
        roles=_ALL,
        reach=Reach.PUBLIC,
        shows=("one-time-link",),
        pages=("sign-in", "sign-in-code", "sign-out", "forgotten", "one-time"),
    ),
    Permission(
        act=Act.KEEP_SELF,
        roles=_ALL,
        reach=Reach.ACCOUNT,
        shows=("account", "account-factor"),
        pages=(
            "account-sure",
            "account-password",
            "account-email",
            "account-token-make",
            "account-token-withdraw",
            "account-sessions-end",
            "account-factor-begin",
            "account-factor-confirm",
            "account-factor-codes",
            "account-factor-remove",
        ),
    ),
    Permission(act=Act.JUDGE, roles=_JUDGES, shows=("review",), pages=("review-judge",)),
    Permission(act=Act.TAKE_BACK, roles=_JUDGES, pages=("review-undo",)),
    Permission(act=Act.ASK_SECOND, roles=_JUDGES, pages=("review-second",)),
    Permission(act=Act.SETTLE, roles=_SETTLERS, pages=("review-settle",)),
    Permission(act=Act.JOIN, roles=_JUDGES, shows=("undertakings",), pages=("undertakings-judge", "undertakings-undo")),
    Permission(act=Act.ADOPT, roles=_SETTLERS, pages=("review-adopt",)),
    Permission(act=Act.CODE, roles=_JUDGES, shows=("coding", "coding-plan", "coding-plans"), pages=("coding-code",)),
    Permission(act=Act.ADJUDICATE, roles=_SETTLERS, pages=("coding-adjudicate",)),
    Permission(
        act=Act.SEAL, roles=_JUDGES, shows=("rule-cards-plans", "rule-cards", "rule-card"), pages=("rule-card-seal",)
    ),
    Permission(act=Act.ALIGN, roles=_JUDGES, pages=("compare-correct",)),
    Permission(act=Act.REPAIR, roles=_JUDGES, pages=("document-repair",)),
    Permission(
        act=Act.FILE,
        roles=_FILERS,
        shows=("contribute", "contribute-evidence", "contribute-matrix-file", "contribute-matrix"),
        pages=("contribute-keep", "contribute-withdraw", "contribute-matrix-upload", "contribute-matrix-apply"),
    ),
    Permission(act=Act.WEIGH, roles=_JUDGES, shows=("contributions",), pages=("contributions-decide",)),
    Permission(act=Act.ANSWER, roles=(Role.FOCAL_POINT,), shows=("figures-answer",), pages=("figures-answer-send",)),
    Permission(act=Act.RESOLVE, roles=_SETTLERS, shows=("contradictions-desk",), pages=("contradictions-decide",)),
    Permission(act=Act.RETRACT, roles=_SETTLERS, where="the store"),
    Permission(act=Act.FREEZE, roles=_SETTLERS, pages=("snapshot-freeze",)),
    Permission(
        act=Act.INVITE,
        roles=_INVITERS,
        shows=("invitations",),
        pages=("invitations-make", "invitations-withdraw"),
        sure=True,
    ),
    Permission(act=Act.AUDIT, roles=_INVITERS, shows=("audit",)),
    Permission(
        act=Act.KEEP_ACCOUNTS,
        roles=_KEEPERS,
        shows=("people",),
        pages=("people-roles", "people-link", "people-factor", "people-close", "people-open"),
        sure=True,
    ),
)


def row_of(act: Act) -> Permission:
    """The row of the table for an act."""
    return next(row for row in PERMISSIONS if row.act is act)


def roles_for(act: Act) -> tuple[Role, ...]:
    """The roles that may do the act."""
    return row_of(act).roles


def act_of(page: str) -> Act | None:
    """The act that a page does by POST; None for pages that only show."""
    return next((row.act for row in PERMISSIONS if page in row.pages), None)


def act_shown_by(page: str) -> Act | None:
    """The act that reading an address belongs to; None for addresses that the table does not know."""
    return next((row.act for row in PERMISSIONS if page in row.shows or page in row.pages), None)


def as_table(rows: Iterable[Permission] = PERMISSIONS) -> str:
    """The table in Markdown, one row an act, one column each for readers, accounts and roles."""
    head = ["Act", "reader", "account", *(role.value for role in Role), "Shown by", "Done by"]
    lines = [_row(head), _row(["---", *([":-:"] * (len(Role) + 2)), "---", "---"])]
    for row in rows:
        open_to = [row.reach is Reach.PUBLIC, row.reach is not Reach.ROLE, *(role in row.roles for role in Role)]
        marks = ["yes" if one else "–" for one in open_to]
        done = _names(row.pages) or ("" if row.shows else row.where)
        lines.append(_row([row.act.value + (" *" if row.sure else ""), *marks, _names(row.shows), done]))
    return "\n".join(lines) + "\n"


def _names(pages: Iterable[str]) -> str:
    return ", ".join(f"`{page}`" for page in pages)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
