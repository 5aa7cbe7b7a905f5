"""A forum: a framework of cooperation with two or more sides, as the reference data or a document describes it."""

from collections.abc import Mapping

from trecho.core.noun import Noun, require


class Side(Noun, frozen=True, kw_only=True):
    """One side of a forum: `id` is what codings call it, `names` how texts call it, by language.

    `adjectives` are the words that stand before "side", "party" or what the side offers ("Chinese").
    """

    id: str
    names: Mapping[str, tuple[str, ...]] = {}
    adjectives: Mapping[str, tuple[str, ...]] = {}


class Forum(Noun, frozen=True, kw_only=True):
    """A forum with its sides; `protected` are names with "and" inside that stay whole, `groups` dated groups of members."""

    id: str
    names: Mapping[str, str] = {}
    sides: tuple[Side, ...] = ()
    protected: Mapping[str, tuple[str, ...]] = {}
    groups: Mapping[str, Mapping[str, str]] = {}

    def __post_init__(self) -> None:
        """Refuses two sides of one id."""
        ids = [side.id for side in self.sides]
        require(len(ids) == len(set(ids)), f"the forum {self.id} has two sides of one id")
