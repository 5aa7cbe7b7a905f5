import pytest

from trecho import chain
from trecho.core.trouble import Trouble

_ACT = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification source="#x"><FRBRExpression>
<FRBRlanguage language="fra"/></FRBRExpression></identification></meta><preface><p><docTitle>Loi sur les ports</docTitle></p></preface><body>
<chapter><num>Chapitre I</num><heading>Ports</heading><article><num>Article 1</num><content><p>Les ports sont ouverts.</p></content></article>
<article><num>Article 2</num><intro><p>Sont exclus :</p></intro><point><num>a)</num><content><p>les canaux ;</p></content></point>
<point><num>b)</num><content><p>les lacs.</p></content></point></article></chapter></body></act></akomaNtoso>"""


def test_the_hierarchy_is_taken_as_it_stands() -> None:
    reading = chain.read(_ACT.encode(), name="loi.xml")
    assert (reading.title, reading.language) == ("Loi sur les ports", "fr")
    assert [(area.path, area.title) for area in reading.areas] == [("I", "Ports")]
    assert [(item.path, item.parent, item.text) for item in reading.items()] == [
        ("I.1", None, "Les ports sont ouverts."), ("I.2", None, "Sont exclus :"), ("I.2.a", "I.2", "les canaux ;"), ("I.2.b", "I.2", "les lacs."),
    ]  # fmt: skip
    assert all(reading.text[item.start : item.end] == item.text for item in reading.items())


def test_a_document_without_body_is_refused() -> None:
    with pytest.raises(Trouble, match="no body"):
        chain.read(b"<akomaNtoso><doc/></akomaNtoso>", name="x.xml")


def test_tags_that_no_namespace_allows_are_no_reason_to_stop() -> None:
    written = b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="a"><mainBody><article><num>1.</num><num:>x</num:><content><p>To trade.</p></content></article></mainBody></doc></akomaNtoso>'
    assert "To trade." in chain.read(written, name="a.xml").text
