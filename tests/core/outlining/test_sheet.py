from trecho.core.outlining.sheet import Line, Sheet


def test_lines_point_into_the_text() -> None:
    sheet = Sheet(text="I. Trade", lines=(Line(start=3, end=8),), media_type="text/plain")
    assert sheet.text[sheet.lines[0].start : sheet.lines[0].end] == "Trade"
    assert (sheet.pages, sheet.doubts) == (None, ())
