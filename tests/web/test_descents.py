import pytest

from trecho.core.plan import Commitment
from trecho.register.comparing import comparison_of
from trecho.web.descents import areas_of, descent_lines, flows_of, row_cells, shared_language

OLD, NEW = "celac-china-2019", "celac-china-2022"


@pytest.mark.usefixtures("aligned_register")
def test_flows_add_up_to_the_commitments_of_both_plans() -> None:
    both = comparison_of(OLD, NEW)
    assert both is not None
    flows = tuple(flows_of(both))
    assert sum(flow.left for flow in flows if flow.old is not None) == pytest.approx(66)
    assert sum(flow.right for flow in flows if flow.new is not None) == pytest.approx(13)
    assert all(flow.reported for flow in flows if flow.new is None)
    assert list(areas_of(both, OLD, "zh"))[:2] == ["I", "II"]


@pytest.mark.usefixtures("aligned_register")
def test_a_line_shows_both_wordings_in_one_language_word_by_word() -> None:
    both = comparison_of(OLD, NEW)
    assert both is not None
    line = next(line for line in descent_lines(both, "zh") if f"{OLD}/I.6" in line.row.old)
    assert line.language == "en"  # what is reported of the later plan is known in English alone
    assert "".join(piece.words for piece in line.stretches if piece.kind != "added") == line.old[0].words["en"]
    assert line.anchor == "row-I.6"
    assert row_cells(line, "en")["reported"] is True


def test_the_readers_language_is_taken_where_all_have_it() -> None:
    one = Commitment(id="a/1", plan="a", area="I", path="1", words={"en": "x", "fr": "y"})
    other = Commitment(id="b/1", plan="b", area="I", path="1", words={"fr": "z"})
    assert shared_language((one, one), "fr") == "fr"
    assert shared_language((one, other), "en") == "fr"
    assert shared_language((), "en") == ""
