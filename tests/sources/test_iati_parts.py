"""The parts of activities that may be several."""

import pytest

from tests.sources.test_iati_columns import TITLE, told


def test_texts_of_one_language_are_joined_line_by_line() -> None:
    found = told(
        TITLE + '<description>a</description><description xml:lang="fr">b</description><description>c</description>'
    )
    assert found.description == {"und": "a\nc", "fr": "b"}


def test_the_last_date_of_a_kind_counts() -> None:
    dates = "".join(
        f'<activity-date type="{kind}" iso-date="{day}"/>'
        for kind, day in (("1", "2019"), ("2", "2020"), ("1", "2021"))
    )
    assert told(TITLE + dates).dates == {"planned_start": "2021", "start": "2020"}


def test_what_transactions_say_counts_where_the_activity_says_nothing() -> None:
    transaction = '<transaction><sector code="11220"/><recipient-country code="PE"/></transaction>'
    alone, both = (
        told(TITLE + transaction),
        told(TITLE + '<sector code="1"/><recipient-country code="zz"/>' + transaction),
    )
    assert ([each.code for each in alone.sectors], alone.countries) == (["11220"], ("PER",))
    assert ([each.code for each in both.sectors], both.countries) == (["1"], ())


@pytest.mark.parametrize(
    ("inner", "flag"),
    [
        ('<recipient-region code="498"/><recipient-region code="298"/>', "regional"),
        ('<default-tied-status code="4"/>', "tied"),
        ('<reporting-org ref="X" secondary-reporter="true"/>', "secondary-publisher"),
    ],
)
def test_flags(inner: str, flag: str) -> None:
    assert told(TITLE + inner).flags == (flag,)
