"""How the other verbs follow, one after the other, on a plan and deeds that fit on a page."""

from tests.spec.conftest import Chapter
from tests.spec.gulf_delta import DEEDS, LOANS, NEXT_PLAN, PLAN


def test_2_code(chapter: Chapter) -> None:
    """Code: what each commitment promises"""
    chapter.says(
        "Coding finds in each commitment its pledges, who is obliged, how firm the verb is, what is counted by when, the forums and instruments named, whom it is for, on which conditions, and whether anybody could check it. Everything with words points to them."
    )
    chapter.shows("plan.txt", PLAN)
    printed = chapter.runs("trecho code plan.txt --format table")
    assert "400" in printed
    chapter.says(
        "Those who draft the next plan can ask what nobody could check, and how their own firm commitments would say it."
    )
    chapter.runs("trecho lint plan.txt")


def test_3_align(chapter: Chapter) -> None:
    """Align: what became of a promise in the next plan"""
    chapter.says(
        "Two plans of the same sides, in the same language or in two: every commitment of both stands in one row, with the reason."
    )
    chapter.shows("old.txt", PLAN)
    chapter.shows("new.txt", NEXT_PLAN)
    printed = chapter.runs("trecho align old.txt new.txt --format table")
    assert "weakened" in printed


def test_4_gather(chapter: Chapter) -> None:
    """Gather: deeds from datasets and spreadsheets"""
    chapter.says(
        "Any spreadsheet can be gathered once a map says which column is what. Trecho drafts the map and explains it; save it, correct it, and use it again next year."
    )
    chapter.shows("deeds.csv", DEEDS)
    draft = chapter.runs("trecho gather sheet deeds.csv --propose")
    chapter.says(
        "A record that cannot be used is rejected with its reason, the others are kept, and the exit status is 1."
    )
    (chapter.folder / "deeds.map.toml").write_text(draft, encoding="utf-8")
    chapter.says("What can be gathered, and what each column of a source or of a map of your own means, is listed.")
    listed = chapter.runs("trecho sources")
    assert "ODC-By-1.0" in listed
    chapter.runs("trecho gather sheet deeds.csv --map deeds.map.toml --into json", status=1)
    chapter.says(
        "Two sources may tell of one deed, and one undertaking comes in many records. `trecho resolve` proposes which belong together, with the reasons; nothing is joined before a person says so at the review desk (`--keep` brings the pairs there)."
    )
    chapter.shows("loans.csv", LOANS)
    printed = chapter.runs("trecho resolve loans.csv")
    assert "step" in printed


def test_5_run(chapter: Chapter) -> None:
    """Run: the whole chain in one command"""
    chapter.says(
        "A plan and files of evidence go in, a report and data come out; no register is needed. What each file is, its content tells."
    )
    chapter.shows("plan.txt", PLAN)
    chapter.shows("deeds.csv", DEEDS)
    chapter.runs("trecho run plan.txt deeds.csv --out out", status=1)
    chapter.says(
        "`out/report.html` stands alone and can be sent by mail. Nobody has judged a link yet, so statuses read *not rated*; what the proposals would give is marked provisional."
    )
