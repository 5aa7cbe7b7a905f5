"""Commitments of a register as a reading, so that coding and matching read them like any document."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from trecho.core.heading import Heading
from trecho.core.plan import Area, Commitment, Document, Item, Plan, Reading
from trecho.core.pledge import Coding


def reading_of(plan: Plan, headings: Iterable[Heading], commitments: Sequence[Commitment], language: str) -> Reading:
    """The commitments that have words in `language` as one text; paths are the commitments' ids, offsets lead into it."""
    titles = {heading.path: heading.title.get(language, heading.path) for heading in headings}
    text, areas = "", []
    for path in dict.fromkeys(commitment.area for commitment in commitments):
        start, items = len(text), []
        text += f"{path} {titles.get(path, path)}\n"
        for commitment in commitments:
            words = commitment.words.get(language)
            if commitment.area == path and words:
                items.append(
                    Item(
                        path=commitment.id,
                        number=commitment.path,
                        text=words,
                        start=len(text),
                        end=len(text) + len(words),
                    )
                )
                text += f"{words}\n"
        areas.append(Area(path=path, title=titles.get(path, path), start=start, end=len(text), items=tuple(items)))
    return Reading(
        document=Document(name=plan.id, sha256="", media_type="text/plain"),
        language=language,
        title=plan.title.get(language) or next(iter(plan.title.values()), plan.id),
        period=plan.period,
        text=text,
        areas=tuple(areas),
    )


def own_coding(item: Item) -> Coding:
    """The coding of an item of such a reading with its offsets counted from the item's own first character."""
    coding = item.coding or Coding()
    placed = {name: tuple(_shifted(one, item) for one in getattr(coding, name)) for name in _PLACED}
    return msgspec.structs.replace(coding, **placed)


_PLACED = ("pledges", "targets", "mechanisms", "instruments", "beneficiaries", "conditions")


def _shifted(one: Any, item: Item) -> Any:
    places = {name: getattr(one, name) - item.start for name in ("start", "end") if getattr(one, name) is not None}
    path = {"path": item.number} if "path" in one.__struct_fields__ else {}
    return msgspec.structs.replace(one, **places, **path)
