"""What a page shows, and how lists find it."""

from trecho.core.plain import plain, value_of
from trecho.core.view import View


def test_it_is_found_by_its_tags_and_survives_the_round_trip() -> None:
    view = View(kind="activity", id="a", tags=(("country", "ARG"), ("stage", "signed")), plain={"id": "a"})
    assert view.has("country", "ARG")
    assert not view.has("country", "BRA")
    assert value_of(View, plain(view)) == view
