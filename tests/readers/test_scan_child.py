"""What Tesseract's table says, as lines."""

from trecho.readers.scan_child import pages_of

_HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def _table(*rows: str) -> str:
    return "\n".join([_HEAD, "1\t1\t0\t0\t0\t0\t0\t0\t1190\t1684\t-1\t", *(row.replace(" ", "\t") for row in rows)])


def test_lines_have_places_in_points_and_pages_a_mark() -> None:
    table = _table(
        "5 1 1 1 1 1 200 100 80 20 90 To", "5 1 1 1 1 2 300 104 100 22 80 trade.", "5 1 1 1 2 1 200 140 80 20 70 More."
    )
    ((page, lines, confidence, words),) = pages_of(table, 0, 0.0)
    assert (page, confidence, words) == (1, 80.0, 3)
    assert [line[:5] for line in lines] == [
        ["To trade.", 100.0, 50.0, 200.0, 63.0],
        ["More.", 100.0, 70.0, 140.0, 80.0],
    ]


def test_chinese_signs_stand_together() -> None:
    table = _table("5 1 1 1 1 1 0 0 20 20 90 双方", "5 1 1 1 1 2 20 0 20 20 90 将", "5 1 1 1 1 3 40 0 60 20 90 UNESCO", "5 1 1 1 1 4 110 0 20 20 90 合作")  # fmt: skip
    ((_, lines, _, _),) = pages_of(table, 7, 2.0)
    assert lines[0][0] == "双方将 UNESCO 合作"


def test_smudges_are_left_out_and_heights_are_evened() -> None:
    table = _table(
        "5 1 1 1 1 1 0 0 200 20 90 ones", "5 1 1 1 2 1 0 40 200 30 90 gap", "5 1 1 1 3 1 0 80 200 29 90 two", "5 1 1 1 4 1 0 120 200 80 90 HEAD",
        "5 1 2 1 1 1 0 300 9 9 12 ~|",
    )  # fmt: skip
    ((_, lines, _, words),) = pages_of(table, 1, 2.0)
    assert [(line[0], line[5]) for line in lines] == [
        ("ones", 21.74),
        ("gap", 21.74),
        ("two", 21.74),
        ("HEAD", 58.82),
    ]
    assert words == 4


def test_a_table_of_nonsense_gives_no_page() -> None:
    assert pages_of("nothing\nhere", 1, 2.0) == []


def test_ones_of_roman_numbers_are_told_from_other_strokes() -> None:
    words = ("Il.~Health", "VIl.~Trade", "I|I)~Roads", "11.~Ports", "Ill~health")
    rows = [f"5 1 1 1 {place} 1 0 {40 * place} 200 20 90 {said}" for place, said in enumerate(words)]
    table = _table(*rows).replace("~", " ")
    ((_, lines, _, _),) = pages_of(table, 1, 2.0)
    assert [line[0] for line in lines] == ["II. Health", "VII. Trade", "III) Roads", "11. Ports", "Ill health"]
