"""The schemas come from the core's nouns, once each."""

from trecho.web.api.shapes import SHAPES, answers, components


def test_every_shape_is_described() -> None:
    assert {shape.__name__ for shape in SHAPES} <= set(components())
    assert components()["Plan"]["properties"]["period"]["prefixItems"][0]["pattern"].startswith("^\\d{4}")


def test_a_page_of_things_refers_to_their_shape() -> None:
    schema = answers(SHAPES[0], many=True)["responses"][200]["content"]["application/json"]["schema"]
    assert schema["properties"]["items"]["items"] == {"$ref": "#/components/schemas/Plan"}
    assert set(schema["required"]) == set(schema["properties"])
