"""Records read in one pass, by machine code and by the same source uncompiled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.uncompiled import uncompiled
from tests.sources.xml_reading import PREFIXES, WANTED, scanned
from trecho.sources import xml_scan, xml_text
from trecho.sources.xml_text import ODD, UNFINISHED

_MANY = " ".join(f"a{number}=''" for number in range(70))
_, SLOW = uncompiled("xml_text", "xml_scan")


def test_rows_of_what_is_wanted() -> None:
    content = b"<r k='1'>\n <a b = \"two\" z='3'>x &amp; y<c>z</c>w</a><e><a b='no'/></e><d/></r>"
    end, rows, rough = scanned(content)
    assert end == len(content)
    places = [[content[row[at] : row[at + 1]].decode() for at in (3, 5, 7) if row[at] >= 0] for row in rows]
    assert places == [["", "1"], ["x &amp; y", "two"], ["z"], [""]]
    assert [row[:3] for row in rows] == [[1, 0, -1], [2, 0, 0], [3, 0, 1], [4, 0, 0]]
    assert rough == [WANTED.width + 3]


@pytest.mark.parametrize(
    "plain",
    [
        "<a/>", "<a></a>", "<a\n  b='1'\n  c='2'\n/>", "<a b=''/>", '<a b="it\'s"/>', "<a b='>'/>", "<a b = '1'/>", "<a b='1'></a\n>",
        "<!-- c --><a/><!----><d>x</d><!-- - é -->", "<z><!-- c --></z>", "<a><c/><!-- c --></a>", "<!-- <r> ' & -->",
        "<x:z x:b='1' b='2'/>", "<a>" * 198 + "</a>" * 198,
    ],
)  # fmt: skip
def test_plain_xml(plain: str) -> None:
    assert scanned(f"<r>{plain}</r>".encode())[0] == len(plain.encode()) + 7


@pytest.mark.parametrize(
    "odd",
    [
        "<a b=1/>", "<a b='1'c='2'/>", "<a b='1' b='2'/>", "<a b='1/>", "<a 'b'/>", "<a / >", "<a b/>", "<a b=/>", "<a><b></a></b>", "<a>", "</a>",
        "<a><!-- c --></a>", "<d>x<!-- c -->y</d>", "<!-- -- -->", "<!- c -->", "<!-- c --", "<!-- \0 -->", "<!-- \uffff -->", "<!d>",
        "<a b='<'/>", "</a b='1'>", "<r/>", "<z><r></r></z>", "<a>" * 201 + "</a>" * 201, "</ra>",
        f"<a {_MANY}/>",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_told(odd: str) -> None:
    assert scanned(f"<r>{odd}</r>".encode())[0] == ODD


def test_what_a_parser_wrote_is_trusted() -> None:
    written = f"<r xmlns:y='u'><y:é>{'<a>' * 300}{'</a>' * 300}</y:é><a {_MANY}/></r>".encode()
    assert scanned(written)[0] == ODD
    assert scanned(written, trusted=True)[0] == len(written)


def test_records_one_after_another() -> None:
    scanner = WANTED.scanner(PREFIXES)
    scanner.begin(b" <r/>\n<r><a/></r><!-- --><r/>")
    assert (scanner.records(0, 99), scanner.stopped, list(scanner.bounds())) == (17, ODD, [1, 5, 6, 17])
    assert (scanner.records(25, 29), scanner.stopped) == (29, 0)
    scanner.begin(b"<r/><r")
    assert (scanner.records(0, 6), scanner.stopped) == (4, UNFINISHED)
    assert (scanner.records(0, 4), scanner.stopped) == (4, 0)
    assert len(scanner.bounds()) == 4


def test_of_a_record_that_was_not_read_nothing_is_kept() -> None:
    assert scanned(b"<r><a>&amp;</a><d/><&/></r>") == (ODD, [], [])


_PARTS = st.sampled_from(
    ["<a b='1'>", "</a>", "<a/>", "<r>", "</r>", "<c>", "</c>", '<x:y z = "&lt;">', "</x:y>", "é\u3000", " ", "&amp;", "&#65;", "x", "]]", ">", "<", "'", "\0", "\uffff", "<!--", "-->"]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=12).map("".join), st.booleans(), st.integers(0, 60))
def test_machine_code_and_source_say_the_same(inner: str, trusted: bool, lost: int) -> None:
    content = f"<r>{inner}</r>".encode()
    content = content[:lost] + content[lost + 1 :]
    slow = SLOW.Scanner(WANTED._words, WANTED._steps, WANTED._slots, WANTED.width, PREFIXES)
    assert scanned(content, trusted=trusted) == scanned(content, slow, trusted=trusted)


def test_the_package_was_installed_with_machine_code() -> None:
    if not xml_text.COMPILED:
        pytest.skip("no compiler was at hand when the package was installed")
    assert not xml_scan.__file__.endswith(".py")
    assert SLOW.Scanner is not xml_scan.Scanner


def test_places_outside_the_content_are_an_error() -> None:
    scanner = WANTED.scanner(PREFIXES)
    scanner.begin(b"<r/>")
    assert scanner.record(99, False) == UNFINISHED
    with pytest.raises((IndexError, OverflowError)):
        scanner.record(-1_000_000_000_000, False)
