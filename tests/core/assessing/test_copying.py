"""Reposts and agency copy count as one origin."""

from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.assessing.copying import document_of, origins_of
from trecho.core.assessing.credibility import credibility
from trecho.core.assessing.voices import voice_of
from trecho.core.source import Source
from trecho.reference.source_kinds import source_kinds

TOLD = (
    "The bridge over the Demerara was opened on Sunday by the president, two years after a Chinese consortium "
    "had begun to build it with a loan of 172 million dollars."
)
OTHER = "In a ceremony at the river bank officials thanked the builders, who came from Chongqing, for a crossing of four lanes."


def said(name: str, text: str, publisher: str | None = None) -> Activity:
    return Activity(
        id=name,
        source=Origin(kind="media-other", name="article", url=f"https://{name}.example", publisher=publisher),
        kind=ActivityKind.PROJECT,
        title={"en": text},
    )


def origins(*activities: Activity) -> dict[str, str]:
    found = origins_of(activities, {}, 0.6)
    return {name.removeprefix("https://").removesuffix(".example"): origin for name, origin in found.items()}


def test_a_repost_is_the_origin_that_it_copies() -> None:
    found = origins(said("a", TOLD, "Agency"), said("b", TOLD + " (Agency)", "Herald"), said("c", OTHER, "Gazette"))
    assert found == {"a": "Agency", "b": "Agency", "c": "Gazette"}


def test_few_words_in_common_are_no_copy() -> None:
    found = origins(said("a", "New bridge opened", "Herald"), said("b", "New bridge opened", "Gazette"))
    assert found["a"] != found["b"]


def test_one_publisher_is_one_origin_and_a_dataset_one_document() -> None:
    found = origins(said("a", TOLD, "Agency"), said("b", OTHER, "Agency"))
    assert found["a"] == found["b"]
    record = Activity(
        id="r", source=Origin(kind="gcdf", name="GCDF", record="1", url="https://x"), kind=ActivityKind.LOAN, title={}
    )
    assert document_of(record) == "GCDF"


def test_corroboration_counts_origins() -> None:
    every = [said("a", TOLD, "Agency"), said("b", TOLD, "Herald")]
    sources = {document_of(one): Source(id=document_of(one), kind="media-other") for one in every}
    apart = [voice_of(one, source_kinds(), sources) for one in every]
    copied = [voice_of(one, source_kinds(), sources, origins_of(every, sources, 0.6)) for one in every]
    assert (len({one.group for one in apart}), len({one.group for one in copied})) == (2, 1)
    assert credibility(copied) > credibility(apart)
