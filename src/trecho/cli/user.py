"""`trecho user NAME`: an account for somebody who judges, files or coordinates; reading needs none."""

import os
import sys
from typing import Annotated

import typer

from trecho.cli.opening import opened
from trecho.core.permissions import Role
from trecho.core.trouble import Trouble

app = typer.Typer()
ROLES = {role.value.replace(" ", "-"): role for role in Role}
_SITE = "http://127.0.0.1:8000"


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
    link: Annotated[bool, typer.Option("--link", help="Print a one-time link to choose a password by.")] = False,
    close: Annotated[bool, typer.Option("--close", help="Close the account; what was filed under it stays.")] = False,
    reopen: Annotated[bool, typer.Option("--reopen", help="Open a closed account again.")] = False,
    without_second_factor: Annotated[
        bool, typer.Option("--without-second-factor", help="Take off a second factor that was lost.")
    ] = False,
) -> None:
    """Makes an account; an existing one gets a new password. The password is asked for, or read from standard input."""
    wanted = role or []
    unknown = [one for one in wanted if one not in ROLES]
    if unknown:
        raise Trouble(f"--role {unknown[0]}", "is no role", "choose among %(choices)s", choices=", ".join(ROLES))
    opened(context.obj)
    roles = tuple(dict.fromkeys(ROLES[one] for one in wanted))
    if close or reopen:
        told = _set_open(name, is_open=reopen)
    elif without_second_factor:
        told = _without_factor(name)
    elif link:
        told = _link(name, email, roles, _known(country))
    else:
        told = _kept(name, email, roles, _known(country))
    if not context.obj.quiet or link:
        typer.echo(f"{name}: {told}")


def _kept(name: str, email: str, roles: tuple[Role, ...], country: str | None) -> str:
    from trecho.store.accounts import keep_account
    from trecho.store.events import Event, note

    made = keep_account(name, _password(), email=email, roles=roles, country=country)
    note(Event.ACCOUNT_MADE if made else Event.PASSWORD_CHANGED, about=name, address="command line")
    if roles and not made:
        note(Event.ROLES_CHANGED, about=name, address="command line", after=", ".join(roles), country=country or "")
    return "account made" if made else "password changed"


def _link(name: str, email: str, roles: tuple[Role, ...], country: str | None) -> str:
    """The link, for a new account with its role or for a new password."""
    from trecho.store import tickets
    from trecho.store.accounts import is_taken, require_fitting
    from trecho.store.events import Event, note
    from trecho.store.tickets import Sort

    site = os.environ.get("TRECHO_ADDRESS", "").rstrip("/") or _SITE
    if is_taken(name):
        note(Event.PASSWORD_LINK, about=name, address="command line")
        return f"{site}/one-time/{tickets.issue(Sort.PASSWORD, name, by='')}"
    if len(roles) != 1:
        raise Trouble(f"{name} --link", "has no account yet, and a link invites to one role", "give one with --role")
    require_fitting(name, roles, country)
    words = tickets.issue(Sort.INVITATION, name, by="", email=email, role=roles[0], country=country)
    note(Event.INVITED, about=name, address="command line", role=roles[0], country=country or "")
    return f"{site}/one-time/{words}"


def _set_open(name: str, *, is_open: bool) -> str:
    from trecho.store.accounts import set_open
    from trecho.store.events import Event, note

    set_open(name, is_open=is_open)
    note(Event.ACCOUNT_OPENED if is_open else Event.ACCOUNT_CLOSED, about=name, address="command line")
    return "account open again" if is_open else "account closed"


def _without_factor(name: str) -> str:
    from trecho.store.accounts import account_named
    from trecho.store.events import Event, note
    from trecho.store.second_factor import remove
    from trecho.store.sessions import end_visits

    account = account_named(name)
    removed = remove(account)
    if removed:
        end_visits(account.pk)
        note(Event.FACTOR_REMOVED, about=name, address="command line")
    return "second factor taken off" if removed else "there was no second factor"


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
