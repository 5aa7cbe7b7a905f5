"""Accounts: who may sign in, with which roles, for which country; kept as Django's users and groups."""

from typing import TYPE_CHECKING, Any

from trecho.core.permissions import Person, Role
from trecho.core.trouble import Trouble

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_COUNTRY = "country:"  # a group of its own says which country a focal point speaks for


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
        _fitting(name, roles, country)
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

    _fitting(account.get_username(), roles, country)
    names = [group_of(role) for role in roles] + ([f"{_COUNTRY}{country}"] if country else [])
    account.groups.set([Group.objects.get_or_create(name=one)[0] for one in names])


def person_of(account: Any) -> Person | None:
    """The person behind a signed-in account; None for somebody who has not signed in."""
    if not account.is_authenticated:
        return None
    names = set(account.groups.values_list("name", flat=True))
    country = min((name.removeprefix(_COUNTRY) for name in names if name.startswith(_COUNTRY)), default=None)
    roles = {role for role in Role if group_of(role) in names}
    if account.is_superuser:
        roles.add(Role.ADMINISTRATOR)
    if country is None:
        roles.discard(Role.FOCAL_POINT)  # a focal point of no country speaks for nobody
    return Person(
        name=account.get_username(),
        roles=tuple(role for role in Role if role in roles),
        country=country if Role.FOCAL_POINT in roles else None,
    )


def _fitting(name: str, roles: tuple[Role, ...], country: str | None) -> None:
    if (Role.FOCAL_POINT in roles) != (country is not None):
        raise Trouble(
            name, "a focal point speaks for one country, other roles for none", "write --role focal-point --country COL"
        )
