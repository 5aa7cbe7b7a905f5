from trecho import chain
from trecho.core.aligning.drift import Difference

_EN = "PLAN (2020-2022)\n\nI. Health\n\n1. China will donate 500 ambulances by 2021.\n\n2. Both sides will train nurses.\n\n3. Explore the opening of a vaccine factory.\n"
_ES = "PLAN (2020-2022)\n\nI. Salud\n\n1. China donará 300 ambulancias antes de 2022.\n\n2. Ambas partes capacitarán a enfermeras.\n\n3. Abrir una fábrica de vacunas.\n"


def test_a_figure_a_date_and_a_verb_that_differ() -> None:
    one, other = chain.read(_EN.encode(), name="en.txt"), chain.read(_ES.encode(), name="es.txt")
    found = {(drift.difference, drift.path): drift for drift in chain.drift(one, other, with_meaning=False)}
    figure = found[Difference.FIGURE, "I.1"]
    assert figure.words.startswith("500")
    assert figure.other_words.startswith("300")
    assert figure.passage.startswith("China will")
    assert figure.other_passage.startswith("China donará")
    assert found[Difference.DATE, "I.1"].other_words == "2022"
    assert found[Difference.STRENGTH, "I.3"].words.startswith("explor")
    assert not any(path == "I.2" for _, path in found)


def test_a_version_drifts_nowhere_from_itself() -> None:
    one = chain.read(_EN.encode(), name="en.txt")
    assert chain.drift(one, one, with_meaning=False) == ()


def test_an_item_that_one_version_lacks() -> None:
    one = chain.read(_EN.encode(), name="en.txt")
    short = chain.read(_EN.rpartition("3.")[0].encode(), name="short.txt")
    (missing,) = chain.drift(one, short, with_meaning=False)
    assert (missing.difference, missing.path, missing.other_path) == (Difference.MISSING, "I.3", None)
    (missing,) = chain.drift(short, one, with_meaning=False)
    assert (missing.path, missing.other_path) == (None, "I.3")


def test_another_actor_in_coded_versions() -> None:
    english = "PLAN (2020-2022)\n\nI. Law\n\n1. China will invite 200 judges.\n\n2. Both sides will train nurses.\n"
    spanish = (
        "PLAN (2020-2022)\n\nI. Derecho\n\n1. Los Estados miembros de la CELAC invitarán a 200 jueces.\n\n"
        "2. Ambas partes capacitarán a enfermeras.\n"
    )
    one, other = (
        chain.code(chain.read(text.encode(), name=name)) for text, name in ((english, "en.txt"), (spanish, "es.txt"))
    )
    (drift,) = chain.drift(one, other, with_meaning=False)
    assert (drift.difference, drift.path) == (Difference.ACTOR, "I.1")
    assert drift.words.startswith("invite")
    assert drift.other_words.startswith("invitarán")
    assert chain.drift(one, one, with_meaning=False) == ()
