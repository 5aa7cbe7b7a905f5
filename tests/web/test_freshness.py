import gzip
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from tests.web.register import PLAN, said
from trecho.core.folding.link import link_subject
from trecho.store import shelf
from trecho.web.freshness import MOST_BYTES, RenderedOnce

PAGE = "/en/plans/celac-china-2019"


def test_the_second_reader_costs_one_query_and_gets_the_same_bytes(reader: Client) -> None:
    first = reader.get(PAGE)
    with CaptureQueriesContext(connections["default"]) as queries:
        second = reader.get(PAGE)
    assert first.content == second.content
    assert len(queries) == 1


def test_what_the_reader_has_already_is_not_sent_again(reader: Client) -> None:
    tag = reader.get(PAGE).headers["ETag"]
    again = reader.get(PAGE, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == tag


def test_compressed_is_the_same_page(reader: Client) -> None:
    packed = reader.get(PAGE, headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == reader.get(PAGE).content
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_change_of_the_register_shows_at_once(case_register: str) -> None:  # noqa: ARG001  (opens a register of its own)
    reader = Client(SERVER_NAME="localhost")
    before = reader.get(f"{PAGE}/I.1")
    proposal = {"grade": 2, "score": 0.8, "reasons": []}
    shelf.keep([said(link_subject("celac-china/D059", f"{PLAN}/I.1"), "proposal", proposal)])
    after = reader.get(f"{PAGE}/I.1")
    assert before.headers["ETag"] != after.headers["ETag"]
    assert "230 Chinese scholarships" in after.content.decode()


def test_signed_in_readers_pass_by(reader: Client) -> None:
    reader.cookies["sessionid"] = "somebody"
    assert "ETag" not in reader.get(PAGE).headers


def test_a_head_tells_the_length_and_sends_nothing(reader: Client) -> None:
    head = reader.head(PAGE)
    assert head.content == b""
    assert int(head.headers["Content-Length"]) > 10_000


@pytest.mark.usefixtures("case_register")
def test_readers_who_come_at_once_cost_one_rendering(rf: RequestFactory) -> None:
    rendered = []

    def slow(request: HttpRequest) -> HttpResponse:
        rendered.append(request.path)
        time.sleep(0.05)
        return HttpResponse(b"one page")

    keeper = RenderedOnce(slow)
    with ThreadPoolExecutor(8) as readers:
        answers = list(readers.map(lambda _: keeper(rf.get(PAGE)).content, range(8)))
    assert answers == [b"one page"] * 8
    assert rendered == [PAGE]


def test_the_page_read_longest_ago_goes_first() -> None:
    keeper = RenderedOnce(lambda _: HttpResponse())
    half = HttpResponse(b"x" * (MOST_BYTES // 2 - 200_000))
    old, other, new = ((0, "", name) for name in ("old", "other", "new"))
    keeper._keep(old, half)
    keeper._keep(other, half)
    keeper._kept(old)
    keeper._keep(new, half)
    assert list(keeper.pages) == [old, new]


def test_memory_is_bounded() -> None:
    keeper = RenderedOnce(lambda _: HttpResponse())
    for number in range(70):
        keeper._keep((0, "", str(number)), HttpResponse(b"x" * 1_000_000))
    assert keeper.bytes <= MOST_BYTES
    assert len(keeper.pages) < 70
