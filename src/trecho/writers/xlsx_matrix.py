"""The follow-up matrix as a workbook that a focal point fills in offline: protected structure, lists to choose from, notes.

The sheet for people is in their language; a hidden sheet keeps what was sent, by address, so that the return can be
compared whatever was sorted, filtered or re-saved on the way (LibreOffice and Excel).
"""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from trecho import __version__
from trecho.core.matrix import COLUMNS, Address, Progress, Sort
from trecho.core.noun import Noun
from trecho.core.plan import Commitment
from trecho.core.spreadsheet import neutral
from trecho.writers.tables import worded
from trecho.writers.wording import N_, in_words_of

SHEET, HIDDEN = "Matrix", "trecho"
FIRST_ROW = 4
FIXED = ("commitment", "member", "words")
HEADINGS: Mapping[str, str] = {
    "commitment": N_("Commitment"),
    "member": N_("Member"),
    "words": N_("What was agreed"),
    "progress": N_("Progress"),
    "done": N_("What was done"),
    "started": N_("Started on"),
    "finished": N_("Finished on"),
    "amount": N_("Amount"),
    "currency": N_("Currency"),
    "people": N_("People reached"),
    "source": N_("Source (web address)"),
    "remarks": N_("Remarks"),
}
NOTES: Mapping[Sort, str] = {
    Sort.CHOICE: N_("Choose from the list."),
    Sort.TEXT: N_("Write freely, in any language."),
    Sort.DATE: N_("Write 2021, 2021-05 or 2021-05-13: as exact as you know it."),
    Sort.NUMBER: N_("Write digits, with a decimal point where needed, without thousands separators."),
    Sort.CURRENCY: N_("Write the code of three letters, such as USD."),
    Sort.ADDRESS: N_("Write the address where this can be read, beginning with https://"),
}
WIDTHS: Mapping[str, int] = {
    "commitment": 20,
    "member": 9,
    "words": 60,
    "done": 45,
    "remarks": 35,
    "source": 30,
    "progress": 14,
}


class Sending(Noun, frozen=True, kw_only=True):
    """What goes out: the plan's commitments, the members asked, what the register holds, and the snapshot it is of."""

    plan: str
    title: str
    language: str
    members: tuple[str, ...]
    commitments: tuple[Commitment, ...]
    cells: Mapping[Address, str]
    snapshot_id: str = ""


def matrix_xlsx(sending: Sending) -> bytes:
    """The workbook's bytes."""
    page = io.BytesIO()
    with xlsxwriter.Workbook(
        page, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    ) as book:
        book.set_properties({"title": sending.title, "author": "Trecho", "comments": f"Trecho {__version__}"})
        _people(book, sending)
        _hidden(book, sending)
    return page.getvalue()


def _people(book: xlsxwriter.Workbook, sending: Sending) -> None:
    gettext = in_words_of(sending.language)
    sheet = book.add_worksheet(SHEET)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    fixed = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#5b6570"})
    free = book.add_format(
        {
            "locked": False,
            "text_wrap": True,
            "valign": "top",
            "num_format": "@",
            "bg_color": "#fffdf3",
            "border": 1,
            "border_color": "#dcd9d0",
        }
    )
    sheet.write(0, 0, sending.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write(
        1,
        0,
        gettext(
            "Fill in the yellow cells and send the file back. Rows may be sorted and filtered; the first three columns stay as they are."
        ),
    )
    for position, name in enumerate((*FIXED, *COLUMNS)):
        sheet.set_column(position, position, WIDTHS.get(name, 14))
        sheet.write_string(FIRST_ROW - 1, position, gettext(HEADINGS[name]), head)
        if name in COLUMNS:
            sheet.write_comment(FIRST_ROW - 1, position, gettext(NOTES[COLUMNS[name]]))
    last = FIRST_ROW + len(sending.members) * len(sending.commitments) - 1
    row = FIRST_ROW
    for member in sending.members:
        for commitment in sending.commitments:
            for position, text in enumerate((commitment.id, member, worded(commitment.words, sending.language))):
                sheet.write_string(row, position, text, fixed)
            for position, column in enumerate(COLUMNS, start=len(FIXED)):
                sheet.write_string(
                    row, position, str(neutral(sending.cells.get(Address(member, commitment.id, column), ""))), free
                )
            row += 1
    _guarded(sheet, last, gettext("Choose from the list."))


def _guarded(sheet: xlsxwriter.worksheet.Worksheet, last: int, hint: str) -> None:
    choices = len(FIXED) + list(COLUMNS).index("progress")
    sheet.data_validation(
        FIRST_ROW,
        choices,
        max(last, FIRST_ROW),
        choices,
        {"validate": "list", "source": [progress.value for progress in Progress], "error_message": hint},
    )
    sheet.freeze_panes(FIRST_ROW, 2)
    sheet.autofilter(FIRST_ROW - 1, 0, max(last, FIRST_ROW), len(FIXED) + len(COLUMNS) - 1)
    sheet.protect("", {"sort": True, "autofilter": True, "format_columns": True, "format_rows": True})
    sheet.set_landscape()
    sheet.repeat_rows(FIRST_ROW - 1)
    sheet.fit_to_pages(1, 0)


def _hidden(book: xlsxwriter.Workbook, sending: Sending) -> None:
    sheet = book.add_worksheet(HIDDEN)
    lines: list[Sequence[str]] = [
        ("trecho", __version__),
        ("plan", sending.plan),
        ("language", sending.language),
        ("snapshot", sending.snapshot_id),
        ("columns", *COLUMNS),
    ]
    lines += [
        ("sent", *(getattr(address, field) for field in ("member", "commitment", "column")), text)
        for address, text in sorted(sending.cells.items())
        if text
    ]
    for number, line in enumerate(lines):
        for position, text in enumerate(line):
            sheet.write_string(number, position, text)
    sheet.very_hidden()
