"""Names, words and values as they stand in a text; read by the scanner, which they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.xml_reading import scanned
from trecho.sources.xml_text import ODD, UNFINISHED


def value(written: str) -> tuple[str | None, bool]:
    """The words of an element as the scanner has them, and whether they are rough; None where they are not plain XML."""
    content = f"<r><a>{written}</a></r>".encode()
    end, rows, rough = scanned(content)
    return (content[rows[1][3] : rows[1][4]].decode(), bool(rough)) if end > 0 else (None, False)


@pytest.mark.parametrize("name", ["a", "_a", "a-b.c_9", "x:a", "xml:lang", "a" * 500])
def test_names(name: str) -> None:
    content = f"<r><{name} {name}='1'/></r>".encode()
    assert scanned(content)[0] == len(content)


@pytest.mark.parametrize("name", ["1", "-a", ".a", "y:a", "x:1", "x:a:b", ":a", "a(", "é", "aé", ""])
def test_what_is_no_name_or_has_a_strange_prefix(name: str) -> None:
    assert scanned(f"<r><{name}/></r>".encode())[0] == ODD
    assert scanned(f"<r><a {name}='1'/></r>".encode())[0] == ODD


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", ("", False)),
        (" \n\t ", ("", False)),
        (" a ", ("a", False)),
        ("\n a b \n", ("a b", False)),
        ('a > b it\'s "so" ]] ] >', ('a > b it\'s "so" ]] ] >', False)),
        ("año 中 😀", ("año 中 😀", False)),
        ("a  b", ("a  b", True)),
        ("a\nb", ("a\nb", True)),
        ("a\u00a0b", ("a\u00a0b", True)),
        ("a\u3000", ("a\u3000", True)),
        ("\u2003a", ("\u2003a", True)),
        ("&amp;&lt;&gt;&quot;&apos;", ("&amp;&lt;&gt;&quot;&apos;", True)),
        ("&#233;&#xE9;&#xe9;&#9;&#1114111;", ("&#233;&#xE9;&#xe9;&#9;&#1114111;", True)),
    ],
)
def test_values(written: str, found: tuple[str, bool]) -> None:
    assert value(written) == found


@pytest.mark.parametrize(
    "written",
    [
        "&", "& ", "&b;", "&amp", "&ampx;", "&a:b;", "&#;", "&#x;", "&#0;", "&#1;", "&#xD800;", "&#xFFFE;", "&#1114112;", "&#xG;", "&#a;",
        "&#00000000065;", "&#X41;", "]]>", "\x01", "\x00", "\x1f", "\ufffe", "\uffff", "<!-- c -->", "<![CDATA[c]]>", "<?c?>", "<", "< a/>",
    ],
)  # fmt: skip
def test_what_is_not_plain(written: str) -> None:
    assert value(written) == (None, False)


@given(st.binary(max_size=6))
def test_bytes_are_letters_just_where_python_can_decode_them(written: bytes) -> None:
    content = b"<r><a>" + bytes(byte | 128 for byte in written) + b"</a></r>"
    try:
        good = not {"\ufffe", "\uffff"} & set(content.decode())
    except UnicodeDecodeError:
        good = False
    assert (scanned(content)[0] > 0) == good


@given(st.integers(1, 40))
def test_a_text_that_ends_before_its_record_is_unfinished(end: int) -> None:
    content = "<r><a b='é&amp;'>é ]]&#233; &gt; x</a  ></r>".encode()
    assert scanned(content[: min(end, len(content) - 1)])[0] == UNFINISHED
