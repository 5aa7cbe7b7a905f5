import pytest

from trecho.core.trouble import Trouble
from trecho.readers.markup import tree_of


def test_whole_and_damaged_xml() -> None:
    assert tree_of(b"<a><b/></a>", "file", "part")[1]
    root, whole = tree_of(b"<a><b>words", "file", "part")
    assert (root.tag, whole) == ("a", False)


@pytest.mark.parametrize("data", [b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', b"no markup", b""])
def test_what_is_dangerous_or_none_is_refused(data: bytes) -> None:
    with pytest.raises(Trouble, match="part"):
        tree_of(data, "file", "part")
