import pytest

from tests.core.aligning.speaking import profile
from trecho.core.aligning.relation import verdict
from trecho.core.lineage import Relation
from trecho.reference.aligning import knowledge


@pytest.mark.parametrize(
    ("old", "new", "relation"),
    [
        (
            "Explore an agreement on legal aid.",
            "Conclude an agreement on legal aid before 2022.",
            Relation.STRENGTHENED,
        ),
        ("Offer 300 scholarships.", "Offer 250 scholarships.", Relation.WEAKENED),
        ("Hold the fair every year.", "Hold the fair every two years.", Relation.WEAKENED),
        ("Support museums.", "Support museums, where funds permit.", Relation.WEAKENED),
        ("Hold the fair in the course of 2019.", "Hold the fair in the course of 2023.", Relation.KEPT),
        ("Retrieve fishing gear in three lagoons.", "Retrieve fishing gear in all lagoons.", Relation.STRENGTHENED),
        ("Hold two business rounds a year.", "Hold a business round a year.", Relation.WEAKENED),
        ("Reduce clearance to three days.", "Reduce clearance to one day.", Relation.STRENGTHENED),
        ("Publication of a single freight tariff.", "Study of a single freight tariff.", Relation.WEAKENED),
        ("Supply 200,000 tonnes annually.", "Supply 200,000 tonnes a year.", Relation.KEPT),
        (
            "Hold the meeting in the course of 2019.",
            "Hold the meeting every two years, beginning in 2022.",
            Relation.STRENGTHENED,
        ),
        ("Cut the use of mercury by half.", "Eliminate the use of mercury.", Relation.STRENGTHENED),
    ],
)
def test_figures_verbs_conditions_rhythm_and_dates(old: str, new: str, relation: Relation) -> None:
    assert verdict(profile(old), profile(new), (3, 3), knowledge(), close=True).relation is relation


def test_a_renamed_forum_is_reworded() -> None:
    found = verdict(
        profile("Hold the Business Fair every year."),
        profile("Hold the Expo, formerly the Business Fair, every year."),
        (3, 3),
        knowledge(),
        close=True,
    )
    assert found.relation is Relation.REWORDED
