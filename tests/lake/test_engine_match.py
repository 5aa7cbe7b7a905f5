"""Matching over Arrow: the same links from deeds and from the lake's own columns."""

import msgspec
import pyarrow as pa

from tests.core.matching.small_plan import PROMISES, deed
from trecho.core.matching.linking import links
from trecho.lake.engine import as_batch, as_bytes
from trecho.lake.engine_match import LINKS, Matching, deeds_batch, deeds_in
from trecho.reference.matching import plan_side
from trecho.reference.matching_weights import weights

TASK = Matching(promises=PROMISES, period=("2019", "2021"), weights=weights(), top=3)
DEEDS = [
    deed("A bank finances the northern highway project", sectors=("210",), usd=2e6),
    deed("La embajada otorga 20 becas", "es", id="d:2", quantity=((20.0, "becas"),), countries=("PER",)),
]


def test_deeds_survive_the_way_through_arrow() -> None:
    assert list(deeds_in(deeds_batch(DEEDS))) == DEEDS


def test_the_batch_gives_the_links_that_the_core_gives() -> None:
    rows = as_batch(TASK(as_bytes(deeds_batch(DEEDS)))).to_pylist()
    direct = list(links(DEEDS, plan_side(PROMISES, ("2019", "2021")), weights(), top=3))
    assert [(row["activity"], row["commitment"], row["rank"]) for row in rows] == [
        (link.activity, link.commitment, link.rank) for link in direct
    ]
    assert msgspec.json.decode(rows[0]["reasons"]) == list(msgspec.to_builtins(direct[0].reasons))


def test_the_lakes_columns_are_read() -> None:
    columns = {
        "id": ["a"],
        "title": pa.array([[("es", "La embajada otorga 20 becas")]], pa.map_(pa.string(), pa.string())),
        "sectors": [[{"vocabulary": "DAC-3", "code": "114", "name": None}]],
        "dates": pa.array([[("signed", "2020-03-02")]], pa.map_(pa.string(), pa.string())),
    }
    [found] = deeds_in(pa.RecordBatch.from_pydict(columns))
    assert (found.language, found.sectors, found.month) == ("es", ("114",), "2020-03")


def test_an_empty_batch_gives_an_empty_one() -> None:
    found = TASK.links(deeds_batch([]))
    assert found.schema == LINKS
    assert found.num_rows == 0
