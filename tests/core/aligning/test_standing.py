from trecho.core.aligning.chains import Stage, Thread
from trecho.core.aligning.standing import standing_targets
from trecho.core.pledge import Target

_THREAD = Thread(stages=(Stage(plan="2019", paths=("VII.10",)), Stage(plan="2022", paths=("VI.4",))))


def _target(path: str, quantity: int = 1000, start_year: int | None = None) -> Target:
    return Target(
        path=path, quantity=quantity, unit="young leaders", start_year=start_year, span=f"{quantity} young leaders"
    )


def test_a_figure_repeated_without_a_period_is_one_target() -> None:
    (standing,) = standing_targets([_THREAD], {"2019": [_target("VII.10")], "2022": [_target("VI.4")]})
    assert standing.first.plan == "2019"
    assert [each.plan for each in standing.again] == ["2022"]


def test_a_period_of_its_own_or_another_figure_makes_a_new_target() -> None:
    assert standing_targets([_THREAD], {"2019": [_target("VII.10")], "2022": [_target("VI.4", start_year=2022)]}) == ()
    assert standing_targets([_THREAD], {"2019": [_target("VII.10")], "2022": [_target("VI.4", 900)]}) == ()
