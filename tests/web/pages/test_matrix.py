"""The matrix over the web: out, filled in, back, looked at, confirmed; own rows alone, nothing lost, nothing twice."""

import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import words
from tests.web.desks import EnteredAs, first, shown
from trecho.core.matrix import Address, Change
from trecho.register.matrices import cells_of, send_matrix
from trecho.store import search
from trecho.web.pages.matrix import mark

PLAN = "celac-china-2019"
FIRST = f"{PLAN}/I.1"


def downloaded(client: Client, **query: str) -> bytes:
    answer = client.get("/en/contribute/matrix.xlsx", {"plan": PLAN, **query})
    assert answer.status_code == 200
    return bytes(answer.content)


def filled(book: bytes, cells: Mapping[str, str]) -> bytes:
    """Filled in as another office program would save it: read and written anew."""
    opened = openpyxl.load_workbook(io.BytesIO(book))
    for place, text in cells.items():
        opened["Matrix"][place] = text
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def sent(client: Client, book: bytes, name: str = "jam.xlsx") -> tuple[str, LexborHTMLParser]:
    """The address of the preview, and the preview."""
    answer = client.post("/en/contribute/matrix/upload", {"workbook": SimpleUploadedFile(name, book)})
    return answer.headers["Location"], shown(client, answer.headers["Location"])


def confirmed(client: Client, page: LexborHTMLParser, *, conflicts: bool = False) -> LexborHTMLParser:
    """Files what is ticked (and the conflicts where wanted)."""
    boxes = page.css("input[name=change]")
    ticked = [box.attributes["value"] for box in boxes if conflicts or "checked" in box.attributes]
    file = first(page, "input[name=file]").attributes["value"]
    answer = client.post("/en/contribute/matrix/apply", {"file": file, "change": ticked})
    return shown(client, answer.headers["Location"])


def own(column: str, commitment: str = FIRST, member: str = "JAM") -> str | None:
    return cells_of(PLAN, None).get(Address(member, commitment, column))


def test_a_focal_point_downloads_its_own_rows_alone(entered: EnteredAs) -> None:
    book = openpyxl.load_workbook(io.BytesIO(downloaded(entered("lin"), member="HTI")))
    assert {row[1].value for row in book["Matrix"].iter_rows(min_row=5)} == {"JAM"}


def test_nothing_is_filed_before_it_is_confirmed_and_then_exactly_what_was_ticked(entered: EnteredAs) -> None:
    client = entered("lin")
    book = filled(downloaded(client), {"D5": "done", "E5": "Opened", "H6": "12.50", "I6": "usd"})
    before = search.revision()
    _, page = sent(client, book)
    assert [str(one.text()) for one in page.css(".changes tbody th code")] == [
        "Matrix!D5",
        "Matrix!E5",
        "Matrix!H6",
        "Matrix!I6",
    ]
    assert search.revision() == before
    file = first(page, "input[name=file]").attributes["value"]
    boxes = [box.attributes["value"] for box in page.css("input[name=change]")]
    client.post("/en/contribute/matrix/apply", {"file": file, "change": boxes[:2]})
    assert (own("progress"), own("done"), own("amount", f"{PLAN}/I.2")) == ("done", "Opened", None)
    for address in (f"/en/plans/{FIRST}", "/en/members/JAM"):
        told = shown(entered(""), address)
        assert "Opened" in str(first(told, "p.said").text()), address
    _, again = sent(client, book)
    assert len(again.css("input[name=change]")) == 2
    confirmed(client, again)
    claims = len(search.claims_of(f"progress:JAM@{FIRST}"))
    _, third = sent(client, book)
    assert third.css("input[name=change]") == []
    assert len(search.claims_of(f"progress:JAM@{FIRST}")) == claims


def test_rows_of_others_and_cells_that_are_wrong_are_refused_by_their_address(
    entered: EnteredAs, tmp_path: Path
) -> None:
    client = entered("lin")
    whole = send_matrix(PLAN, tmp_path / "whole.xlsx").read_bytes()
    opened = openpyxl.load_workbook(io.BytesIO(whole))["Matrix"]
    rows = {str(row[1].value): row[1].row for row in opened.iter_rows(min_row=5) if row[0].value == FIRST}
    cells = {
        f"E{rows['JAM']}": "ours",
        f"E{rows['HTI']}": "theirs",
        f"H{rows['JAM']}": "much",
        f"A{rows['JAM'] + 1}": f"{PLAN}/X.99",
        f"E{rows['JAM'] + 1}": "x",
    }
    _, page = sent(client, filled(whole, cells))
    told = words(page, ".faults")
    assert f"Matrix!E{rows['HTI']} the row belongs to HTI" in " ".join(told.split())
    assert f"Matrix!H{rows['JAM']}" in told
    assert "is no commitment of this plan" in told
    confirmed(client, page, conflicts=True)
    assert own("done") == "ours"
    assert {address.member for address in cells_of(PLAN, None)} == {"JAM"}


def test_what_is_wrong_with_a_cell_or_a_file_is_told_in_chinese(entered: EnteredAs) -> None:
    client = entered("lin")
    cells = {"E6": "2019", "G5": "soon", "H5": "much", "I5": "dollars", "B6": "HTI"}
    address, _ = sent(client, filled(downloaded(client), cells))
    told = " ".join(words(shown(client, address.replace("/en/", "/zh/")), ".faults").split())
    for sentence in (
        "Matrix!G5 “soon”不是 ISO 日期：请写作 2021、2021-05 或 2021-05-13",
        "Matrix!H5 “much”不是数字：请写阿拉伯数字",
        "Matrix!I5 “dollars”不是货币：请写其 ISO 4217 代码，例如 USD",
        "Matrix!E6 此行属于 HTI：您只能修改 JAM 的行",
    ):
        assert sentence in told
    faults = client.get(address.replace("/matrix?", "/matrix.json?")).json()["faults"]
    assert "'much' is no number" in " ".join(fault["why"] for fault in faults)
    refused = client.post("/zh/contribute/matrix/upload", {"workbook": SimpleUploadedFile("表.xlsx", b"no workbook")})
    shown_then = words(shown(client, refused.headers["Location"]), "[role=alert]")
    assert shown_then.startswith("表.xlsx：")
    assert "；请重新另存为 .xlsx 或 .csv" in shown_then


def test_two_at_once_see_each_other_and_nothing_is_overwritten_unseen(entered: EnteredAs) -> None:
    lin, eva = entered("lin"), entered("eva")
    lins, evas = (filled(downloaded(lin), {"E5": text, "E6": text}) for text in ("by Lin", "by Eva"))
    evas = filled(evas, {"E6": ""})
    _, mine = sent(lin, lins)
    _, hers = sent(eva, evas)
    confirmed(lin, mine)
    page = confirmed(eva, hers)
    assert "changed by somebody meanwhile" in words(page, "[role=alert]")
    assert own("done") == "by Lin"
    row = first(page, "tr.conflict")
    assert "by Lin" in str(row.text())
    assert "checked" not in first(row, "input").attributes
    confirmed(eva, page)
    assert own("done") == "by Lin"
    confirmed(eva, page, conflicts=True)
    assert own("done") == "by Eva"


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04" + b"\0" * 400])
def test_what_is_no_workbook_is_told_by_its_own_name(entered: EnteredAs, content: bytes) -> None:
    client = entered("lin")
    client.post("/en/contribute/matrix/upload", {"workbook": SimpleUploadedFile("report.xlsx", content)})
    told = words(shown(client, "/en/contribute/matrix"), "main")
    assert "report.xlsx" in told or "Choose the workbook" in told
    assert "/tmp" not in told


def test_another_workbook_and_no_file_at_all(entered: EnteredAs) -> None:
    client = entered("lin")
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    client.post("/en/contribute/matrix/upload", {"workbook": SimpleUploadedFile("list.xlsx", out.getvalue())})
    assert "no follow-up matrix" in words(shown(client, "/en/contribute/matrix"), "[role=alert]")
    client.post("/en/contribute/matrix/upload")
    assert "Choose the workbook" in words(shown(client, "/en/contribute/matrix"), "[role=alert]")


def test_a_preview_is_its_senders_alone(entered: EnteredAs) -> None:
    lin, haiti = entered("lin"), entered("max")
    address, page = sent(lin, filled(downloaded(lin), {"E5": "ours"}))
    assert "ours" not in haiti.get(address).content.decode()
    file = first(page, "input[name=file]").attributes["value"]
    ticks = [box.attributes["value"] for box in page.css("input[name=change]")]
    haiti.post("/en/contribute/matrix/apply", {"file": file, "change": ticks})
    assert own("done") is None


def test_a_tick_holds_for_what_was_shown_alone() -> None:
    cell = Address("JAM", FIRST, "done")
    marks = {
        mark(Change(address=cell, place="Matrix!E5", before="", after=after, meanwhile=meanwhile))
        for after, meanwhile in (("a", None), ("b", None), ("a", "b"), ("a", "c"))
    }
    assert len(marks) == 4
