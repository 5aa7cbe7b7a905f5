from trecho.writers.blocks import Drawing, Grid, framed


def test_a_cell_leads_where_it_is_told_to() -> None:
    grid = Grid(("a", "b"), (("1", "2"),), (), (("", "https://example.org/"),))
    assert (grid.url(0, 0), grid.url(0, 1)) == ("", "https://example.org/")
    assert Grid(("a",), (("1",),)).url(0, 0) == ""


def test_a_drawing_keeps_a_margin() -> None:
    svg = framed(Drawing('<svg width="10" height="5" fill="var(--ink,#1c2126)"></svg>', "words", 10))
    assert 'width="30"' in svg
    assert "#1c2126" in svg
    assert "var(" not in svg
