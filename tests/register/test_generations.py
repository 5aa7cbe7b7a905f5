import pytest

from trecho.register.generations import generations


@pytest.mark.usefixtures("case_register")
def test_the_scholarships_of_four_plans_are_one_line_and_each_promised_anew() -> None:
    plans, lines = generations("celac-china")
    scholarships = lines[0]
    assert [plan.id[-4:] for plan in plans] == ["2015", "2019", "2022", "2025"]
    assert [one.value for one in scholarships.figures] == [6000, 6000, 5000, 3500]
    assert [one.written for one in scholarships.figures] == [False, True, True, False]
    assert scholarships.standing == ()


@pytest.mark.usefixtures("case_register")
def test_a_thousand_young_leaders_are_one_standing_target() -> None:
    line = next(line for line in generations("celac-china")[1] if "young" in line.name)
    assert [one.value for one in line.figures] == [1000, 1000, 1000]
    assert line.standing == ("celac-china/P2018-03", "celac-china/P2021-03")


@pytest.mark.usefixtures("case_register")
def test_what_is_promised_each_year_is_told_from_a_sum() -> None:
    line = next(line for line in generations("celac-china")[1] if "parties" in line.name)
    assert [(one.value, one.annual, one.total) for one in line.figures] == [
        (1000, False, 1000),
        (200, False, 200),
        (300, True, 900),
    ]


@pytest.mark.usefixtures("case_register")
def test_an_unknown_forum_has_none() -> None:
    assert generations("nowhere") == ((), ())
