"""The plan's side made ready once: commitments with all that the reasons read of them."""

from dataclasses import dataclass
from functools import cached_property

from trecho.core.matching import meaning, mechanism, place, quantity, wording
from trecho.core.matching.knowledge import Knowledge
from trecho.core.matching.promises import Promises
from trecho.core.matching.themed import Themed
from trecho.core.meaning import Encoder
from trecho.core.words import tokens


@dataclass(frozen=True)
class PlanSide:
    """The commitments of a plan, the knowledge they are read with, and an encoder where there is one."""

    promises: Promises
    knowledge: Knowledge
    encoder: Encoder | None = None

    @cached_property
    def wording(self) -> wording.Wording:
        """The stems of the plan."""
        return wording.wording_of(self.promises.promises, self.knowledge)

    @cached_property
    def places(self) -> list[place.Places]:
        """The countries that each commitment names."""
        return place.places_of(self.promises.promises, self.knowledge)

    @cached_property
    def mechanisms(self) -> mechanism.Mechanisms:
        """The mechanisms that the commitments name."""
        return mechanism.mechanisms_of(self.promises.promises, self.knowledge)

    @cached_property
    def units(self) -> list[frozenset[str]]:
        """The units that each commitment sets figures in."""
        return quantity.units_of(self.promises.promises, self.knowledge)

    @cached_property
    def meanings(self) -> meaning.Meanings | None:
        """The vectors of the commitments, where there is an encoder."""
        return meaning.meanings_of(self.promises.promises, self.encoder) if self.encoder else None

    @cached_property
    def themed(self) -> Themed:
        """What the reasons over themes made of deeds met before."""
        return Themed()

    @cached_property
    def theme_words(self) -> list[dict[int, str]]:
        """For each commitment the words that speak of each of its themes."""
        spotted = []
        for promise in self.promises.promises:
            lexicon = self.knowledge.tongue(promise.language).lexicon
            found = [*lexicon.spot(tokens(promise.area)), *lexicon.spot(tokens(promise.text))]
            spotted.append({theme: one.words for one in reversed(found) for theme in one.themes})
        return spotted
