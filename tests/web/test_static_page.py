from pathlib import PurePosixPath

import pytest

from trecho.web.static_page import asked_of_the_program, inside, path_of

SPOKEN = ("es", "zh")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/es/", "es/index.html"),
        ("/es/plans/a/I.1", "es/plans/a/I.1/index.html"),
        ("/es/plans.csv", "es/plans.csv"),
        ("/es/activities?page=2", "es/activities/page-2/index.html"),
        ("/es/activities?link_to=a%2FI.1", "es/activities/link_to-a-I.1/index.html"),
        ("/es/cite/plans/a.csl.json", "es/cite/plans/a.csl.json"),
    ],
)
def test_every_address_has_a_file(address: str, file: str) -> None:
    assert path_of(address) == PurePosixPath(file)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/es/plans/a", "/es/plans/a"),
        ("/zh/claims/abc", "/es/claims/abc"),
        ("/es/activities?page=1", "/es/activities"),
        ("/es/activities?page=2&amp;country=COL", "/es/activities?country=COL&page=2"),
        ("/es/plans/a?area=III", ""),
        ("/fr/plans/a", ""),
        ("/es/sign-in", ""),
        ("/es/review", ""),
        ("/es/changes", ""),
        ("/static/trecho/trecho.css?0.1", "/static/trecho/trecho.css"),
    ],
)
def test_links_lead_inside_or_nowhere(link: str, address: str) -> None:
    assert inside(link, SPOKEN) == address


def test_a_page_is_made_relative_and_needs_no_program(samples: str) -> None:  # noqa: ARG001  (opens the register)
    written = asked_of_the_program("/es/plans/celac-china-2019", SPOKEN)
    assert written is not None
    page = written.content.decode()
    assert "<form" not in page
    assert 'href="/' not in page
    assert 'href="../../../es/plans/celac-china-2019/I.1/index.html"' in page
    assert "/es/plans/celac-china-2019/I.1" in written.leads_to
    assert asked_of_the_program("/es/plans/none", SPOKEN) is None
    assert asked_of_the_program("/es/review", SPOKEN) is None
