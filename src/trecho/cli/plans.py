"""`trecho plans`: the plans of the register, each with its documents, their addresses, hashes and days of capture."""

import typer

from trecho.cli.opening import opened
from trecho.cli.telling import tell
from trecho.core.plain import plain

app = typer.Typer()


@app.command()
def plans(context: typer.Context) -> None:
    """List the plans of the register and the documents that they were read from."""
    opened(context.obj)
    from trecho.register.catalogue import documents_of
    from trecho.store import search

    lines: list[str] = []
    listed: list[dict[str, object]] = []
    for plan in search.plans():
        documents = documents_of(plan.id)
        title = plan.title.get(context.obj.lang) or next(iter(plan.title.values()), "")
        lines.append(f"{plan.id}  {plan.period[0].year}-{plan.period[1].year}  {title}")
        lines += [
            f"    {document.language}  {(document.sha256 or '')[:12]}  captured {document.captured_on}  {document.url or next(iter(document.title.values()), '')}"
            for document in documents
        ]
        listed.append({"plan": plain(plan), "documents": [plain(document) for document in documents]})
    tell(context.obj, "\n".join(lines) or "no plans yet; add one with `trecho add-plan`", "plans", {"plans": listed})
