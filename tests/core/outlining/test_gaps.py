from tests.core.outlining.plain_reading import clean_rows
from trecho.core.outlining.rows import HARD, SOFT, TURN

_WRAPPED = (
    "The ministers of both sides met in the port in May and agreed on what\nfollows, with thanks to the hosts "
    "and to all who had prepared the work\nof the meeting.\n\nThey will meet again in the capital of the other side and "
    "will look at\nwhat has been done.\n"
)


def test_wrapped_lines_run_on_and_blank_lines_begin_paragraphs() -> None:
    assert [row.gap for row in clean_rows(_WRAPPED)] == [HARD, SOFT, SOFT, HARD, SOFT]


def test_where_every_line_is_followed_by_a_blank_one_paragraphs_have_more() -> None:
    doubled = (
        _WRAPPED.replace("\n\n", "\n \n \n").replace("\nf", "\n\nf").replace("\no", "\n\no").replace("\nw", "\n\nw")
    )
    assert [row.gap for row in clean_rows(doubled)] == [HARD, SOFT, SOFT, HARD, SOFT]


def test_long_lines_are_paragraphs() -> None:
    text = (
        "Short title\n"
        + "The sides will meet every year. " * 12
        + "\nThe sides will trade.\n"
        + "They will learn. " * 30
        + "\n"
    )
    assert all(row.gap == HARD for row in clean_rows(text))


def test_a_page_turn_is_neither() -> None:
    text = _WRAPPED.replace("follows,", "Page 1\n\nfollows,") + "\nPage 2\n"
    assert [row.gap for row in clean_rows(text)][1] == TURN


def test_a_few_unwrapped_lines_are_paragraphs_of_their_own() -> None:
    rows = clean_rows(
        "Plan de acción conjunto del Golfo y el Delta (2024-2026)\n\nI. Personas\n\n1. Promover los intercambios entre las universidades.\n\n"
        "2. Ofrecer 400 becas. Celebrar un foro cada año.\n\nII. Puertos\n\n1. Construir dos puertos en la costa.\n"
    )
    assert {row.gap for row in rows} == {HARD}
