from tests.core.aligning.speaking import tongue
from trecho.core.aligning.parts import parts_of


def test_listed_things_come_apart() -> None:
    assert len(parts_of("Fomentar las orquestas juveniles, compañías de danza y artistas visuales.", tongue("es"))) == 3
    assert len(parts_of("鼓励青年乐团、漫画家和陶艺家的交流。", tongue("zh"))) == 3


def test_a_simple_promise_is_one_part() -> None:
    assert parts_of("Train port pilots.", tongue("en")) == ("Train port pilots.",)
