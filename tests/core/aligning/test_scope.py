from tests.core.aligning.speaking import profile
from trecho.core.aligning.scope import scope_change
from trecho.reference.aligning import knowledge


def test_a_clause_more_is_firmer_and_its_loss_weaker() -> None:
    short, long = (
        profile("Strengthen the surveillance of dengue."),
        profile("Strengthen the surveillance of dengue and equip school canteens with clean stoves."),
    )
    added, lost = scope_change(short, long, knowledge()), scope_change(long, short, knowledge())
    assert added is not None
    assert added.direction == 1
    assert lost is not None
    assert lost.direction == -1


def test_the_same_words_change_nothing() -> None:
    text = profile("Support museums, choirs and dance companies.")
    assert scope_change(text, text, knowledge()) is None
