"""What an activity is about, as numbers of themes: an airport, vaccines, a school. What it is called is another question."""

from trecho.core.activity import Activity
from trecho.core.matching.knowledge import Knowledge
from trecho.core.resolving.tongue import without_notes


def things_of(activity: Activity, known: Knowledge | None) -> tuple[int, ...]:
    """The subjects of its titles in order; without knowledge of themes there are none."""
    if known is None:
        return ()
    subjects = known.themes.subjects
    found = (
        theme
        for language, title in activity.title.items()
        for each in _lexicon(known, language, title)
        for theme in each
        if subjects[theme]
    )
    return tuple(sorted(set(found)))


def _lexicon(known: Knowledge, language: str, title: str) -> list[tuple[int, ...]]:
    tongue = known.tongue(language)
    return [found.themes for found in tongue.lexicon.spot(tongue.words(without_notes(title)))]
