from trecho.core.outlining.words import ReadingWords, together


def test_words_of_languages_are_put_together() -> None:
    both = together(
        {
            "en": ReadingWords(divisions={"article": ("article",)}, page_numbers=(r"page \d+",), abbreviations=("no",)),
            "es": ReadingWords(divisions={"article": ("artículo",)}, ordinals={"primero": 1}, closings=("hecho en",)),
        }
    )
    assert both.kind_of == {"article": "article", "artículo": "article"}
    assert both.ordinals == {"primero": 1}
    assert both.page_number.fullmatch("Page 3")
    assert both.closing.match("Hecho en Lima")
    assert both.abbreviation.search("see No.")


def test_no_words_match_nothing() -> None:
    assert ReadingWords().page_number.match("3") is None
    assert ReadingWords().abbreviation.search("No.") is None
