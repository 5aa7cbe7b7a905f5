from tests.core.aligning.speaking import profile
from trecho.core.aligning.counting import counting


def test_an_equal_number_of_another_thing_is_told_apart() -> None:
    old = [profile("Noruega invitará a 40 periodistas a visitar Oslo.", "es")]
    new = [
        profile(text, "es")
        for text in (
            "Noruega invitará a 40 alcaldes a visitar Oslo.",
            "Oslo recibirá a 40 periodistas.",
            "Oslo recibirá a 90 alcaldes.",
        )
    ]
    assert counting(old, new).tolist() == [[-1.0, 1.0, 0.0]]


def test_across_languages_only_known_things_differ() -> None:
    old = [profile("Capacitar a 60 entrenadores deportivos.", "es")]
    new = [profile("Train 60 tourism guides."), profile("Train 60 sports coaches."), profile("Train 60 xylographers.")]
    assert counting(old, new).tolist() == [[-1.0, 1.0, 0.0]]
