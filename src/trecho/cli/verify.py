"""`trecho verify`: recomputes a snapshot and names everything that is no longer as it was sealed."""

from typing import Annotated

import typer

from trecho.cli.holding import held_hashes
from trecho.cli.opening import opened
from trecho.cli.telling import tell
from trecho.core.plain import plain

app = typer.Typer()


@app.command()
def verify(
    context: typer.Context,
    snapshot: Annotated[
        str | None, typer.Argument(help="Its hash, or the first digits; the latest without one.")
    ] = None,
) -> None:
    """Recompute a snapshot from claims, datasets, rules and results; exit status 1 where something differs."""
    where = opened(context.obj)
    from trecho.store.sealing import verify as verified

    frozen, differences = verified(snapshot, held=held_hashes(context.obj.lake))
    verdict = "every claim, file, threshold and result is as it was sealed" if not differences else "does not hold"
    content = {"snapshot": plain(frozen), "differences": [plain(found) for found in differences]}
    tell(context.obj, f"{where}: snapshot {frozen.id}: {verdict}", "verification", content)
    for found in differences:
        typer.echo(f"trecho: {found.section} {found.name}: {found.what}", err=True)
    if differences:
        raise typer.Exit(1)
