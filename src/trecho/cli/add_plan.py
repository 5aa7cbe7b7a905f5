"""`trecho add-plan FILE|URL`: a plan's document into the register: kept as it came, read, and filed with its passages."""

from typing import Annotated

import typer

from trecho.cli.opening import now, opened
from trecho.cli.telling import tell
from trecho.core.plain import plain

app = typer.Typer()


@app.command()
def add_plan(
    context: typer.Context,
    place: Annotated[str, typer.Argument(help="A PDF, DOCX, HTML, Akoma Ntoso or text file, or its official address.")],
    as_version_of: Annotated[str, typer.Option(help="A known plan that this is the text of in another language.")] = "",
    id: Annotated[str, typer.Option(help="The plan's id; made of forum or title and year where none is given.")] = "",  # noqa: A002  (the option's name)
    forum: Annotated[str, typer.Option(help="The forum that adopted it.")] = "",
    title: Annotated[str, typer.Option(help="Its title, where the document tells none.")] = "",
    period: Annotated[str, typer.Option(help="Its years, such as 2024-2026, where the document tells none.")] = "",
    language: Annotated[str | None, typer.Option(help="Its language, where guessing fails.")] = None,
    url: Annotated[str, typer.Option(help="The official address of a file that was downloaded by hand.")] = "",
) -> None:
    """Add a plan, or a language version of one; adding it again adds nothing."""
    where = opened(context.obj, create=True)
    from trecho.register.catalogue import Wanted, add_version
    from trecho.register.catalogue import add_plan as added

    wanted = Wanted(id=id, forum=forum, title=title, period=period, language=language, url=url)
    made = add_version(place, as_version_of, wanted, now()) if as_version_of else added(place, wanted, now())
    items = sum(1 for _ in made.reading.items())
    sentence = f"{made.plan} ({made.reading.language}, {items} items) → {where}: {made.report.new} new claims, {made.report.known} known"
    doubts = [plain(doubt) for doubt in made.reading.warnings]
    content = {
        "plan": made.plan,
        "sha256": made.sha256,
        "items": items,
        "warnings": doubts,
        "report": plain(made.report),
    }
    tell(context.obj, sentence, "added-plan", content)
    for doubt in made.reading.warnings[:20]:
        typer.echo(f"trecho: {doubt.path or made.plan}: {doubt.what}", err=True)
