"""The sources that a brief names, numbered in the order of naming."""

from trecho.core.activity import Activity
from trecho.writers.brief import Cell
from trecho.writers.citing import isolated
from trecho.writers.tables import worded

LETTERS = 90


class References:
    """Each source once, with its number; `cells` are what the list at the end shows."""

    def __init__(self) -> None:
        self.cells: list[Cell] = []
        self.places: dict[str, int] = {}

    def to(self, words: str, url: str | None) -> tuple[int, ...]:
        """The number of a source, as a cell takes it; none where there is nothing to lead to."""
        key = url or words
        if not key:
            return ()
        if key not in self.places:
            self.cells.append(Cell(words=isolated(words or key), url=url))
            self.places[key] = len(self.cells)
        return (self.places[key],)

    def of(self, one: Activity) -> tuple[int, ...]:
        """The number of the source that an activity is known from."""
        name = one.source.name or ""
        title = name if name and name != one.source.url else worded(one.title, "en")
        host = (one.source.url or "").partition("://")[2].partition("/")[0].removeprefix("www.")
        return self.to(", ".join(part for part in (short(title, LETTERS), host) if part), one.source.url)


def short(words: str, most: int) -> str:
    """The beginning of the words, at most so many letters, a Chinese character taking the room of two."""
    room = 0
    for place, letter in enumerate(words):
        room += 2 if letter >= "⺀" else 1
        if room > most:
            return words[:place].rstrip(" ,;:") + "…"
    return words
