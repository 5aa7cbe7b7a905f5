"""An entry of the search log."""

from trecho.core.dates import PartialDate
from trecho.core.plain import plain, value_of
from trecho.core.search import Search


def test_it_survives_the_round_trip() -> None:
    search = Search(
        id="s1",
        about="celac-china-2019/VII.7",
        sort="giver",
        place="mfa.gov.cn",
        query="奖学金 拉共体",
        language="zh",
        made_on=PartialDate("2026-02-01"),
        hits_read=40,
    )
    assert value_of(Search, plain(search)) == search
