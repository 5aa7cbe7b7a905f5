from trecho.readers.assembling import Assembly


def test_blocks_become_lines_of_one_text() -> None:
    assembly = Assembly("text/html")
    assembly.add("  I.  Trade ", role="heading", level=2)
    assembly.add("   ")
    assembly.add("first\nsecond", role="bullet", level=1)
    sheet = assembly.sheet()
    assert sheet.text == "I. Trade\nfirst\nsecond"
    assert [(sheet.text[line.start : line.end], line.role, line.hard) for line in sheet.lines] == [
        ("I. Trade", "heading", True), ("first", "bullet", True), ("second", "", True),
    ]  # fmt: skip
