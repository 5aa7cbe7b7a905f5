import re

from django.test import Client

from tests.web.conftest import Page, words

VII_7 = "/en/plans/celac-china-2019/VII.7"


def test_words_pledges_measures_and_evidence_are_there(page: Page) -> None:
    whole = page(VII_7)
    text = " ".join(words(whole, "main").split())
    assert "6,000 government scholarships" in text
    assert len(whole.css("section.pledge")) == 2
    assert "380–1,040 of 6,000 scholarships" in text
    assert "shared with another plan" in text
    accepted, proposed = whole.css("ul.evidence")[1:3]
    assert "2018 scholarship call" in accepted.text()
    assert [words(item, "h3") for item in proposed.css("li") if item.css_first("h3")] == [
        "230 Chinese scholarships for Colombia 2020-2022",
        "Chinese scholarships for Peru, 2021 call",
    ]


def test_every_number_opens_to_a_passage_with_an_address(page: Page) -> None:
    whole = page(VII_7)
    addresses = set()
    for part in (
        "p.words-of",
        "section.pledge .twins",
        "section.pledge .card",
        "#promised + ul",
        "ul.evidence .meta",
        "ul.evidence .reasons b + *",
    ):
        for node in whole.css(part):
            for link in node.css("a.fig"):
                addresses.add(str(link.attributes["href"]))
            loose = re.sub(
                r"<a class=\"(?:fig|out|hash)\".*?</a>|<svg.*?</svg>|<h\d.*?</h\d>|<q>.*?</q>|<[^>]+>",
                "",
                node.html or "",
                flags=re.DOTALL,
            )
            assert not re.search(r"\d", loose.replace("since 2010", "")), loose
    assert len(addresses) > 8
    for address in sorted(addresses):
        if address.startswith("#"):
            assert whole.css(f'{address} a.out[href^="http"]'), address
        elif "/claims/" in address:
            assert page(address).css_first('a.passage-url[href^="http"]') is not None, address
        else:
            assert address.endswith("/method#parameters")


def test_no_number_of_any_commitment_is_loose(page: Page, reader: Client) -> None:
    rows = reader.get("/en/plans/celac-china-2019.json").json()["rows"]
    for identifier in sorted({row["commitment_id"] for row in rows}):
        main = page(f"/en/plans/{identifier}").css_first("main")
        assert main is not None
        for part in (
            "svg",
            ".crumbs",
            "h1",
            ".pledge h3",
            ".cite",
            ".files",
            ".nextprev",
            "q",
            "#trail ~ *",
            ".tonguewords",
            "a",
        ):
            for node in main.css(part):
                node.decompose()
        loose = [node.text_content for node in main.traverse(include_text=True) if node.tag == "-text"]
        # A year in the words of a unit ("since 2010") is part of a name.
        assert [text for text in loose if text and re.search(r"\d", text.replace("since 2010", ""))] == [], identifier


def test_reasons_are_listed_with_their_weights_and_both_passages(page: Page) -> None:
    reasons = page(VII_7).css("ul.evidence .reasons li")
    assert "instrument" in reasons[0].text()
    assert "+1.9" in reasons[0].text()
    assert "Chinese scholarships" in reasons[0].text()


def test_other_languages_stand_beside_and_the_page_speaks_them(page: Page) -> None:
    whole = page("/pt/plans/celac-china-2019/VII.7")
    assert "6.000 bolsas de estudo" in words(whole, "p.words-of")
    assert {str(words.attributes["lang"]) for words in whole.css(".tonguewords p")} == {"en", "es", "fr", "zh-Hans"}


def test_as_json_it_holds_its_cards_and_results(reader: Client) -> None:
    shape = reader.get(f"{VII_7}.json").json()
    assert shape["trecho"]["schema"] == "commitment"
    assert shape["commitment"]["id"] == "celac-china-2019/VII.7"
    assert len(shape["rule_cards"]) == 2
    assert {row["state"] for row in shape["rows"]} == {"accepted", "proposed"}


def test_before_a_vote_the_link_was_a_proposal(page: Page) -> None:
    then = page(f"{VII_7}?as_of=2026-03-05")
    assert "None. Only evidence that a person has accepted counts." in words(then)
    assert all("as_of=2026-03-05" in str(link.attributes["href"]) for link in then.css("main a.fig"))


def test_first_and_last_have_no_neighbour_beyond(page: Page) -> None:
    assert not page("/en/plans/celac-china-2019/I.1").css("a[rel=prev]")
    assert not page("/en/plans/celac-china-2019/VIII.7").css("a[rel=next]")


def test_an_unknown_path_is_missing(reader: Client) -> None:
    assert reader.get("/en/plans/celac-china-2019/X.99").status_code == 404
