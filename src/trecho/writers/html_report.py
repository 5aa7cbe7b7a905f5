"""A story as one HTML page that stands alone: no scripts, no fonts, nothing fetched."""

from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from trecho import __version__
from trecho.writers.blocks import Story


def html_of(story: Story) -> str:
    """The page, its style sheet inside."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(_file("report.html"))
    kinds = [type(block).__name__ for block in story.blocks]
    return template.render(
        story=story,
        blocks=list(zip(kinds, story.blocks, strict=True)),
        version=__version__,
        style=Markup(_file("report.css")),  # noqa: S704  (our own style sheet)
        drawn=Markup,
    )


def _file(name: str) -> str:
    return files("trecho.writers").joinpath("templates", name).read_text(encoding="utf-8")
