"""`trecho user NAME`: an account for somebody who judges, files or coordinates; reading needs none."""

import sys
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.core.permissions import Role
from trecho.core.trouble import Trouble

app = typer.Typer()
ROLES = {role.value.replace(" ", "-"): role for role in Role}


@app.command()
def user(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name that the person signs in with.")],
    email: Annotated[str, typer.Option(help="Where the person can be reached.")] = "",
    role: Annotated[
        list[str] | None,
        typer.Option(help="focal-point, reviewer, coordinator or administrator; may be repeated; replaces the former."),
    ] = None,
    country: Annotated[str | None, typer.Option(help="The focal point's country, such as COL.")] = None,
) -> None:
    """Makes an account; an existing one gets a new password. The password is asked for, or read from standard input."""
    wanted = role or []
    unknown = [one for one in wanted if one not in ROLES]
    if unknown:
        raise Trouble(f"--role {unknown[0]}", "is no role", f"choose among {', '.join(ROLES)}")
    opened(context.obj)
    from trecho.store.accounts import keep_account

    roles = tuple(dict.fromkeys(ROLES[one] for one in wanted))
    made = keep_account(name, _password(), email=email, roles=roles, country=_known(country))
    if not context.obj.quiet:
        typer.echo(f"{name}: {'account made' if made else 'password changed'}")


def _known(country: str | None) -> str | None:
    """The code of the country; raises Trouble where no country has it."""
    if country is None:
        return None
    import pycountry

    code = country.strip().upper()
    if pycountry.countries.get(alpha_3=code) is None:
        raise Trouble(f"--country {country}", "is no country", "write its three letters, such as COL")
    return code


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
