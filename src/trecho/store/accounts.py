"""Accounts: who may sign in, with which roles, for which country; kept as Django's users and groups."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from trecho.core.noun import Noun
from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_COUNTRY = "country:"  # a group of its own says which country a focal point speaks for


class Account(Noun, frozen=True, kw_only=True):
    """An account as those see it who keep accounts."""

    id: int
    name: str
    email: str
    roles: tuple[Role, ...]
    country: str | None
    is_open: bool
    has_factor: bool
    seen_at: datetime | None
    made_at: datetime


def group_of(role: Role) -> str:
    """The name of the group that bears a role, as the command line writes it: `focal-point`."""
    return role.value.replace(" ", "-")


def keep_account(
    name: str, password: str, *, email: str = "", roles: tuple[Role, ...] = (), country: str | None = None
) -> bool:
    """Makes an account or gives it a new password, and the roles where any are given; whether the account is new.

    Raises Trouble where the password is too weak, the name is none, or a focal point is given no country.
    """
    from django.contrib.auth.models import User
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.db import transaction

    account = User.objects.filter(username=name).first() or User(username=name, email=email)
    made = account.pk is None
    try:
        validate_password(password, account)
        account.set_password(password)
        account.full_clean()
    except ValidationError as error:
        raise Trouble(name, " ".join(error.messages).rstrip("."), "choose another and try again") from None
    if roles:
        require_fitting(name, roles, country)
    with transaction.atomic():
        if roles:
            account.is_superuser = account.is_staff = Role.ADMINISTRATOR in roles
        account.save()
        if roles:
            give_roles(account, roles, country)
    return made


def give_roles(account: "User", roles: tuple[Role, ...], country: str | None = None) -> None:
    """Gives these roles instead of those from before; raises Trouble where a focal point has no country."""
    from django.contrib.auth.models import Group

    require_fitting(account.get_username(), roles, country)
    names = [group_of(role) for role in roles] + ([f"{_COUNTRY}{country}"] if country else [])
    account.groups.set([Group.objects.get_or_create(name=one)[0] for one in names])


def person_of(account: Any) -> Person | None:
    """The person behind a signed-in account; None for somebody who has not signed in."""
    if not account.is_authenticated:
        return None
    names = set(account.groups.values_list("name", flat=True))
    return _person(account.get_username(), names, superuser=account.is_superuser)


def _person(name: str, groups: set[str], *, superuser: bool) -> Person:
    country = min((one.removeprefix(_COUNTRY) for one in groups if one.startswith(_COUNTRY)), default=None)
    roles = {role for role in Role if group_of(role) in groups}
    if superuser:
        roles.add(Role.ADMINISTRATOR)
    if country is None:
        roles.discard(Role.FOCAL_POINT)  # a focal point of no country speaks for nobody
    return Person(
        name=name,
        roles=tuple(role for role in Role if role in roles),
        country=country if Role.FOCAL_POINT in roles else None,
    )


def require_fitting(name: str, roles: tuple[Role, ...], country: str | None) -> None:
    """Raises Trouble where a focal point has no country, or another role has one."""
    if (Role.FOCAL_POINT in roles) != (country is not None):
        raise Trouble(
            name, "a focal point speaks for one country, other roles for none", "write --role focal-point --country COL"
        )


def change_roles(name: str, roles: tuple[Role, ...], country: str | None) -> tuple[Role, ...]:
    """Gives an account other roles; those from before come back. Raises Trouble where it would leave no administrator."""
    from django.db import transaction

    account = account_named(name)
    before = person_of(account)
    require_fitting(name, roles, country)
    with transaction.atomic():
        _keep_one_administrator(account, stays=Role.ADMINISTRATOR in roles)
        account.is_superuser = account.is_staff = Role.ADMINISTRATOR in roles
        account.save(update_fields=["is_superuser", "is_staff"])
        give_roles(account, roles, country)
    return before.roles if before else ()


def set_open(name: str, *, is_open: bool) -> "User":
    """Closes an account (nobody signs in with it; its claims stay, and its name is never given again) or opens it again."""
    from trecho.store.sessions import end_visits

    account = account_named(name)
    if not is_open:
        _keep_one_administrator(account, stays=False)
        end_visits(account.pk)
    account.is_active = is_open
    account.save(update_fields=["is_active"])
    return account


def account_named(name: str) -> "User":
    """The account of that name, open or closed; raises Trouble where there is none."""
    from django.contrib.auth.models import User

    account = User.objects.filter(username=name).first()
    if account is None:
        raise Trouble(name[:150] or "name", "there is no such account", "choose one from the list")
    return account


def is_taken(name: str) -> bool:
    """Whether an account bears this name already, in whatever case it is written."""
    from django.contrib.auth.models import User

    return User.objects.filter(username__iexact=name).exists()


def accounts() -> tuple[Account, ...]:
    """Every account, by name."""
    from django.contrib.auth.models import User
    from django.db.models import Max

    from trecho.store.models_people import Authenticator, VisitRow

    armed = set(Authenticator.objects.filter(confirmed=True).values_list("user_id", flat=True))
    seen = dict(VisitRow.objects.exclude(account=None).values_list("account").annotate(Max("seen_at")))
    found = []
    for user in User.objects.prefetch_related("groups").order_by("username"):
        person = _person(user.get_username(), {group.name for group in user.groups.all()}, superuser=user.is_superuser)
        found.append(
            Account(
                id=user.pk,
                name=user.get_username(),
                email=user.email,
                roles=person.roles,
                country=person.country,
                is_open=user.is_active,
                has_factor=user.pk in armed,
                seen_at=seen.get(user.pk) or user.last_login,
                made_at=user.date_joined,
            )
        )
    return tuple(found)


def _keep_one_administrator(account: "User", *, stays: bool) -> None:
    from django.contrib.auth.models import User

    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=account.pk)
    if account.is_superuser and account.is_active and not stays and not others.exists():
        raise Trouble(account.get_username(), "is the last administrator", "make another one first")
