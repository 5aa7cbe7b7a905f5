"""Tags and attributes of a stretch of XML."""

import pytest

from trecho.sources.xml_marks import MARGIN, Marks, marks_of
from trecho.sources.xml_names import Names


def marks(content: str) -> Marks:
    prefixes = frozenset({"xml"})
    return marks_of(MARGIN + content.encode() + MARGIN, Names([], prefixes), Names([], prefixes, backwards=True))


def test_tags_and_attributes() -> None:
    found = marks("""<a b="1" xml:lang="d'e">x > y<c/></a >""")
    assert found.tags.steps.tolist() == [1, 0, -1]
    values = zip(found.attributes.starts.tolist(), found.attributes.ends.tolist(), strict=True)
    assert [found.content[start:end] for start, end in values] == [b"1", b"d'e"]
    assert found.odd.size == 0


@pytest.mark.parametrize(
    "plain",
    [
        "<a/>",
        "<a></a>",
        "<a\n  b='1'\n  c='2'\n/>",
        "<a b=''/>",
        '<a>it\'s "so"</a>',
        "<a>&amp;&#233;&#xE9;</a>",
        "<a>a > b</a>",
        '<a b="it\'s"/>',
    ],
)
def test_plain_xml(plain: str) -> None:
    assert marks(plain).odd.size == 0


@pytest.mark.parametrize(
    "odd",
    [
        "<a b=1/>", "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a b = '1'/>", "<a b='1/>", "<a b='>'/>", "<a 'b'/>", "<a / >", "<a b/>",
        "<1/>", "<a(/>", "< a/>", "<a><!-- c --></a>", "<a><![CDATA[c]]></a>", "<a><?c?></a>", "<a>&b;</a>", "<a>&</a>", "<a>&#0;</a>",
        "<a>&#xD800;</a>", "<a>\x01</a>", "<a>]]></a>", "<a>\uffff</a>", "<y:a/>", "<a y:b='1'/>", "<a", "</a b='1'>", "<a x='<'/>",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_told(odd: str) -> None:
    assert marks(odd).odd.size > 0


def test_where_values_need_care() -> None:
    found = marks("<a>\n  b  c &amp;\td\u00a0e</a>\n")
    content = found.content[len(MARGIN) :]
    places = {content.decode("latin-1")[at - len(MARGIN)] for at in found.unkempt.tolist()}
    assert places == {" ", "&", "\t", "\xc2"} | ({"\n"} & places)
