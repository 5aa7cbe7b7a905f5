import pytest

from tests.core.outlining.plain_reading import reading_of

_PLAN = "I. {a}\n\n1. To trade more.\n\n2. To sell more.\n\nII. {b}\n\n1. To heal.\n\n{closing}\n"


@pytest.mark.parametrize(
    "closing",
    [
        "Done in the port in two copies.", "Hecho en el puerto, en dos ejemplares.", "Feito em Porto Alvo em 3 de maio.",
        "Fait à Port-Aube en deux exemplaires.", "本计划于2026年5月3日在曙光港签署。", "本计划在曙光港以中文和英文核可。",
        "Endorsed in the port in both languages.", "Refrendado en el puerto.", "Paraphé à Port-Aube.", "Lavrado em Porto Alvo.", "Final clauses\n\nThe sides will meet.",
    ],
)  # fmt: skip
def test_what_closes_the_plan_is_no_item(closing: str) -> None:
    reading = reading_of(_PLAN.format(a="Trade", b="Health", closing=closing))
    assert [item.text for item in reading.items()] == ["To trade more.", "To sell more.", "To heal."]
    assert " ".join(paragraph.text for paragraph in reading.back) == " ".join(closing.split())


def test_a_further_paragraph_belongs_to_the_last_item() -> None:
    reading = reading_of(_PLAN.format(a="Trade", b="Health", closing="The ministries will report."))
    assert [item.text for item in reading.items()][-1] == "To heal. The ministries will report."


def test_where_each_item_is_one_paragraph_a_further_one_closes() -> None:
    items = "\n\n".join(f"{number}. To plant oaks." for number in range(1, 12))
    reading = reading_of(f"I. Trees\n\n{items}\n\nThe ministers thanked their hosts.\n")
    assert tuple(reading.items())[-1].text == "To plant oaks."
    assert [paragraph.text for paragraph in reading.back] == ["The ministers thanked their hosts."]


def test_where_items_have_several_paragraphs_a_further_one_is_the_last_items() -> None:
    items = "\n\n".join(f"{number}. To plant oaks.\n\nThey need water." for number in range(1, 12))
    reading = reading_of(f"I. Trees\n\n{items}\n")
    assert tuple(reading.items())[-1].text == "To plant oaks. They need water."
