"""What an activity offers to be matched by: themes of its words, giver, sector; time, place, figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from trecho.core.activity import Activity
from trecho.core.matching.knowledge import AIM, RECEIVER, VERB, Knowledge, Tongue
from trecho.core.matching.spotting import Found
from trecho.core.matching.themes import Matrix, Themes
from trecho.core.noun import Noun
from trecho.core.words import tokens

_DESCRIBED = 80  # words of a description that are read: what a deed is stands at its beginning
_MONTH = 7
_MARKS = {VERB, RECEIVER, AIM}
_REMEMBERED = 20_000  # texts whose reading is kept; datasets repeat themselves nearby
_PROGRAMME_SIZE = 1e6  # US dollars: above it a grant finances a programme, below it is a gift
_TOLD = 0.4  # weight of a theme that only the description speaks of
_BESIDE = 0.5  # weight of the receiver's field beside that of what is given


class Deed(Noun, frozen=True, kw_only=True):
    """An activity cut down to what matching reads: `month` is the first known date, `sectors` DAC codes."""

    id: str
    text: str
    language: str = "en"
    description: str = ""
    sectors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    month: str = ""
    quantity: tuple[tuple[float, str], ...] = ()
    works: bool = False
    usd: float = 0.0


class Profile(Noun, frozen=True):
    """Themes by where they stand: in the deed's own words, in who gives, in its sector codes, in its description, in who receives."""

    spoken: tuple[int, ...] = ()
    giver: tuple[int, ...] = ()
    sectors: tuple[str, ...] = ()
    described: tuple[int, ...] = ()
    received: tuple[int, ...] = ()


@dataclass(slots=True)
class Deeds:
    """A batch of deeds: each with the number of its profile, and its stems for the reason of words."""

    deeds: list[Deed]
    profiles: list[Profile] = field(default_factory=list)
    profile_of: list[int] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)
    stems: list[set[str]] = field(default_factory=list)


def deed_of(activity: Activity, language: str | None = None) -> Deed:
    """The deed that an activity tells of, in `language` where it is told in it, else in the first one it has."""
    told = activity.title
    chosen = language if language is not None and language in told else next(iter(told), "en")
    return Deed(
        id=activity.id,
        text=told.get(chosen, ""),
        language=chosen,
        description=activity.description.get(chosen, ""),
        sectors=tuple(sector.code for sector in activity.sectors if sector.vocabulary.startswith("DAC")),
        countries=activity.countries,
        month=min((str(date)[:_MONTH] for date in activity.dates.values()), default=""),
        quantity=tuple((float(counted.value), counted.unit) for counted in activity.quantity),
        works="infrastructure" in activity.flags,
        usd=max((float(amount.value) for amount in activity.amounts if amount.currency == "USD"), default=0.0),
    )


def deeds_table(deeds: Iterable[Deed], knowledge: Knowledge) -> Deeds:
    """The deeds with their profiles, equal profiles once, and their stems; what is told alike is read once."""
    table = Deeds(list(deeds))
    numbers: dict[Profile, int] = {}
    met = knowledge.deeds_met
    for deed in table.deeds:
        told = (
            deed.text,
            deed.language,
            deed.description,
            deed.sectors,
            deed.month,
            deed.works,
            deed.usd >= _PROGRAMME_SIZE,
        )
        read = met.get(told)
        if read is None:
            if len(met) >= _REMEMBERED:
                met.clear()
            tongue = knowledge.tongue(deed.language)
            words = tongue.words_of_deed(deed.text)
            read = met[told] = (_profile(deed, words, tongue, knowledge), words, tongue.stems(words))
        profile, words, stems = read
        table.profile_of.append(numbers.setdefault(profile, len(numbers)))
        table.words.append(words)
        table.stems.append(stems)
    table.profiles = list(numbers)
    return table


def _profile(deed: Deed, words: list[str], tongue: Tongue, knowledge: Knowledge) -> Profile:
    placed = tongue.deed.placed(words)
    verb = next((start for themes, start, _ in placed if VERB in themes and start), 0)
    giver = tongue.giver_themes(tuple(words[:verb]))
    spoken, received = _object_and_receiver(placed, verb, knowledge.themes.subjects)
    if deed.works:
        spoken.add(knowledge.themes.place["works"])
    if deed.usd >= _PROGRAMME_SIZE:
        spoken.add(knowledge.themes.place["programme_size"])
    described: tuple[int, ...] = ()
    if deed.description:
        described = _themes(tongue.lexicon.spot(tokens(deed.description[: _DESCRIBED * 8])[:_DESCRIBED]))
    _settle(spoken, {*giver, *received}, knowledge, deed.month)
    return Profile(tuple(sorted(spoken)), giver, deed.sectors, described, tuple(sorted(received)))


def _object_and_receiver(
    placed: list[tuple[tuple[int, ...], int, int]], verb: int, subject: list[bool]
) -> tuple[set[int], set[int]]:
    """Themes of what is given (and what for), and of who receives it; where the gift names no field, the receiver's count."""
    spoken: set[int] = set()
    received: set[int] = set()
    into = spoken
    for themes, start, _ in placed:
        if start < verb:
            continue
        if verb and RECEIVER in themes:
            into = received
        if AIM in themes:
            into = spoken
        into.update(themes)
    spoken -= _MARKS
    received -= _MARKS
    if not any(subject[theme] for theme in spoken):
        return spoken | received, set()
    return spoken, received


def _settle(spoken: set[int], others: set[int], knowledge: Knowledge, month: str) -> None:
    """Adds what arises from themes together or in an emergency, and drops what other themes hide."""
    themes = knowledge.themes
    every = spoken | others
    for theme, hidden_by in themes.hiding:
        if theme in spoken and not hidden_by.isdisjoint(every):
            spoken.discard(theme)
            every.discard(theme)
    for theme, parts in themes.arising:
        for part in parts:
            if part.isdisjoint(every):
                break
        else:
            spoken.add(theme)
    for emergency in knowledge.emergencies:
        if month and emergency.start <= month <= emergency.end:
            means = {themes.place[name] for name in emergency.means}
            if not means.isdisjoint(every):
                spoken.add(themes.place[emergency.theme])


def parted(words: list[str], tongue: Tongue) -> tuple[list[str], list[str]]:
    """The tokens before the deed's verb, which say who gives, and the rest; nothing before where no verb is found."""
    verb = next((start for themes, start, _ in tongue.deed.placed(words) if VERB in themes and start), 0)
    return words[:verb], words[verb:]


def _themes(found: list[Found]) -> tuple[int, ...]:
    return tuple(sorted({theme for one in found for theme in one.themes}))


@dataclass(frozen=True, slots=True)
class Strengths:
    """How strongly each profile speaks of each theme: rows are profiles, columns themes, values 0..1."""

    own: Matrix
    broader: Matrix
    serves: Matrix
    sector: Matrix
    giver: Matrix


def strengths(profiles: list[Profile], knowledge: Knowledge) -> Strengths:
    """The profiles as matrices: own themes (1, in a description 0.4), what they are part of, serve, and sectors name."""
    themes = knowledge.themes
    subject = themes.subjects
    own, giver = (np.zeros((len(profiles), len(themes)), dtype=np.float32) for _ in range(2))
    _fill(own, [profile.described for profile in profiles], _TOLD)
    _fill(own, [[theme for theme in profile.received if subject[theme]] for profile in profiles], _BESIDE)
    _fill(own, [[theme for theme in profile.received if not subject[theme]] for profile in profiles], 1.0)
    _fill(own, [profile.spoken for profile in profiles], 1.0)
    _fill(giver, [profile.giver for profile in profiles], 1.0)
    both = np.maximum(own, giver)
    return Strengths(
        both, _raised(both, themes.broader), _raised(both, themes.serves), _sectors(profiles, themes), giver
    )


def _fill(matrix: Matrix, themes: Sequence[Sequence[int]], value: float) -> None:
    rows = [row for row, spoken in enumerate(themes) for _ in spoken]
    matrix[rows, [theme for spoken in themes for theme in spoken]] = value


def _sectors(profiles: list[Profile], themes: Themes) -> Matrix:
    """What the sector codes of each profile name; equal lists of codes are looked up once."""
    lists = {codes: number for number, codes in enumerate(dict.fromkeys(profile.sectors for profile in profiles))}
    named = np.zeros((len(lists), len(themes)), dtype=np.float32)
    for codes, number in lists.items():
        for code in codes:
            row = sector_row(themes.sectors, code)
            if row is not None:
                named[number] = np.maximum(named[number], row)
    found: Matrix = named[[lists[profile.sectors] for profile in profiles]]
    return found


def sector_row(rows: Mapping[str, Matrix], code: str) -> Matrix | None:
    """The themes of a DAC code: of the purpose code's own group where it has one, else of its first three digits."""
    return rows.get(code, rows.get(code[:3]))


def _raised(own: Matrix, relation: Matrix) -> Matrix:
    """The strongest way from a profile's themes along a relation, without the themes that it has itself."""
    rows, themes = np.nonzero(own)
    reached = np.zeros_like(own)
    if len(rows):
        begins = np.flatnonzero(np.diff(rows, prepend=-1))
        ways = relation[themes] * own[rows, themes, None]
        reached[rows[begins]] = np.maximum.reduceat(ways, begins, axis=0)
    reached[own > 0] = 0.0
    return reached
