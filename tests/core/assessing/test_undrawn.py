"""A regional line: tied, drawn, left, and what merely happened meanwhile."""

from tests.core.assessing.before_after import PLAN_2019
from tests.core.assessing.test_ladder import held
from trecho.core.activity import Rung
from trecho.core.assessing.undrawn import line_view
from trecho.core.evidence import Verdict

LINE = held("line", (Rung.M1, 66), is_envelope=True, day="2019")


def test_the_view_keeps_tied_and_untied_apart() -> None:
    found = line_view(
        LINE,
        [
            LINE,
            held("tied", (Rung.M2, 5), (Rung.M4, 2), parent="line"),
            held("asked", (Rung.M2, 7), tie=Verdict.UNDECIDED),
            held("refused", (Rung.M2, 8), tie=Verdict.FAILED),
            held("later", (Rung.M2, 9), tie=Verdict.UNDECIDED, day="2030"),
            held("silent", tie=Verdict.UNDECIDED),
            held("relief", (Rung.M2, 4), tie=Verdict.UNDECIDED, relief=True),
        ],
        PLAN_2019,
    )
    assert (int(found.size), int(found.undrawn), found.tied) == (66, 61, ("tied",))
    assert (found.undecided, found.untied) == (("asked", "silent"), ("asked", "refused", "silent"))
    assert (int(found.untied_money), found.without_amount, found.overdrawn) == (15, 1, None)
    assert [int(found.ladder.at(rung).low) for rung in (Rung.M2, Rung.M4)] == [5, 2]


def test_more_drawn_than_there_is_is_said() -> None:
    assert line_view(LINE, [held("a", (Rung.M2, 70), parent="line")]).overdrawn is not None
