"""Marking a single deed word by word, as plainly as it can be said: what reading many deeds at once is held to."""

from trecho.core.matching.deeds import Deed
from trecho.core.matching.knowledge import AIM, RECEIVER, VERB, Knowledge
from trecho.core.matching.marking import Profile
from trecho.core.words import tokens


def profile(one: Deed, knowledge: Knowledge) -> Profile:
    """The profile of one deed."""
    tongue, themes = knowledge.tongue(one.language), knowledge.themes
    words = tongue.words_of_deed(one.text)
    placed = tongue.deed.placed(words)
    verb = next((start for found, start, _ in placed if VERB in found and start), 0)
    giver = {theme for found, _, _ in tongue.givers.placed(words[:verb]) for theme in found}
    spoken: set[int] = set()
    received: set[int] = set()
    into = spoken
    for found, start, _ in placed:
        if start < verb:
            continue
        if verb and RECEIVER in found:
            into = received
        if AIM in found:
            into = spoken
        into.update(theme for theme in found if theme >= 0)
    if not any(themes.subjects[theme] for theme in spoken):
        spoken, received = spoken | received, set()
    if one.works:
        spoken.add(themes.place["works"])
    if one.usd >= 1e6:
        spoken.add(themes.place["programme_size"])
    described = {theme for found in tongue.lexicon.spot(tokens(one.description[:640])[:80]) for theme in found.themes}
    _settle(spoken, giver | received, knowledge, one.month)
    return Profile(
        tuple(sorted(spoken)), tuple(sorted(giver)), one.sectors, tuple(sorted(described)), tuple(sorted(received))
    )


def _settle(spoken: set[int], others: set[int], knowledge: Knowledge, month: str) -> None:
    themes = knowledge.themes
    every = spoken | others
    for theme, hidden_by in themes.hiding:
        if theme in spoken and hidden_by & every:
            spoken.discard(theme)
            every.discard(theme)
    for theme, parts in themes.arising:
        if all(part & every for part in parts):
            spoken.add(theme)
    for emergency in knowledge.emergencies:
        means = {themes.place[name] for name in emergency.means}
        if month and emergency.start <= month <= emergency.end and means & every:
            spoken.add(themes.place[emergency.theme])
