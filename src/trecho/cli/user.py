"""`trecho user NAME`: an account for somebody who judges, files or coordinates; reading needs none."""

import sys
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.core.judgement import Role
from trecho.core.trouble import Trouble

app = typer.Typer()


@app.command()
def user(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name that the person signs in with.")],
    email: Annotated[str, typer.Option(help="Where the person can be reached.")] = "",
    role: Annotated[
        list[str] | None, typer.Option(help="focal-point, reviewer, coordinator or administrator; may be repeated.")
    ] = None,
) -> None:
    """Makes an account; an existing one gets a new password. The password is asked for, or read from standard input."""
    roles = role or []
    unknown = [one for one in roles if one not in ROLES]
    if unknown:
        raise Trouble(f"--role {unknown[0]}", "is no role", f"choose among {', '.join(ROLES)}")
    opened(context.obj)
    password = _password()
    made = _keep(name, email, password, roles)
    if not context.obj.quiet:
        typer.echo(f"{name}: {'account made' if made else 'password changed'}")


ROLES = tuple(role.value.replace(" ", "-") for role in Role)


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))


def _keep(name: str, email: str, password: str, roles: list[str]) -> bool:
    """Whether the account is new. Raises Trouble where the password is too weak or the name is none."""
    from django.contrib.auth.models import Group, User
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
    with transaction.atomic():
        account.is_superuser = account.is_staff = account.is_superuser or "administrator" in roles
        account.save()
        account.groups.add(*(Group.objects.get_or_create(name=one)[0] for one in roles))
    return made
