"""Whose words are these documents? What copies, credits or shares a publisher with another is one origin (method, section 5)."""

from collections.abc import Iterable, Mapping

from trecho.core.activity import Activity
from trecho.core.assessing.origins import Leaf, origin_groups
from trecho.core.source import Source
from trecho.core.words import tokens

# So few words may agree by chance: two papers that call a bridge by its name have not copied one another.
_LEAST_WORDS = 12


def document_of(activity: Activity) -> str:
    """The document that speaks: its address, or for a record of a bulk dataset the dataset."""
    return (activity.source.url if not activity.source.record else None) or activity.source.name


def origins_of(activities: Iterable[Activity], sources: Mapping[str, Source], threshold: float) -> Mapping[str, str]:
    """For each document that speaks of an activity what its origin is called: the publisher of the first that said it.

    Texts are compared by the words that the activities keep of their documents.
    """
    said: dict[str, list[str]] = {}
    publishers: dict[str, str] = {}
    for activity in activities:
        name = document_of(activity)
        noted = sources.get(name)
        publishers.setdefault(name, (noted.publisher if noted else None) or activity.source.publisher or "")
        if not activity.source.record:
            said.setdefault(name, []).extend(
                (*activity.title.values(), *activity.description.values(), *activity.spans.values())
            )
    leaves = [
        Leaf(id=name, text=_enough(said.get(name, ())), publisher=publishers[name] or None) for name in publishers
    ]
    return {name: publishers[first] or first for name, first in origin_groups(leaves, threshold).items()}


def _enough(texts: Iterable[str]) -> str:
    text = "\n".join(dict.fromkeys(texts))
    return text if sum(1 for _ in tokens(text)) >= _LEAST_WORDS else ""
