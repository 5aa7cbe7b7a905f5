from tests.core.outlining.plain_reading import paths_of, reading_of
from trecho.core.outlining.bilingual import place_of

_SPANISH = (
    "Plan de Acción 2025-2027\nAction Plan 2025-2027\n\nLos ministros de ambas partes acordaron este plan en la capital.\n"
    "The ministers of both sides agreed on this plan in the capital.\n\nArtículo 1. Política\nArticle 1. Politics\n\n"
    "1. Las partes se reunirán cada año en una de las capitales.\n1. The parties will meet every year in one of the capitals.\n\n"
    "2. Las partes mantendrán consultas sobre los temas de la agenda.\n2. The parties will consult on the topics of the agenda.\n\n"
    "Artículo 2. Comercio\nArticle 2. Trade\n\n1. Las partes celebrarán tres ferias en el período del plan.\n"
    "1. The parties will hold three fairs in the period of the plan.\n\nHecho en la capital en dos ejemplares.\nDone in the capital in two copies.\n"
)
_CHINESE = (
    "China-Highland Plan (2025-2027)\n中国—高地合作计划（2025—2027年）\n\n一、政治合作\nI. Political Cooperation\n\n（一）双方每年举行一次会议。\n"
    "(1) The two sides will hold a meeting every year.\n\n（二）双方加强磋商。\n(2) The two sides will consult more.\n\n二、经济合作\n"
    "II. Economic Cooperation\n\n（一）双方扩大贸易，建设三个市场。\n(1) The two sides will trade more and build three markets.\n"
)


def test_two_languages_paragraph_by_paragraph() -> None:
    reading = reading_of(_SPANISH)
    assert reading.language == "en"
    assert paths_of(reading) == ["1.1", "1.2", "2.1"]
    assert next(reading.items()).parallel == {"es": "Las partes se reunirán cada año en una de las capitales."}
    assert [area.parallel["es"] for area in reading.areas] == ["Política", "Comercio"]
    assert reading.warnings == ()


def test_numbers_of_different_systems_are_matched_by_place() -> None:
    reading = reading_of(_CHINESE)
    assert [(item.path, item.parallel["zh"]) for item in reading.items()] == [
        ("I.1", "双方每年举行一次会议。"), ("I.2", "双方加强磋商。"), ("II.1", "双方扩大贸易，建设三个市场。"),
    ]  # fmt: skip
    assert place_of("II.1.b") == place_of("2.1.b")


def test_a_missing_item_in_one_language_is_told() -> None:
    reading = reading_of(_CHINESE.replace("（二）双方加强磋商。\n", ""))
    assert ("I.2", "the zh text has no item of this number") in [(doubt.path, doubt.what) for doubt in reading.warnings]


def test_a_few_foreign_words_are_no_second_version() -> None:
    text = (
        "I. Trade\n\n"
        + "".join(f"{n}. The sides will trade with the members of the union.\n\n" for n in range(1, 9))
        + "Hecho en la capital.\n"
    )
    assert reading_of(text).areas[0].parallel == {}


def test_parts_that_no_number_brings_together_are_paired_in_order() -> None:
    reading = reading_of(
        "Chapter 1 Sea\n\n第一章 海洋\n\n(1) The sides will sail in the summer, with:\n\n（一）双方夏季航行：\n\n(a) the help of the wind and of the moon;\n\n1. 顺风；\n\n(b) the tide of the port.\n\n2. 顺潮。\n\n"
        "(2) The sides will row to the port and to the coast of the island.\n\n（二）双方划船前往港口。\n"
    )
    assert {item.path: item.parallel.get("zh") for item in reading.items() if item.parent} == {
        "1.1.a": "顺风；",
        "1.1.b": "顺潮。",
    }
    assert not reading.warnings


def test_the_language_printed_first_is_the_main_one() -> None:
    pairs = [("Las partes navegarán por el mar.", "As partes navegarão pelo mar e pela costa."), ("Las partes remarán en el puerto.", "As partes remarão no porto e na baía."),
             ("Las partes nadarán con los niños.", "As partes nadarão com as crianças da ilha.")]  # fmt: skip
    text = "\n\n".join(f"{place}. {es}\n\n{place}. {pt}" for place, (es, pt) in enumerate(pairs, 1))
    reading = reading_of(f"Las partes acuerdan lo siguiente.\n\nAs partes acordam o que se segue.\n\n{text}\n")
    assert reading.language == "es"
    assert [item.parallel.get("pt") for item in reading.items()] == [pt for _, pt in pairs]
