"""What limits a promise (codebook: conditions): "in accordance with national law", "at the opportune moment"."""

import re
from functools import lru_cache

from trecho.core.coding.words import Lexicon
from trecho.core.pledge import Mention


@lru_cache(maxsize=16)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.pattern("|".join(f"(?:{written})" for written in lexicon.words.conditions.patterns))


def conditions_in(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every limiting phrase of the text, in its own words, in order."""
    return tuple(
        Mention(value=" ".join(m.group().split()).strip(" ,"), span=m.group(), start=m.start(), end=m.end())
        for m in _pattern(lexicon).finditer(text)
    )
