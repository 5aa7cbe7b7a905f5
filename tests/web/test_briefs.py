from django.utils import translation

from trecho.store import search
from trecho.web.asking import Asked
from trecho.web.briefs import brief_of_plan


def test_the_brief_of_a_plan_says_what_was_found(samples: str) -> None:  # noqa: ARG001  (opens the register)
    plan = search.plan("celac-china-2019")
    assert plan
    brief = brief_of_plan(plan, Asked(language="en", path="", site="https://example.org"))
    assert brief.lead.startswith("Of 106 pledges ") or "have been rated" in brief.lead
    assert brief.numbers[0].number == "66"
    headings = [part.heading for part in brief.parts]
    assert headings[:2] == ["Statuses by area", "Figures promised and figures found"]
    assert "Evidence accepted" in headings
    figures = brief.parts[1].rows
    assert ("VII.7", "https://example.org/en/plans/celac-china-2019/VII.7") in [
        (row[0].words, row[0].url) for row in figures
    ]
    assert all(
        0 < number <= len(brief.references)
        for part in brief.parts
        for row in part.rows
        for cell in row
        for number in cell.references
    )


def test_it_speaks_the_reader_s_language(samples: str) -> None:  # noqa: ARG001  (opens the register)
    plan = search.plan("celac-china-2025")
    assert plan
    with translation.override("es"):
        brief = brief_of_plan(plan, Asked(language="es", path=""))
    assert brief.numbers[0].label == "compromisos"
