"""IATI files → activities: both generations of the standard, broken parts, hostile files."""

import resource
from decimal import Decimal
from pathlib import Path

import pytest

from tests.sources.iati_samples import FIRST, HEAD, SECOND, TAIL, bare
from trecho.core.activity import Activity, Rejected
from trecho.core.trouble import Trouble
from trecho.sources import iati


def read(tmp_path: Path, content: str | bytes) -> list[Activity | Rejected]:
    path = tmp_path / "a.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(iati.activities(path, sha256="ab"))


def test_an_activity_of_the_second_standard(tmp_path: Path) -> None:
    (found,) = read(tmp_path, HEAD + SECOND + TAIL)
    assert isinstance(found, Activity)
    assert (found.id, found.kind, found.status, found.rung) == ("iati:XM-DAC-1-42", "loan", "under-way", "M3")
    assert found.title == {"fr": "École à Quito", "es": "Escuela en Quito"}
    assert found.countries == ("ECU",)
    assert [(actor.role, actor.name) for actor in found.actors] == [("giver", "Agence"), ("implementer", "EC-2")]
    assert [(sector.vocabulary, sector.code) for sector in found.sectors] == [("DAC-5", "11220"), ("IATI-99", "A1")]
    assert found.dates == {"planned_start": "2019-01-01", "start": "2019-03-04", "signed": "2018-12-01"}
    assert [(amount.rung, amount.value, amount.currency) for amount in found.amounts] == [
        ("M2", Decimal("1000.50"), "EUR"),
        ("M4", Decimal(600), "USD"),
    ]
    assert [(each.value, each.unit) for each in found.quantity] == [(12, "Classes built")]
    assert found.parent == "iati:XM-DAC-1-4"
    assert set(found.related) == {"iati:XM-DAC-1-1", "iati:XM-DAC-1-43"}
    assert set(found.flags) == {"secondary-publisher", "untied", "hierarchy-2", "humanitarian"}
    assert (found.source.publisher, found.source.sha256) == ("Agence & Cie", "ab")


def test_the_bytes_of_an_activity_are_its_element(tmp_path: Path) -> None:
    content = (HEAD + "<!-- é -->" + SECOND + "\n" + FIRST + TAIL).encode()
    for found, element in zip(read(tmp_path, content), (SECOND, FIRST), strict=True):
        assert isinstance(found, Activity)
        start, end = (found.source.locator or "").removeprefix("bytes=").split("-")
        assert content[int(start) : int(end)].decode() == element


def test_an_activity_of_the_first_standard(tmp_path: Path) -> None:
    (found,) = read(tmp_path, HEAD + FIRST + TAIL)
    assert isinstance(found, Activity)
    assert (found.title, found.description) == ({"und": "Water & roads"}, {"und": "Wells."})
    assert (found.status, found.rung) == ("signed", "M2")
    assert found.dates == {"planned_start": "2012-04-01", "signed": "2012-02-03"}
    assert [(sector.vocabulary, sector.code) for sector in found.sectors] == [("DAC-5", "14030")]


def test_broken_activities_leave_the_good_ones(tmp_path: Path) -> None:
    broken = "<iati-activity><iati-identifier>X</title></iati-activity>"
    nameless = "<iati-activity><title><narrative>T</narrative></title></iati-activity>"
    empty = "<iati-activity/>"
    found = read(tmp_path, HEAD + bare(1) + broken + bare(2) + nameless + empty + bare(3) + TAIL)
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-1", "iati:A-2", "iati:A-3"]
    assert [each.record.split()[0] for each in found if isinstance(each, Rejected)] == ["byte"] * 3


def test_activities_in_comments_are_none(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + "<!-- " + bare(1) + " -->" + bare(2) + "<!-- x -->" + bare(3) + TAIL)
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-2", "iati:A-3"]


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-8", "UTF-16", "utf-16-le", "utf-16-be", "GBK", "windows-1252"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    words = "中文 😀" if "16" in encoding else "中文" if encoding == "GBK" else "Año"
    text = (
        HEAD.replace("UTF-8", encoding)
        + bare(1).replace("T1", words)
        + "<!-- é -->" * (encoding != "GBK")
        + bare(2)
        + TAIL
    )
    content = text.encode(encoding)
    first, second = read(tmp_path, content)
    assert isinstance(first, Activity)
    assert isinstance(second, Activity)
    assert first.title == {"und": words}
    for found in (first, second):
        start, end = (found.source.locator or "").removeprefix("bytes=").split("-")
        element = content[int(start) : int(end)].decode("utf-16-le" if encoding == "UTF-16" else encoding)
        assert element.startswith("<iati-activity>")
        assert element.endswith("</iati-activity>")


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE iati-activities>",
        '<!DOCTYPE iati-activities SYSTEM "iati.dtd">',
        "<!-- <iati-activities> --><!DOCTYPE iati-activities [<!ELEMENT a (b)>]>",
    ],
)
def test_document_types_that_declare_no_entity_are_passed_over(tmp_path: Path, doctype: str) -> None:
    opening = HEAD.index("<iati-activities")
    (found,) = read(tmp_path, HEAD[:opening] + doctype + HEAD[opening:] + bare(1) + TAIL)
    assert isinstance(found, Activity)


def test_a_file_in_a_namespace_of_its_own(tmp_path: Path) -> None:
    head = HEAD.replace("<iati-activities", '<iati-activities xmlns="http://iati.example"')
    (found,) = read(tmp_path, head + SECOND + TAIL)
    assert isinstance(found, Activity)
    assert found.id == "iati:XM-DAC-1-42"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "hello",
        "<iati-organisations/>",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><iati-activities><iati-activity/></iati-activities>',
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]><iati-activities/>',
        '<?xml version="1.0" encoding="punycode"?><iati-activities/>',
        (b'<?xml version="1.0" encoding="cp1252"?><iati-activities><iati-activity>' + b"\x81</iati-activity>"),
    ],
)
def test_what_is_no_activity_file_is_one_sentence(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(Trouble) as caught:
        read(tmp_path, content)
    assert "\n" not in str(caught.value)


def test_a_file_without_activities_is_empty(tmp_path: Path) -> None:
    assert read(tmp_path, "<iati-activities/>") == []


def test_a_hundred_thousand_elements_inside_one_another(tmp_path: Path) -> None:
    deep = "<iati-activity>" + "<a>" * 100_000 + "</a>" * 100_000 + "</iati-activity>"
    found = read(tmp_path, HEAD + bare(1) + deep + bare(2) + TAIL)
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-1", "iati:A-2"]
    assert sum(isinstance(each, Rejected) for each in found) == 1


def test_an_element_that_never_ends_stays_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    with path.open("w") as out:
        out.write(HEAD + bare(1) + "<iati-activity>")
        for _ in range(40):
            out.write("x" * (1 << 20))
        out.write(bare(2) + TAIL)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = list(iati.activities(path))
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-1", "iati:A-2"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150 * 1024


@pytest.mark.parametrize(
    ("flood", "rejected"),
    [
        ("<" * 500_000, 0),
        (f"<iati-activity>{'<a/>' * 300_000}</iati-activity>", 1),
        (bare(9).replace(">T9", f">{' ' * 500_000}T9"), 0),
        (bare(9).replace("<title>", '<related-activity ref="x" type="2"/>' * 20_000 + "<title>"), 0),
        ("<iati-activity " + " ".join(f'a{number}="1"' for number in range(20_000)) + "></iati-activity>", 1),
    ],
)
def test_floods_take_neither_time_nor_memory(tmp_path: Path, flood: str, rejected: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = read(tmp_path, HEAD + bare(1) + flood + bare(2) + TAIL)
    good = [each.id for each in found if isinstance(each, Activity) and each.id != "iati:A-9"]
    assert good == ["iati:A-1", "iati:A-2"]
    assert sum(isinstance(each, Rejected) for each in found) == rejected
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150 * 1024


def test_many_activities_in_one_stretch_without_an_end(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + ("<iati-activity><title>" * 50) + bare(1) + TAIL)
    assert [each.id for each in found if isinstance(each, Activity)] == ["iati:A-1"]
    assert len(found) == 51


def test_parts_hold_every_activity_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(HEAD + "".join(bare(number) for number in range(500)) + TAIL)
    whole = [each.id for each in iati.activities(path) if isinstance(each, Activity)]
    for count in (2, 3, 7):
        parts = [columns for part in iati.parts_of(path, count) for columns, _ in iati.batches(path, part)]
        assert [name for columns in parts for name in columns.columns["id"]] == whole
