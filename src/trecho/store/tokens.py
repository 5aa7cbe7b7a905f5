"""Tokens by which programs say for whom they ask: 256 random bits, shown once, kept as a hash, ending after a year."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from trecho.core.noun import Noun
from trecho.core.permissions import Person
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.store.accounts import account_named, person_of
from trecho.store.models_people import TokenRow
from trecho.store.writing import writing

HOLDS = timedelta(days=365)
MOST = 20  # open tokens of one person
MARK = "trecho_"  # by which programs that look for leaked secrets know a token


class Token(Noun, frozen=True, kw_only=True):
    """A token without its words: what it is for, since when, until when, and the day it was last used."""

    id: str
    name: str
    made_at: datetime
    ends_at: datetime
    used_at: datetime | None = None


def issue(person: Person, name: str) -> str:
    """A new token's words, for one's own programs. Raises Trouble where it has no name, or there are too many."""
    words, now = MARK + secrets.token_urlsafe(32), datetime.now(UTC)
    if not name:
        raise Trouble(Sentence("token"), "has no name", "say what program it is for")
    with writing():
        if len(tokens_of(person)) >= MOST:
            raise Trouble(Sentence("token"), "%(most)s are open already", "withdraw those that are not used", most=MOST)
        TokenRow.objects.create(
            digest=_digest(words),
            account=account_named(person.name).pk,
            name=name[:80],
            made_at=now,
            ends_at=now + HOLDS,
        )
    return words


def tokens_of(person: Person) -> tuple[Token, ...]:
    """The open tokens of a person, latest first."""
    rows = TokenRow.objects.filter(account=account_named(person.name).pk, ends_at__gt=datetime.now(UTC))
    return tuple(
        Token(id=row.digest, name=row.name, made_at=row.made_at, ends_at=row.ends_at, used_at=row.used_at)
        for row in rows.order_by("-made_at")
    )


def person_with(words: str) -> Person | None:
    """The person whose open token has these words, if the account is open; notes the day it was used."""
    from django.contrib.auth.models import User

    now = datetime.now(UTC)
    row = TokenRow.objects.filter(digest=_digest(words), ends_at__gt=now).first() if words.startswith(MARK) else None
    account = User.objects.filter(pk=row.account, is_active=True).first() if row else None
    if row is None or account is None:
        return None
    if row.used_at is None or row.used_at.date() != now.date():
        TokenRow.objects.filter(pk=row.pk).update(used_at=now)
    return person_of(account)


def withdraw(person: Person, identifier: str) -> bool:
    """Ends one of one's own tokens; whether there was such a one."""
    own = TokenRow.objects.filter(account=account_named(person.name).pk, digest=identifier)
    return own.delete()[0] == 1


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
