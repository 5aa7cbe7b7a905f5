from trecho.store import search
from trecho.web.asking import Asked
from trecho.web.briefs_member import brief_of_member


def test_what_a_member_received_leads_to_its_sources(samples: str) -> None:  # noqa: ARG001  (opens the register)
    member = search.member("ECU")
    assert member
    brief = brief_of_member(member, Asked(language="en", path="", site="https://example.org"))
    received = next(part for part in brief.parts if part.heading == "What it received")
    assert brief.numbers[0].number == str(search.activities(country="ECU", size=1).total)
    assert all(row[1].url and row[1].references for row in received.rows)
    assert "never a score" in brief.lead


def test_a_member_without_anything_has_a_brief_too(samples: str) -> None:  # noqa: ARG001  (opens the register)
    quiet = min(
        (one for one in search.members() if one.member), key=lambda one: search.activities(country=one.id, size=1).total
    )
    assert brief_of_member(quiet, Asked(language="fr", path="")).title
