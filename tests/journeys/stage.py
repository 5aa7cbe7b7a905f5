"""What stands on the stage before a journey begins: `python -m tests.journeys.stage FOLDER` makes it.

In FOLDER: `case.db`, the bundled case as the chain leaves it, with people and two pieces of evidence that countries sent;
`links.json`, the words of the links of those who are invited; `site`, a static site of one small plan in Chinese.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

PHRASE = "a long enough phrase"
PIECES = (("BRB", "Solar roofs on twelve schools"), ("CUB", "Forty doctors trained together"))


def people() -> dict[str, str]:
    """Makes coordinators and reviewers, and invites focal points; gives the secret words of their links by name."""
    from trecho.core.permissions import Role
    from trecho.store import tickets
    from trecho.store.accounts import keep_account

    for name, role in {
        "eva": Role.COORDINATOR, "rui": Role.COORDINATOR, "ana": Role.REVIEWER, "bea": Role.REVIEWER
    }.items():  # fmt: skip
        keep_account(name, PHRASE, roles=(role,))
    return {
        name: tickets.issue(tickets.Sort.INVITATION, name, by="eva", role=Role.FOCAL_POINT, country=country)
        for name, country in {"lin": "JAM", "max": "HTI"}.items()
    }


def evidence(moment: datetime) -> None:
    """Sends a piece of evidence for each of two countries."""
    from trecho.core.submission import FIELDS
    from trecho.store import submissions

    for country, title in PIECES:
        fields = dict.fromkeys(FIELDS, "") | {
            "commitment": "celac-china-2019/VII.7",
            "title": title,
            "kind": "project",
            "stage": "completed",
            "date": "2020-06",
            "url": "https://example.org/deed",
            "passage": title,
            "language": "en",
        }
        one = submissions.keep_draft(country, country.lower(), fields, moment)
        submissions.send(country, country.lower(), one.id, moment)


def main(folder: Path) -> None:
    """Makes everything below the folder."""
    from trecho.cases.loading import load
    from trecho.store.register import open_register

    open_register(str(folder / "small.db"), create=True)
    from trecho.register.carrying_on import carry_on
    from trecho.store import shelf
    from trecho.web.static_site import static_site

    moment = datetime.now(UTC)
    case = load("celac-china", recorded_at=moment)
    shelf.keep([claim for claim in case.claims if "celac-china-2022" in claim.subject])
    for _ in static_site(folder / "site", ["zh"], address="https://example.org"):
        pass
    open_register(str(folder / "case.db"), create=True)
    shelf.keep_edition(case.claims, author=case.author, name=case.name, recorded_at=moment)
    carry_on(moment)
    links = people()
    evidence(moment)
    (folder / "links.json").write_text(json.dumps(links))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
