from tests.web.conftest import Page, words


def test_both_sides_of_a_mirror_stand_with_their_sources(page: Page) -> None:
    alarms = page("/en/figures/alarms")
    told = words(alarms)
    assert "At least 17,001 claimed, 17,000 promised" in told
    assert "/en/activities/celac-china/D275" in {str(link.attributes.get("href")) for link in alarms.css("a")}
    mirror = next(part for part in alarms.css("section.alarm") if "17,001" in part.text())
    assert len(mirror.css("a.out")) >= 4


def test_one_sum_in_two_homes_shows_both(page: Page) -> None:
    section = next(part for part in page("/en/figures/alarms").css("section.alarm") if "USD 9 billion" in part.text())
    assert "CNY 66 billion" in section.text()
    assert {"celac-china-2022", "celac-china-2025"} <= {link.text() for link in section.css("a")}


def test_every_figure_opens_to_a_claim(page: Page) -> None:
    figures = page("/es/figures/alarms").css("section.alarm a.fig")
    assert figures
    assert all(str(one.attributes["href"]).startswith("/es/claims/") for one in figures)
