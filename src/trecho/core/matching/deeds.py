"""What an activity offers to be matched by: themes of its words, giver, sector; time, place, figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from trecho.core.activity import Activity
from trecho.core.matching.knowledge import VERB, Knowledge, Tongue
from trecho.core.matching.marking import Marks, Profile, marks_of
from trecho.core.matching.wordbook import Numbers
from trecho.core.noun import Noun

_MONTH = 7


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


@dataclass(frozen=True)
class Deeds:
    """A batch of deeds: the themes that each speaks of (`marks`), and its stems.

    `stem_rows` and `stem_numbers` go together: the deed of each stem and its number in `stem_words`, repeated as said.
    """

    deeds: list[Deed]
    marks: Marks
    tongues: list[Tongue]
    stem_rows: Numbers
    stem_numbers: Numbers
    stem_words: list[str]

    @cached_property
    def profiles(self) -> list[Profile]:
        """The distinct profiles of the deeds, in the order in which they are met."""
        return [self.marks.profile(row) for row in self.marks.distinct.firsts]

    @property
    def profile_of(self) -> list[int]:
        """For each deed the number of its profile."""
        return [int(number) for number in self.marks.distinct.number_of]

    def words(self, row: int) -> list[str]:
        """The tokens of a deed's text, without its asides."""
        return self.tongues[row].words_of_deed(self.deeds[row].text)

    def stems(self, row: int) -> set[str]:
        """The content stems of a deed's text."""
        return self.tongues[row].stems(self.words(row))


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
    """The deeds read together, language by language, with the themes that each speaks of and its stems."""
    listed = list(deeds)
    with knowledge.reading:
        marks, stems = marks_of(listed, knowledge)
    tongues = {language: knowledge.tongue(language) for language in {deed.language for deed in listed}}
    return Deeds(listed, marks, [tongues[deed.language] for deed in listed], *stems)


def parted(words: list[str], tongue: Tongue) -> tuple[list[str], list[str]]:
    """The tokens before the deed's verb, which say who gives, and the rest; nothing before where no verb is found."""
    verb = next((start for themes, start, _ in tongue.deed.placed(words) if VERB in themes and start), 0)
    return words[:verb], words[verb:]
