"""What a page shows of one subject, computed from claims: its value, and the handles by which lists find it."""

from typing import Any

from trecho.core.noun import Noun


class View(Noun, frozen=True, kw_only=True):
    """The current value of a subject in its plain shape, under `kind` and `id`.

    `within` is the id of what it belongs to (a commitment's plan), `position` a string that sorts lists, `tags` are
    name and value pairs that lists are filtered by, `words` what a search looks through, `contested` the properties
    on which its sources disagree.
    """

    kind: str
    id: str
    within: str = ""
    position: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    words: str = ""
    contested: tuple[str, ...] = ()
    plain: dict[str, Any]

    def has(self, name: str, value: str) -> bool:
        """Whether lists filtered by `name` = `value` hold it."""
        return (name, value) in self.tags
