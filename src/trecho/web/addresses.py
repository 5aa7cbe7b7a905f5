"""Where everything stands: one address for each thing, the same in every language but for its first two letters."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from trecho.core.source import key_of_source

_PLURAL = {
    "plan": "plans",
    "commitment": "commitments",
    "member": "members",
    "activity": "activities",
    "source": "sources",
    "snapshot": "snapshots",
}


@dataclass(frozen=True)
class Addresses:
    """Addresses for one reader: the language they read in and the day they look back to go along with every link."""

    language: str
    as_of: str = ""

    def home(self, form: str = "") -> str:
        """The first page; its list of plans as `csv` or `json`."""
        return self._at("plans" if form else "", form)

    def plan(self, identifier: str, form: str = "", **query: str) -> str:
        """A plan (`celac-china-2019`)."""
        return self._at(f"plans/{quote(identifier)}", form, **query)

    def commitment(self, identifier: str, form: str = "") -> str:
        """A commitment (`celac-china-2019/VII.7`)."""
        return self._at(f"plans/{quote(identifier)}", form)

    def activities(self, form: str = "", **query: str) -> str:
        """The list of activities."""
        return self._at("activities", form, **query)

    def activity(self, identifier: str, form: str = "") -> str:
        """An activity (`celac-china/D059`)."""
        return self._at(f"activities/{quote(identifier)}", form)

    def members(self, form: str = "") -> str:
        """The list of members."""
        return self._at("members", form)

    def member(self, code: str, form: str = "") -> str:
        """A member (`COL`)."""
        return self._at(f"members/{quote(code)}", form)

    def sources(self, form: str = "", **query: str) -> str:
        """The list of sources."""
        return self._at("sources", form, **query)

    def source(self, identifier: str, form: str = "") -> str:
        """What one source says, under its short name."""
        return self._at(f"sources/{key_of_source(identifier)}", form)

    def snapshots(self, form: str = "") -> str:
        """The list of frozen states."""
        return self._at("snapshots", form)

    def snapshot(self, identifier: str, form: str = "") -> str:
        """A frozen state, for good (its hash)."""
        return self._at(f"snapshots/{quote(identifier)}", form)

    def citation(self, subject: str, form: str) -> str:
        """How a thing is cited, as `bib` or `csl.json`; of a typed id (`commitment:celac-china-2019/VII.7`)."""
        kind, _, rest = subject.partition(":")
        name = key_of_source(rest) if kind == "source" else quote(rest)
        return self._at(f"cite/{_PLURAL[kind]}/{name}", form)

    def feed(self, subject: str = "") -> str:
        """The Atom feed of what changed about a plan, member or commitment; without one, about anything."""
        kind, _, rest = subject.partition(":")
        return f"/{self.language}/feeds/" + (f"{_PLURAL[kind]}/{quote(rest)}.atom" if kind else "changes.atom")

    def portrait(self, subject: str = "") -> str:
        """The picture that stands for a plan, member or commitment where it is shared; without one, for home."""
        kind, _, rest = subject.partition(":")
        return self._at(f"portraits/{_PLURAL[kind]}/{quote(rest)}" if kind else "portraits/home", "png")

    def brief(self, subject: str) -> str:
        """The brief of two pages about a plan or a member, as PDF."""
        kind, _, rest = subject.partition(":")
        return self._at(f"briefs/{_PLURAL[kind]}/{quote(rest)}", "pdf")

    def snapshot_freeze(self) -> str:
        """Where a coordinator's wish for a snapshot goes, by POST."""
        return f"/{self.language}/snapshots/freeze"

    def mechanisms(self, form: str = "") -> str:
        """The calendar of mechanisms."""
        return self._at("mechanisms", form)

    def contradictions(self, form: str = "") -> str:
        """The list of what disagrees."""
        return self._at("contradictions", form)

    def claim(self, identifier: str, form: str = "") -> str:
        """A claim, for good (its hash)."""
        return self._at(f"claims/{quote(identifier)}", form)

    def changes(self, form: str = "", **query: str) -> str:
        """What changed since a day."""
        return self._at("changes", form, **query)

    def figures(self, name: str = "", form: str = "", **query: str) -> str:
        """The pages of figures: all of them, or `money`, `groups`, `alarms`, `coverage`, `scores`, `corrections`."""
        return self._at(f"figures/{quote(name)}" if name else "figures", form, **query)

    def method(self, form: str = "") -> str:
        """How all of it is computed."""
        return self._at("method", form)

    def search(self, form: str = "", **query: str) -> str:
        """Finding things by words."""
        return self._at("search", form, **query)

    def comparisons(self, form: str = "") -> str:
        """All plans compared, and their figures over the generations."""
        return self._at("compare", form)

    def compare(self, old: str, new: str, form: str = "", **query: str) -> str:
        """What became of a plan in a later one."""
        return self._at(f"compare/{quote(old)}/{quote(new)}", form, **query)

    def compare_correct(self) -> str:
        """Where a reviewer's correction of a row goes, by POST."""
        return f"/{self.language}/compare/correct"

    def drift(self, plan: str, form: str = "", **query: str) -> str:
        """Where language versions of a plan differ."""
        return self._at(f"plans/{quote(plan)}/drift", form, **query)

    def document(self, plan: str, form: str = "", *, page: int | str = "", **query: str) -> str:
        """A plan's own document: `source` (its hash), `item` (the path of a commitment, whose passage is marked), `page`."""
        return self._at(f"plans/{quote(plan)}/document", form, **query, page=str(page))

    def document_page(self, plan: str, sha256: str, number: int) -> str:
        """The picture of a page of a document; the same in every language and on every day."""
        return f"/{self.language}/plans/{quote(plan)}/document/{sha256}/{number}.png"

    def document_repair(self, plan: str) -> str:
        """Where a reviewer's repair of a reading goes, by POST."""
        return f"/{self.language}/plans/{quote(plan)}/repair"

    def chart(self, name: str, subject: str, form: str) -> str:
        """A chart as a file: `svg`, its table as `csv` or `json`, its specification as `vl.json`."""
        return self._at(f"charts/{quote(name)}/{quote(subject)}", form)

    def review(self, form: str = "", **query: str) -> str:
        """The review desk."""
        return self._at("review", form, **query)

    def review_act(self, name: str) -> str:
        """Where a form of the review desk goes: judge, undo, second, settle or adopt."""
        return f"/{self.language}/review/{name}"

    def undertakings(self, form: str = "", **query: str) -> str:
        """The desk of pairs of activities that may be one undertaking; of one pair by `left` and `right`."""
        return self._at("review/undertakings", form, **query)

    def undertakings_act(self, name: str) -> str:
        """Where a form of that desk goes: judge or undo."""
        return f"/{self.language}/review/undertakings/{name}"

    def contradictions_desk(self, form: str = "", **query: str) -> str:
        """The desk where contradictions are given to somebody, settled and reopened."""
        return self._at("review/contradictions", form, **query)

    def contradictions_decide(self) -> str:
        """Where a form of that desk goes, by POST."""
        return f"/{self.language}/review/contradictions/decide"

    def coding(self, identifier: str = "", form: str = "", **query: str) -> str:
        """The coder's desk of a plan or of one of its commitments; without one, of all plans."""
        return self._at(f"coding/{quote(identifier)}" if identifier else "coding", form, **query)

    def coding_act(self, name: str) -> str:
        """Where a form of the coder's desk goes: code or adjudicate."""
        return f"/{self.language}/coding-{name}"

    def rule_card(self, identifier: str = "", form: str = "", **query: str) -> str:
        """The desk of a plan's rule cards, or the card of one pledge (`celac-china-2019/I.2#2`); without one, of all plans."""
        named = quote(identifier.replace("#", "/"))
        return self._at(f"rule-cards/{named}" if named else "rule-cards", form, **query)

    def rule_card_seal(self) -> str:
        """Where the form of a rule card goes."""
        return f"/{self.language}/rule-cards/seal"

    def codebook(self, form: str = "") -> str:
        """What the fields of a coding mean."""
        return self._at("codebook", form)

    def sign_in(self) -> str:
        """Where a person with an account signs in."""
        return self._at("sign-in")

    def sign_out(self) -> str:
        """Where a session is ended, by POST."""
        return f"/{self.language}/sign-out"

    def account(self, part: str = "", **query: str) -> str:
        """One's own account, or a part of it: `second-factor`, `sure`, and where its forms go."""
        return self._at(f"account/{part}" if part else "account", "", **query)

    def people(self, part: str = "", **query: str) -> str:
        """The accounts, and where its forms go."""
        return self._at(f"people/{part}" if part else "people", "", **query)

    def invitations(self, part: str = "", **query: str) -> str:
        """The invitations, and where its forms go."""
        return self._at(f"invitations/{part}" if part else "invitations", "", **query)

    def audit(self, form: str = "", **query: str) -> str:
        """Who did what."""
        return self._at("audit", form, **query)

    def contribute(self, part: str = "", form: str = "", **query: str) -> str:
        """What a country files for itself: the list, `evidence`, `matrix`, and where its forms go."""
        return self._at(f"contribute/{part}" if part else "contribute", form, **query)

    def contributions(self, part: str = "", form: str = "", **query: str) -> str:
        """What countries sent to the reviewers."""
        return self._at(f"contributions/{part}" if part else "contributions", form, **query)

    def entrance(self, part: str) -> str:
        """The ways in: `sign-in/code`, `forgotten`, `one-time`, `one-time/WORDS`."""
        return f"/{self.language}/{part}"

    def subject(self, identifier: str) -> str | None:
        """The page of a typed id (`activity:celac-china/D059`); None where its kind has no page of its own."""
        kind, _, rest = identifier.partition(":")
        rest = rest.partition("#")[0]
        if kind == "descent":
            old, _, new = rest.partition("=>")
            anchor = (old if "/" in old else new).partition("/")[2]
            return f"{self.compare(old.partition('/')[0], new.partition('/')[0])}#row-{anchor}"
        if kind == "kinship":
            return self.activity(rest.partition("~")[0])
        page = {
            "plan": self.plan,
            "commitment": self.commitment,
            "activity": self.activity,
            "member": self.member,
            "pledge": self.commitment,
            "claim": self.claim,
            "source": self.source,
            "snapshot": self.snapshot,
        }.get(kind)
        return page(rest) if page else None

    def _at(self, path: str, form: str = "", **query: str) -> str:
        wanted = {name: value for name, value in query.items() if value}
        if self.as_of:
            wanted["as_of"] = self.as_of
        ending = f".{form}" if form else ""
        return f"/{self.language}/{path}{ending}" + (f"?{urlencode(wanted)}" if wanted else "")
