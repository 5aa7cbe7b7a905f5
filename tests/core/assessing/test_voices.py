"""Who speaks for an activity."""

from tests.core.assessing.test_running import deed
from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.assessing.voices import voice_of
from trecho.core.evidence import Side, SourceKind
from trecho.core.source import Source
from trecho.reference.source_kinds import source_kinds


def told_by(kind: str, **more: str) -> Activity:
    return Activity(id="a", source=Origin(kind=kind, name="n", **more), kind=ActivityKind.LOAN, title={})  # type: ignore[arg-type]


def test_the_words_of_data_have_kind_and_side() -> None:
    found = voice_of(told_by("official-china"), source_kinds())
    assert (found.kind, found.side, found.letter) == (SourceKind.GOVERNMENT, Side.GIVER, None)
    assert voice_of(told_by("official-lac"), source_kinds()).side is Side.RECEIVER
    assert voice_of(told_by("gcdf"), source_kinds()).kind is SourceKind.SCHOLARLY
    assert voice_of(told_by("a stranger"), source_kinds()).kind is None


def test_what_a_person_noted_goes_first() -> None:
    noted = {
        "https://x.example": Source(id="https://x.example", kind="media", side="giver", letter="C", publisher="Agency")
    }
    found = voice_of(told_by("official-lac", url="https://x.example"), source_kinds(), noted)
    assert (found.kind, found.side, found.letter, found.group) == (SourceKind.MEDIA, Side.GIVER, "C", "Agency")


def test_records_of_a_dataset_are_one_source() -> None:
    one = told_by("gcdf", record="1", url="https://x.example/1", publisher="AidData")
    other = told_by("gcdf", record="2", url="https://x.example/2", publisher="AidData")
    assert voice_of(one, source_kinds()) == voice_of(other, source_kinds())


def test_a_weak_source_is_weak_whatever_it_mirrors() -> None:
    assert voice_of(deed("a", ActivityKind.LOAN, "2020", flags=("weak-source",)), source_kinds()).letter == "D"
