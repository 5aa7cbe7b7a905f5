from xml.etree import ElementTree as ET

from trecho.core.lineage import Relation
from trecho.writers.charts_alluvial import Flow, alluvial_drawing, shortened

FLOWS = (
    Flow(old="I", new="1", relation=Relation.KEPT, left=2, right=2),
    Flow(old="I", new="2", relation=Relation.SPLIT, left=1, right=2),
    Flow(old="II", new=None, relation=Relation.DROPPED, left=3, right=3, reported=True),
    Flow(old=None, new="2", relation=Relation.NEW, left=1, right=1),
)
OLD = {"I": "Politics & security", "II": "Trade"}
NEW = {"1": "Trust", "2": "Benefit"}


def test_every_band_is_drawn_and_told_in_the_table() -> None:
    chart = alluvial_drawing(FLOWS, OLD, NEW, str, ("dropped", "new"))
    root = ET.fromstring(chart.svg)
    ours = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f"{ours}path")) == len(FLOWS)
    assert len(root.findall(f"{ours}rect")) == 6  # two areas and what stands alone, on either side
    assert chart.rows[2] == ("II Trade", "dropped", "dropped", 3, 3)
    assert len(chart.columns) == len(chart.rows[0])


def test_what_is_only_not_found_is_grey() -> None:
    svg = alluvial_drawing(FLOWS, OLD, NEW, str, ("not found", "new")).svg
    assert "--status-nd" not in svg
    assert "--rule" in svg


def test_a_number_that_nobody_knows_is_not_shown() -> None:
    flows = (Flow(old="I", new="?", relation=Relation.KEPT, left=1, right=1),)
    assert alluvial_drawing(flows, OLD, {"?": "Farming"}, str, ("dropped", "new")).rows[0][1] == "Farming"


def test_long_titles_are_shortened_by_the_room_they_take() -> None:
    assert shortened("short", 10) == "short"
    assert shortened("a rather long title", 10) == "a rather l…"
    assert shortened("政治与安全合作领域", 10) == "政治与安全…"
