"""`trecho load-case`: a bundled case into the register, and what the chain makes of it."""

from typing import Annotated

import typer

from trecho.cli.opening import now, opened
from trecho.cli.telling import tell_report
from trecho.core.report import Report

app = typer.Typer()


@app.command()
def load_case(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A bundled case, such as celac-china.")],
    facts_only: Annotated[bool, typer.Option("--facts-only", help="Do not code, match and assess afterwards.")] = False,
) -> None:
    """Fill the register with a bundled case; loading it again adds nothing."""
    from trecho.cases.loading import load

    moment = now()
    case = load(name, recorded_at=moment)
    where = opened(context.obj, create=True)
    from trecho.register.carrying_on import carry_on
    from trecho.store import shelf

    for file, sha256 in case.files.items():
        facts: dict[str, object] = {"case": case.name, "file": file, "licence": case.licence}
        shelf.keep_dataset(f"{case.name}/{file}", sha256, recorded_at=moment, facts=facts)
    kept = shelf.keep_edition(
        case.claims, author=case.author, name=case.name, recorded_at=moment, rejected=case.rejected
    )
    made = Report() if facts_only else carry_on(moment)
    tell_report(context.obj, _sum(kept, made), where)


def _sum(kept: Report, made: Report) -> Report:
    """One report of the facts and of what the chain made of them."""
    return Report(
        name=kept.name,
        new=kept.new + made.new,
        known=kept.known + made.known,
        retracted=kept.retracted + made.retracted,
        rejected=(*kept.rejected, *made.rejected),
    )
