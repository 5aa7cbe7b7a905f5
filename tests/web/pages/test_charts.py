import pytest
from django.test import Client


@pytest.mark.parametrize("name", ["ladder", "calendar", "timeline", "members"])
def test_a_chart_comes_as_drawing_and_as_rows(reader: Client, name: str) -> None:
    drawing = reader.get(f"/en/charts/{name}/all.svg")
    assert drawing.headers["Content-Type"].startswith("image/svg+xml")
    assert b"var(--" not in drawing.content
    assert reader.get(f"/en/charts/{name}/all.json").json()["rows"]
    assert reader.get(f"/en/charts/{name}/all.csv").content.count(b"\n") > 2


def test_a_specification_can_be_drawn_again(reader: Client) -> None:
    assert (
        reader.get("/es/charts/timeline/all.vl.json")
        .json()["$schema"]
        .startswith("https://vega.github.io/schema/vega-lite")
    )
    assert reader.get("/es/charts/members/all.vl.json").status_code == 404
    assert reader.get("/es/charts/nothing/all.svg").status_code == 404
