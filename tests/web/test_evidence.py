import pytest

from trecho.core.link import LinkState
from trecho.store import search
from trecho.web.evidence import exhibits


@pytest.mark.usefixtures("samples")
def test_each_link_comes_with_its_activity_its_claims_and_its_reasons() -> None:
    links = search.links_of(commitment="celac-china-2019/VII.7")
    shown = exhibits(links, None)
    assert [one.link.state for one in shown] == [LinkState.ACCEPTED, LinkState.PROPOSED, LinkState.PROPOSED]
    assert all(one.activity and one.facts.claims for one in shown)
    assert shown[0].reasons_svg.count("<rect") == 3
    assert len(exhibits(links, None, most=1)) == 1
