import json

import pytest
from django.test import Client
from pybtex.database import parse_string

from tests.web.conftest import Page
from trecho.core.source import key_of_source
from trecho.store import search

THINGS = ("plans/celac-china-2019", "commitments/celac-china-2019/VII.7", "members/COL", "activities/celac-china/D059")


@pytest.mark.parametrize("thing", THINGS)
def test_every_thing_is_cited_in_both_forms(reader: Client, thing: str) -> None:
    entry = parse_string(reader.get(f"/es/cite/{thing}.bib").content.decode(), "bibtex").entries
    (item,) = json.loads(reader.get(f"/es/cite/{thing}.csl.json").content)
    assert len(entry) == 1
    assert item["URL"].startswith("http://localhost/es/")
    assert reader.get(item["URL"].removeprefix("http://localhost")).status_code == 200


def test_a_source_has_a_link_and_a_citation_for_good(page: Page, reader: Client) -> None:
    one = search.sources()[5]
    name = key_of_source(one.id)
    shown = page(f"/en/sources/{name}")
    assert shown.css_first(f'a[href="/en/cite/sources/{name}.bib"]') is not None
    assert one.id in json.loads(reader.get(f"/en/cite/sources/{name}.csl.json").content)[0]["id"]


def test_what_is_not_there_is_not_cited(reader: Client) -> None:
    for address in ("plans/none", "nothing/at/all", "sources/0", "snapshots/0", "members/XXX"):
        assert reader.get(f"/en/cite/{address}.bib").status_code == 404
