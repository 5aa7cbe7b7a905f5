from trecho.web.references import References, short


def test_a_source_is_counted_once() -> None:
    references = References()
    assert references.to("One", "https://example.org/1") == (1,)
    assert references.to("Two", "https://example.org/2") == (2,)
    assert references.to("One again", "https://example.org/1") == (1,)
    assert references.to("", None) == ()
    assert [cell.words for cell in references.cells] == ["One", "Two"]


def test_words_are_cut_by_the_room_they_take() -> None:
    assert short("cooperation", 11) == "cooperation"
    assert short("cooperation, again", 12) == "cooperation…"
    assert short("双方将深化", 6) == "双方将…"
