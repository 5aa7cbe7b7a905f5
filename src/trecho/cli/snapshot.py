"""`trecho snapshot`: freezes the state of a register under one hash."""

from typing import Annotated

import typer

from trecho.cli.opening import moment_of, now, opened
from trecho.cli.telling import tell
from trecho.core.plain import plain

app = typer.Typer()


@app.command()
def snapshot(
    context: typer.Context,
    label: Annotated[str, typer.Option(help="A name for people, such as `draft of May`.")] = "",
    as_of: Annotated[str | None, typer.Option(help="Freeze the register as it was known on a date.")] = None,
) -> None:
    """Seal claims, datasets, rules, thresholds and results with one hash that anyone can recompute."""
    where = opened(context.obj)
    from trecho.register.freezing import freeze

    frozen, new = freeze(label, now(), moment_of(as_of))
    what = f"{frozen.claims} claims, {frozen.datasets} datasets, {frozen.reference} files of rules, {frozen.assessments} results"
    known = "" if new else " (known already)"
    tell(context.obj, f"{where}: snapshot {frozen.id}{known}: {what}", "snapshot", {**plain(frozen), "new": new})
