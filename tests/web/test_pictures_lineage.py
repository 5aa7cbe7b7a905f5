import pytest
from django.http import Http404

from trecho.web.asking import Asked
from trecho.web.pictures_lineage import CHARTS_OF

QUESTION = Asked(language="en", path="/en/compare")


@pytest.mark.usefixtures("aligned_register")
def test_each_chart_is_drawn_of_its_subject() -> None:
    bands = CHARTS_OF["alluvial"](QUESTION, "celac-china-2019/celac-china-2022")
    assert any(row[1] == "not found in what is known" for row in bands.rows)
    figures = CHARTS_OF["generations"](QUESTION, "celac-china")
    assert ("celac-china-2022", "government scholarships", 5000, "", "2022–2024", "the plan’s text") in figures.rows


@pytest.mark.usefixtures("aligned_register")
def test_plans_that_were_not_compared_have_no_chart() -> None:
    with pytest.raises(Http404):
        CHARTS_OF["alluvial"](QUESTION, "celac-china-2019/nowhere")
