"""Names in XML, read many at once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trecho.sources.lexicon import words_of
from trecho.sources.xml_names import Names

_NAME = st.from_regex(r"[A-Za-z_][A-Za-z0-9._-]{0,22}", fullmatch=True)
_MARGIN = b" " * 32


@given(st.lists(st.tuples(_NAME, st.sampled_from([" ", ">", "/>", "\n"])), min_size=1, max_size=20))
def test_names_are_told_apart_from_either_side(written: list[tuple[str, str]]) -> None:
    names = [name for name, _ in written]
    content = "".join(f"<{name}{stop}" for name, stop in written).encode()
    starts = np.cumsum([0, *(len(name) + len(stop) + 1 for name, stop in written)])[:-1] + 33
    found, lengths = Names([], frozenset()).numbers(words_of(_MARGIN + content + _MARGIN), starts)
    assert lengths.tolist() == list(map(len, names))
    assert len(set(zip(names, found.tolist(), strict=True))) == len(set(names)) == len(set(found.tolist()))
    attributes = "".join(f" {name}=" for name in names).encode()
    ends = np.cumsum([len(name) + 2 for name in names]) + 31
    back, lengths = Names([], frozenset(), backwards=True).numbers(words_of(_MARGIN + attributes + _MARGIN), ends)
    assert lengths.tolist() == list(map(len, names))
    assert len(set(zip(names, back.tolist(), strict=True))) == len(set(names))


def test_what_is_no_name_has_no_number() -> None:
    names = Names(["title"], frozenset({"x"}))
    content = _MARGIN + b"<title><1a><y:b><x:c><a-name-of-more-than-three-words><a(>" + _MARGIN
    at = np.array([place + 1 for place, byte in enumerate(content) if byte == ord("<")])
    found = names.numbers(words_of(content), at)[0].tolist()
    assert found[0] == names.number("title")
    assert [number > 0 for number in found] == [True, False, False, True, False, False]
