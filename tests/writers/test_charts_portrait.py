from lxml import etree

from trecho.core.assessment import Status
from trecho.writers.charts_portrait import HEIGHT, WIDTH, Portrait, portrait_svg
from trecho.writers.charts_stretch import Stretch

SPACE = "{http://www.w3.org/2000/svg}"


def lines_of(portrait: Portrait, size: str) -> list[str]:
    root = etree.fromstring(portrait_svg(portrait).encode())
    assert (root.get("width"), root.get("height")) == (str(WIDTH), str(HEIGHT))
    return [text.text or "" for text in root.iter(f"{SPACE}text") if text.get("font-size") == size]


def test_a_short_title_stands_on_one_line() -> None:
    assert lines_of(Portrait(above="2024", title="Gulf & Delta", words="words"), "58") == ["Gulf & Delta"]


def test_a_long_title_breaks_between_words_and_is_cut() -> None:
    title = "The two sides are to deepen and widen cooperation on human resources and academic exchange, " * 4
    lines = lines_of(Portrait(above="I.1", title=title.strip(), words=""), "46")
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert title.startswith(lines[0])


def test_chinese_breaks_between_any_two_characters() -> None:
    lines = lines_of(Portrait(above="VII.7", title="双方将深化和扩大人力资源合作与学术交流" * 5, words=""), "46")
    assert len(lines) == 3
    assert all(len(line) <= 23 for line in lines)


def test_statuses_and_the_stretch_are_drawn_in_bare_colours() -> None:
    bar = portrait_svg(Portrait(above="", title="a", words="w", counts={Status.COMPLETE: 2}, below="complete 2"))
    way = portrait_svg(
        Portrait(above="", title="a", words="w", stretch=Stretch(verified=0.4), numbers=(("7", "pledges"),))
    )
    assert "var(--" not in bar + way
    assert "complete 2" in bar
    assert "pledges" in way
