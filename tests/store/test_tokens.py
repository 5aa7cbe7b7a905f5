"""Tokens: their words are never kept, they end by time, by hand and with the account."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User

from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble
from trecho.store import tokens
from trecho.store.accounts import give_roles
from trecho.store.models_people import TokenRow

pytestmark = pytest.mark.usefixtures("part_register")
ANA = Person(name="ana", roles=(Role.REVIEWER,))


@pytest.fixture(autouse=True)
def account(part_register: str) -> User:  # noqa: ARG001  (opens the register)
    made = User.objects.create(username="ana")
    give_roles(made, ANA.roles, None)
    return made


def test_the_words_name_their_person_and_are_not_kept() -> None:
    words = tokens.issue(ANA, "monthly table")
    assert words.startswith(tokens.MARK)
    assert not TokenRow.objects.filter(digest__contains=words).exists()
    assert tokens.person_with(words) == ANA
    (token,) = tokens.tokens_of(ANA)
    assert (token.name, token.ends_at - token.made_at) == ("monthly table", tokens.HOLDS)
    assert token.used_at is not None


@pytest.mark.parametrize("words", ["", "trecho_", "trecho_" + "a" * 5000, "nonsense"])
def test_other_words_name_nobody(words: str) -> None:
    tokens.issue(ANA, "x")
    assert tokens.person_with(words) is None


def test_a_token_ends_by_hand_by_time_and_with_its_account(account: User) -> None:
    first, second, third = (tokens.issue(ANA, name) for name in ("a", "b", "c"))
    other = User.objects.create(username="rui")
    give_roles(other, ANA.roles, None)
    identifier = next(one.id for one in tokens.tokens_of(ANA) if one.name == "a")
    assert not tokens.withdraw(Person(name="rui", roles=ANA.roles), identifier)
    assert tokens.withdraw(ANA, identifier)
    assert not tokens.withdraw(ANA, identifier)
    assert tokens.person_with(first) is None
    TokenRow.objects.filter(name="b").update(ends_at=datetime.now(UTC) - timedelta(seconds=1))
    assert tokens.person_with(second) is None
    User.objects.filter(pk=account.pk).update(is_active=False)
    assert tokens.person_with(third) is None


def test_a_token_needs_a_name_and_there_are_not_too_many() -> None:
    with pytest.raises(Trouble, match="no name"):
        tokens.issue(ANA, "")
    for number in range(tokens.MOST):
        tokens.issue(ANA, str(number))
    with pytest.raises(Trouble, match="open already"):
        tokens.issue(ANA, "one more")
