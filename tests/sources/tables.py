"""One small table of AidData's columns, written as CSV, XLSX and Parquet."""

import csv
from pathlib import Path

HEADER = [
    "AidData Record ID", "AidData Parent ID", "Recommended For Aggregates", "Umbrella", "Recipient", "Recipient ISO-3",
    "Title", "Description", "Status", "Flow Type", "Flow Class", "Sector Code", "Sector Name", "COVID",
    "Commitment Date (MM/DD/YYYY)", "Commitment Date Estimated", "Actual Completion Date (MM/DD/YYYY)",
    "Amount (Original Currency)", "Original Currency", "Amount Estimated", "Amount (Constant USD 2021) ",
    "Amount (Nominal USD) ", "Funding Agencies", "Funding Agencies Type", "Source URLs", "Source Publishers",
    "Source Resource Types", "Source Quality Score",
]  # fmt: skip
ROWS: list[list[object]] = [
    [70001, "70001|70002", "No", "Yes", "Ecuador", "ECU", "China Eximbank provides RMB 500 million loan for a school", "Signed in May.",
     "Completion", "Loan", "ODA-like", 110, "EDUCATION", "No", "2013-01-01", "Yes", "2018-06-15", 500000000.0, "CNY", "No",
     91729878.25, 80700000.0, "Export-Import Bank of China|Bank of China", "State-owned Policy Bank|State-owned Commercial Bank",
     "https://a.example/1|https://b.example/2", "Ministry A|Daily B", "Government Source|Media Report", 4],
    [70002, "70001", "Yes", "No", "Africa, regional", "", "China donates masks (Linked to Project ID#70001)", "",
     "Pipeline: Pledge", "Grant", "ODA-like", 720, "EMERGENCY RESPONSE", "Yes", "2020-03-04", "No", "", "", "", "", "", "",
     "", "", "", "", "", ""],
]  # fmt: skip


def as_csv(path: Path, rows: list[list[object]] = ROWS, *, encoding: str = "utf-8") -> Path:
    """Written as CSV."""
    with path.open("w", newline="", encoding=encoding) as out:
        csv.writer(out).writerows([HEADER, *rows])
    return path


def as_xlsx(path: Path) -> Path:
    """Written as a workbook, with dates as dates and numbers as numbers, on a sheet named as in the release."""
    from datetime import datetime

    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "About"
    sheet = book.create_sheet("GCDF_3.0")
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append(
            [
                datetime.fromisoformat(cell)
                if isinstance(cell, str) and cell[:2] == "20" and len(cell) == 10
                else cell or None
                for cell in row
            ]
        )
    book.save(path)
    return path


def as_parquet(path: Path) -> Path:
    """Written as Parquet, with blanks as nulls."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = [[None if row[at] == "" else row[at] for row in ROWS] for at in range(len(HEADER))]
    pq.write_table(pa.table(dict(zip(HEADER, columns, strict=True))), path)
    return path
