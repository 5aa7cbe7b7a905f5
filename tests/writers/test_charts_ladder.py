from trecho.core.activity import Rung
from trecho.writers.charts_ladder import RungLine, ladder_drawing
from trecho.writers.wording import in_words_of


def test_each_rung_has_a_bar_and_a_row_in_the_readers_words() -> None:
    lines = [
        RungLine(rung=Rung.M0, activities=5, with_amount=3, total=3.72e9),
        RungLine(rung=Rung.M2, activities=2, with_amount=1, total=0.5e9),
    ]
    chart = ladder_drawing(lines, "USD", in_words_of("es"))
    assert chart.columns == ("peldaño", "actividades", "con importe", "USD")
    assert chart.rows[1] == ("firmado", 2, 1, 0.5e9)
    assert "3.72" in chart.svg
    assert "un límite inferior" in chart.title
