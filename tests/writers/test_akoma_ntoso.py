import pytest
from lxml import etree

from tests.core.outlining.layouts import LAYOUTS
from tests.core.outlining.plain_reading import reading_of
from tests.core.outlining.plans import build
from trecho.core.plan import Reading
from trecho.readers.akoma_ntoso import akoma_reading
from trecho.writers.akoma_ntoso import NAMESPACE, akoma_ntoso


def _all(reading: Reading) -> list[object]:
    areas = [(area.path, area.number, area.title, area.level, [p.text for p in area.intro]) for area in reading.areas]
    items = [(i.path, i.number, i.title, i.parent, i.text, dict(i.parallel)) for i in reading.items()]
    return [
        areas,
        items,
        [p.text for p in reading.front],
        [p.text for p in reading.back],
        reading.title,
        reading.language,
    ]


@pytest.mark.parametrize(
    "name", ["roman and arabic", "three decimals", "part and programme", "français, chapitres", "中文, 章"]
)
def test_a_round_trip_loses_no_word(name: str) -> None:
    reading = reading_of(build(LAYOUTS[name])[0])
    assert _all(akoma_reading(akoma_ntoso(reading), "plan.xml", "0")) == _all(reading)


def test_parts_are_nested_and_named_once() -> None:
    root = etree.fromstring(akoma_ntoso(reading_of(build(LAYOUTS["three decimals"])[0])))
    ids = [element.get("eId") for element in root.iter(f"{{{NAMESPACE}}}hcontainer")]
    assert len(ids) == len(set(ids)) > 20
    inner = root.find(f".//{{{NAMESPACE}}}hcontainer/{{{NAMESPACE}}}hcontainer/{{{NAMESPACE}}}hcontainer")
    assert inner is not None
    assert inner.get("name") == "item"


def test_an_independent_reader_takes_it() -> None:
    cobalt = pytest.importorskip("cobalt", reason="cobalt, an independent reader of Akoma Ntoso, is not installed")
    document = cobalt.AkomaNtosoDocument(akoma_ntoso(reading_of(build(LAYOUTS["decimal"])[0])))
    assert document.root.tag == f"{{{NAMESPACE}}}akomaNtoso"
    assert len(document.root.findall(f".//{{{NAMESPACE}}}hcontainer")) == 33
