"""Citations survive reference managers: BibTeX read by pybtex, CSL-JSON set by citeproc-py, whatever the title is made of."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from trecho.core.citation import Citation
from trecho.core.dates import PartialDate
from trecho.writers.citing import bibtex, csl_json, isolated, key_of

TITLES = (
    r"A {weird} \title$ with 100% & _under_ ^ ~ # “quoted” @book{x, y = 1}",
    "双方将深化和扩大人力资源合作",
    "}{ unbalanced {{",
    "Hacia una Comunidad con Futuro Compartido: 50 % más\nen dos líneas",
)
_ORDERS = {
    r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"{\textasciicircum}": "^",
    r"{\textasciitilde}": "~",
    **{f"\\{letter}": letter for letter in "$&#%_"},
}


def cited(title: str, **more: object) -> Citation:
    fields = {
        "id": "commitment:celac-china-2019/VII.7",
        "title": title,
        "author": "Trecho & Friends, Inc",
        "within": "Plan 100%",
        "issued": PartialDate("2026-03-02"),
        "language": "es",
        "url": "https://example.org/a?b={c}&d=é_1%20",
        **more,
    }
    return Citation(**fields)  # type: ignore[arg-type]  # (fields by name)


def printed(words: str) -> str:
    """What TeX would print."""
    orders = "|".join(re.escape(order) for order in _ORDERS)
    return re.sub(orders, lambda found: _ORDERS[found[0]], words)


def read_back(citation: Citation) -> dict[str, str]:
    entries = parse_string(bibtex(citation).decode(), "bibtex").entries
    assert list(entries) == [key_of(citation)]
    entry = entries[key_of(citation)]
    assert [str(person) for person in entry.persons["author"]] == ["{Trecho \\& Friends, Inc}"]
    return dict(entry.fields)


@pytest.mark.parametrize("title", TITLES)
def test_a_bibliography_keeps_every_title(title: str) -> None:
    fields = read_back(cited(title))
    assert printed(fields["title"][1:-1]) == " ".join(title.split())
    assert (fields["year"], fields["month"], fields["langid"]) == ("2026", "3", "es")
    assert fields["url"] == "https://example.org/a?b=%7Bc%7D&d=é_1%20"


@settings(max_examples=40, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(lambda words: any(map(str.isalnum, words)))
)
def test_any_title_at_all_survives(title: str) -> None:
    shown = " ".join("".join(one if one.isprintable() or one.isspace() else "" for one in title).split())
    assert printed(read_back(cited(title))["title"][1:-1]) == shown
    assert json.loads(csl_json(cited(title)))[0]["title"] == shown


def test_a_citation_style_sets_it() -> None:
    from citeproc import Citation as Cited
    from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON(json.loads(csl_json(cited("双方将深化合作", sort="dataset"))))
    shelf = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    shelf.register(Cited([CitationItem("commitment:celac-china-2019/VII.7")]))
    line = str(shelf.bibliography()[0])
    assert "Trecho & Friends, Inc" in line
    assert "双方将深化合作" in line
    assert "2026" in line


def test_a_day_is_cited_as_exactly_as_it_is_known() -> None:
    assert json.loads(csl_json(cited("a", issued=PartialDate("2021"))))[0]["issued"] == {"date-parts": [[2021]]}
    assert json.loads(csl_json(cited("a", issued=PartialDate("2021-05"))))[0]["issued"] == {"date-parts": [[2021, 5]]}
    assert b"issued" not in csl_json(cited("a", issued=None))
    assert b"month" not in bibtex(cited("a", issued=PartialDate("2021")))


def test_names_from_right_to_left_stand_apart() -> None:
    assert isolated("جامعة الدول العربية") == "\u2068جامعة الدول العربية\u2069"
    assert isolated("CELAC") == "CELAC"
