from tests.web.conftest import Page, words


def test_groups_say_how_many_of_their_members_were_reached(page: Page) -> None:
    row = next(row for row in page("/en/figures/groups").css("tbody tr") if "SIDS" in row.text())
    assert "of 16" in row.text()


def test_nothing_is_added_across_groups(page: Page) -> None:
    told = words(page("/en/figures/groups"))
    assert "nothing is added across them" in told


def test_the_least_reported_members_are_marked(page: Page) -> None:
    row = next(row for row in page("/en/figures/groups").css("tr") if "/en/members/BLZ" in str(row.html))
    assert "silence says little" in row.text()
