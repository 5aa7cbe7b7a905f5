"""What verdicts teach is told on verdicts held out, adopted as a claim, and used from then on."""

from datetime import UTC, datetime, timedelta

import pytest

from trecho.core.claim import Author
from trecho.core.judgement import Verdict
from trecho.core.link import Grade
from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble
from trecho.reference.matching_weights import weights as shipped
from trecho.register.carrying_on import propose
from trecho.register.relearning import ENOUGH, adopt, coded_reading, lesson_of, weights_in_use
from trecho.store import search, shelf

pytestmark = pytest.mark.usefixtures("case_register")
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
EVA = Person(name="eva", roles=(Role.COORDINATOR,))


def test_verdicts_teach_and_are_adopted() -> None:
    plan = search.plan("celac-china-2019")
    assert plan is not None
    propose(plan, NOW)
    assert lesson_of(plan).effect is None
    with pytest.raises(Trouble, match="teach too little"):
        adopt(plan, EVA, NOW)
    links = search.links_of()[:30]
    for number, link in enumerate(links):
        verdict = Verdict.REJECT if number % 3 == 0 else Verdict.ACCEPT
        grade = None if verdict is Verdict.REJECT else int(Grade.DIRECT)
        shelf.judge(link.activity, link.commitment, verdict, person=Author(EVA.author), recorded_at=NOW, grade=grade)
    lesson = lesson_of(plan)
    assert lesson.effect is not None
    assert lesson.effect.verdicts + lesson.effect.held_out == lesson.verdicts == 30 >= ENOUGH
    adopt(plan, EVA, NOW)
    assert weights_in_use() != shipped()
    assert set(weights_in_use().link.weights) == set(shipped().link.weights)
    propose(plan, NOW + timedelta(hours=1))
    rejected = {(link.activity, link.commitment) for number, link in enumerate(links) if number % 3 == 0}
    states = {(link.activity, link.commitment): link.state for link in search.links_of()}
    assert {states[pair] for pair in rejected} == {"rejected"}


def test_without_verdicts_the_shipped_weights_are_in_use() -> None:
    assert weights_in_use() == shipped()
    plan = search.plan("celac-china-2019")
    assert plan is not None
    assert len(list(coded_reading(plan).items())) == 66
