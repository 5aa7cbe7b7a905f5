"""`trecho assess [PLAN]`: a register → how far each promise has got, verified and claimed."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from trecho.core.assessment import Assessment

app = typer.Typer()

SCHEMA = "assessments/1"


class Format(StrEnum):
    """How assessments are written: as data, or as a table for people."""

    JSON = "json"
    TABLE = "table"


@app.command()
def assess(
    context: typer.Context,
    plan: Annotated[str | None, typer.Argument(help="A plan of the register, such as celac-china-2019.")] = None,
    as_of: Annotated[str | None, typer.Option(help="As known on that date; nothing is kept.")] = None,
    format: Annotated[Format | None, typer.Option(help="How to write the assessments.")] = None,  # noqa: A002  (the option's name)
) -> None:
    """Assess every pledge of a plan from what people accepted as evidence, and keep the results in the register."""
    from trecho.cli.opening import moment_of, now, opened

    opened(context.obj)
    from trecho.register.assessing import assess_plan

    moment, made_at = moment_of(as_of), now()
    found = assess_plan(plan, as_of=moment, made_at=made_at)
    if moment is None and found:
        from trecho.store import shelf

        version = found[0].method_version
        shelf.keep_assessments(_plan_of(found), found, run=f"{version}@{made_at.isoformat()}", made_at=made_at)
    wanted = format or (Format.JSON if context.obj.json or not sys.stdout.isatty() else Format.TABLE)
    _print_table(found) if wanted is Format.TABLE else _print_json(found)


def _plan_of(found: tuple[Assessment, ...]) -> str:
    return found[0].pledge_id.partition("/")[0]


def _print_json(found: tuple[Assessment, ...]) -> None:
    from trecho.core.plain import as_json, stamped

    sys.stdout.buffer.write(as_json(stamped(SCHEMA, {"assessments": found}), indent=1) + b"\n")


def _print_table(found: tuple[Assessment, ...]) -> None:
    from rich.console import Console
    from rich.table import Table

    from trecho.writers.wording import STATUS

    plan = _plan_of(found) if found else ""
    table = Table(title=plan or None, title_justify="left", box=None, pad_edge=False)
    for heading in ("pledge", "verified", "claimed", "provisional", "found", "of", "flags"):
        figures = heading in {"found", "of"}
        table.add_column(heading, justify="right" if figures else "left", overflow="fold", no_wrap=heading != "flags")
    for one in found:
        table.add_row(
            one.pledge_id.removeprefix(f"{plan}/"),
            one.headline,
            one.claimed_headline,
            str(one.provisional) if one.provisional else "–",
            interval_words(one.n_lo, one.n_hi),
            "–" if one.need is None else f"{one.need:,.10g}",
            " ".join(one.flags),
        )
    page = Console(soft_wrap=False)
    page.print(table)
    page.print("; ".join(f"{status} {words}" for status, words in STATUS.items()), style="dim")


def interval_words(low: float | None, high: float | None) -> str:
    """An interval as printed: `380-1,040`, one number where both ends meet, a dash where nothing is counted."""
    if low is None or high is None:
        return "–"
    return f"{low:,.10g}" if low == high else f"{low:,.10g}-{high:,.10g}"
