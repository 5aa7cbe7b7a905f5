"""The seven verbs, and the keeping of a register, on the command line. Each command lives in a file of its name."""

import os
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from trecho import __version__
from trecho.cli.wishes import GLOBAL_OPTIONS, Wishes
from trecho.core.noun import Nonsense
from trecho.core.trouble import Trouble

# Command → its line in `trecho --help`; the module of the same name is imported only when the command runs.
COMMANDS = {
    "read": "a plan document → its areas and numbered commitments",
    "code": "a document or a reading → what each commitment promises",
    "lint": "a draft plan → the promises that nobody could check, and better wording",
    "align": "two plans → what was kept, strengthened, weakened, dropped, new",
    "gather": "datasets, spreadsheets, articles → activities",
    "sources": "what can be gathered, and what the columns of a source mean",
    "lake": "the imported datasets: list, ask in SQL, remove",
    "resolve": "activities → which are one deed told twice, or steps of one undertaking",
    "match": "a plan and activities → ranked links with reasons",
    "assess": "a register → how far each promise has got",
    "publish": "a register → reports and data",
    "import-matrix": "a filled-in follow-up matrix → every change, filed with --apply",
    "run": "the whole chain in one command, without a register",
    "serve": "the pages of a register, at 127.0.0.1:8000",
    "user": "makes an account, or gives it another password",
    "init": "makes a register",
    "load-case": "a bundled case → the register",
    "plans": "the plans of a register, and the documents they were read from",
    "add-plan": "a plan's document, or its official address → the register",
    "snapshot": "freezes the state of the register under one hash",
    "verify": "recomputes a snapshot and names what differs",
    "merge": "takes in another register",
    "rebuild": "makes every view anew from the claims",
    "backup": "copies the register while it is served",
    "restore": "a copy → a register",
    "mcp": "lets assistants ask the register, on this machine or by HTTP",
}


class Verbs(TyperGroup):
    """Finds a command's module by its name, and imports no other: `trecho read` starts at once."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  (Typer's signature)
        """Every command, in the order of the chain."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  (Typer's signature)
        """The command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"trecho.cli.{cmd_name.replace('-', '_')}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        command.short_help = COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  (Typer's signature)
        """The list of commands, without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


# What Typer raises for a wrong option or command; it exports only this heir of it.
_WRONG_USE: Any = typer.BadParameter.__bases__[0]

app = typer.Typer(
    cls=Verbs, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def trecho(
    context: typer.Context,
    register: Annotated[
        str | None, typer.Option(help="Register: a path, or a postgres:// address.", envvar="DATABASE_URL")
    ] = None,
    lake: Annotated[Path | None, typer.Option(help="Folder of the imported datasets.")] = None,
    lang: Annotated[
        str, typer.Option(help="Language of what is shown: en, es, pt, fr, zh.", envvar="TRECHO_LANGUAGE")
    ] = "en",
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress, no summaries.")] = False,
    json: Annotated[bool, typer.Option("--json", help="JSON instead of text.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    version: Annotated[  # noqa: ARG001  (its callback prints it)
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """From word to deed: reads plans, finds out what was promised and what was done, and shows both."""
    context.obj = Wishes(
        register=register, lake=str(lake) if lake else None, lang=lang, quiet=quiet, json=json, debug=debug
    )


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits: 0 done, 1 done with rejected records, 2 could not."""
    words = global_first(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        sys.exit(app(words, prog_name="trecho", standalone_mode=False) or 0)
    except (Trouble, Nonsense, _WRONG_USE) as error:
        if "--debug" in words:
            raise
        told = (
            f"{error.format_message()}; see `trecho --help`" if isinstance(error, _WRONG_USE) else _told(error, words)
        )
        typer.echo(f"trecho: {' '.join(told.split())}", err=True)
        sys.exit(2)
    except typer.Abort:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _told(error: Trouble | Nonsense, words: list[str]) -> str:
    """The error's sentence in the language that was asked for, by --lang or TRECHO_LANGUAGE; else in English."""
    from trecho.writers.wording import in_words_of

    language = os.environ.get("TRECHO_LANGUAGE", "")
    for word, following in pairwise([*words, ""]):
        name, _, value = word.partition("=")
        language = (value or following) if name == "--lang" else language
    return error.sentence.told(in_words_of(language or "en"))


def global_first(words: list[str]) -> list[str]:
    """Global options may stand anywhere: those behind the verb are moved before it."""
    front: list[str] = []
    rest: list[str] = []
    remaining = iter(words)
    for word in remaining:
        name, _, value = word.partition("=")
        if word == "--":
            rest += [word, *remaining]
        elif name not in GLOBAL_OPTIONS:
            rest.append(word)
        elif value or not GLOBAL_OPTIONS[name]:
            front.append(word)
        else:
            front += [word, *([following] if (following := next(remaining, None)) is not None else [])]
    return front + rest
