"""An area of a plan in the register: its path, its title in each language, its parent."""

from collections.abc import Mapping

from trecho.core.noun import Noun


class Heading(Noun, frozen=True, kw_only=True):
    """An area of a plan; `id` is plan/path, `confidence` how the heading is known (`seen`, `reported`)."""

    id: str
    plan: str
    path: str
    title: Mapping[str, str]
    confidence: str | None = None
