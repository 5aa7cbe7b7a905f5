"""The codebook of a language: all the reference data that coding a commitment takes."""

from functools import cache

from trecho.core.coding.coding import Codebook
from trecho.reference.coding import lexicon
from trecho.reference.instruments import instruments
from trecho.reference.purposes import purpose_words
from trecho.reference.topics import goal_words, sector_words


@cache
def codebook(language: str, period: tuple[int, int] | None = None) -> Codebook:
    """The codebook of a BCP 47 language for a plan of the given first and last year, without a forum."""
    return Codebook(
        lexicon=lexicon(language),
        instruments=instruments(),
        goals=goal_words(language),
        sectors=sector_words(language),
        purposes=purpose_words(language),
        period=period,
    )
