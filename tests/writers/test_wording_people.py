from trecho.core.permissions import Role
from trecho.store.auditing import KINDS
from trecho.writers.wording_people import HAPPENED, ROLE_NAME


def test_every_role_and_everything_that_may_happen_has_words() -> None:
    assert set(ROLE_NAME) == set(Role)
    assert {role.value for role in Role} == set(ROLE_NAME.values())
    assert set(HAPPENED) == set(KINDS)
