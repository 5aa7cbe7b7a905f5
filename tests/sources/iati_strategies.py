"""Activities of every shape that XML allows: quotes, white space, references, CDATA, comments, elements out of place."""

from hypothesis import strategies as st

_LETTERS = st.text("ab éñ中 \u00a0\u3000\t\n'>", max_size=8)
_PLAIN = st.sampled_from(["Water & roads", "Agua", "水", "x" * 300, 'O\'Neill "and" sons', "a  b", " ", "", "1 > 0"])
_CODES = st.sampled_from(
    ["1", "2", "3", "4", "11", "12", "13", "C", "EC", "PE", "410", "110", "D02", "A1", " 2 ", "", "é"]
)
_DAYS = st.sampled_from(["2019-03-04", "2019-02-30", "2019-03-04Z", "2018", "2018-12", "0000-01-01", "soon", ""])
_SUMS = st.sampled_from(["5", "1000.50", "-3.5", "1,000.50", ".5", "5.", "-", "", "abc", " 7 ", "1" * 25, "1.2.3"])
_LANGUAGES = st.sampled_from(["en", "fr", "zh", ""])
_VALUES = {
    "code": _CODES, "type": _CODES, "role": st.sampled_from(["1", "4", "Funding", "9"]), "vocabulary": st.sampled_from(["1", "99", "DAC"]),
    "iso-date": _DAYS, "value-date": _DAYS, "currency": st.sampled_from(["USD", "eur", ""]), "xml:lang": _LANGUAGES,
    "ref": st.sampled_from(["XM-1", "XM-DAC-12345-678", "a&b"]), "value": _SUMS, "secondary-reporter": st.sampled_from(["1", "0"]),
    "provider-activity-id": st.sampled_from(["XM-1-long-one", "a"]), "receiver-activity-id": st.sampled_from(["b"]),
    "percentage": _SUMS, "a-name-that-is-longer-than-three-machine-words": _CODES,
}  # fmt: skip
_GAPS = st.sampled_from([" ", "\n  ", "\t"])
_ASIDES = st.sampled_from(
    ["", "", "", "", "<!-- <sector code='9'/> -->", "<?pi x?>", "<![CDATA[<b> & </iati-activity>]]>"]
)


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words as they may stand in a document."""
    words = _escaped(draw(_PLAIN | _LETTERS)).replace("]]>", "")
    return words + draw(st.sampled_from(["", "", "", "&#233;", "&#x20;", "&gt;", "&apos;"])) + draw(_ASIDES)


@st.composite
def tags(draw: st.DrawFn, name: str, attributes: tuple[str, ...], content: st.SearchStrategy[str]) -> str:
    """An element with some of the attributes, written in one of the ways that XML allows."""
    written = ""
    for each in draw(st.permutations(attributes)):
        if draw(st.integers(0, 5)):
            quote = draw(st.sampled_from('""\''))
            value = _escaped(draw(_VALUES[each])).replace('"', "&quot;").replace("'", "&apos;")
            equals = draw(st.sampled_from(["=", "=", "=", "=", " = "]))
            written += f"{draw(_GAPS)}{each}{equals}{quote}{value}{quote}"
    inner = draw(content)
    blank = draw(st.sampled_from(["", "", " ", "\n"]))
    return (
        f"<{name}{written}{blank}>{inner}</{name}{blank}>"
        if inner or draw(st.booleans())
        else f"<{name}{written}{blank}/>"
    )


def _several(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*parts), max_size=4).map("".join)


_NOTHING = st.just("")
_NARRATIVES = texts() | _several(tags("narrative", ("xml:lang",), texts()), tags("other", (), texts()), _NOTHING)
_ACTUAL = tags("period", (), _several(tags("actual", ("value",), _NOTHING), tags("target", ("value",), _NOTHING)))
_INDICATOR = tags("indicator", (), _several(tags("title", (), _NARRATIVES), _ACTUAL))
_PARTS = [
    *(tags(name, ("xml:lang", "type"), _NARRATIVES) for name in ("title", "title", "description")),
    tags("reporting-org", ("ref", "secondary-reporter"), _NARRATIVES),
    tags("participating-org", ("role", "ref", "type"), _NARRATIVES),
    *(
        tags(name, ("code", "percentage"), texts())
        for name in ("activity-status", "recipient-country", "recipient-region", "default-finance-type", "default-aid-type", "default-tied-status")
    ),
    tags("sector", ("vocabulary", "code", "a-name-that-is-longer-than-three-machine-words"), _NOTHING),
    tags("activity-date", ("type", "iso-date"), texts()),
    tags("related-activity", ("type", "ref"), _NOTHING),
    tags("result", ("type",), _several(_INDICATOR)),
    tags("an-element-of-somebody-else-altogether", ("type",), _NOTHING | tags("title", (), texts())),
    tags("x:extension", ("type",), texts()),
]  # fmt: skip
_TRANSACTION = tags(
    "transaction",
    ("ref",),
    _several(
        tags("transaction-type", ("code",), _NOTHING),
        tags("transaction-date", ("iso-date",), _NOTHING),
        tags("value", ("currency", "value-date"), _SUMS),
        tags("provider-org", ("provider-activity-id", "ref"), _NARRATIVES),
        tags("receiver-org", ("receiver-activity-id",), _NARRATIVES),
        tags("sector", ("vocabulary", "code"), _NOTHING),
        tags("recipient-country", ("code",), _NOTHING),
    ),
)
_IDENTIFIER = st.sampled_from(["A-1", "A-1", " XM-DAC-1 \n 42 ", "", "a &amp; b"]).map(
    lambda words: f"<iati-identifier>{words}</iati-identifier>"
)
_OPENING = st.sampled_from(
    ["", ' xml:lang="fr"', " default-currency='USD' hierarchy = \"2\"", '\n humanitarian="1" default-currency="EUR"\n']
)


def inner_parts() -> st.SearchStrategy[list[str]]:
    """The elements of an activity."""
    return st.tuples(_IDENTIFIER, st.lists(st.one_of(*_PARTS, _TRANSACTION, _ASIDES, _GAPS), max_size=9)).map(
        lambda found: [found[0], *found[1]]
    )


@st.composite
def whole_activities(draw: st.DrawFn) -> str:
    """An activity in well-formed XML."""
    return f"<iati-activity{draw(_OPENING)}>{''.join(draw(inner_parts()))}</iati-activity>"


@st.composite
def damaged_activities(draw: st.DrawFn) -> str:
    """An activity to which something was added, or of which something was lost."""
    inner = "".join(draw(inner_parts()))
    at = draw(st.integers(0, len(inner)))
    lost = draw(st.integers(0, 3))
    bad = ["<", ">", "&", "&nbsp;", "&#0;", "\x01", "]]>", '"', "'", "=", "/", " ", "<a>", "</a>", "<a b=1/>", "<a b='1' b='2'/>",
           "<a b='1'c='2'/>", "<y:a/>", "<1/>", "\ufffe", "</title>", "<title>", "<a\u00e9/>", "<a b='&lt;' c=\"<\"/>", "<!x>"]  # fmt: skip
    return (
        f"<iati-activity{draw(_OPENING)}>{inner[:at]}{draw(st.sampled_from(bad))}{inner[at + lost :]}</iati-activity>"
    )
