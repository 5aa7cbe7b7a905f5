"""Whom a commitment is meant for (codebook: beneficiaries): the groups that its words name."""

import re
from functools import lru_cache

from trecho.core.coding.words import Lexicon
from trecho.core.pledge import Mention


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((group, lexicon.pattern(written)) for group, written in lexicon.words.beneficiaries.items())


def beneficiaries_in(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every group that the text names, once each, in the order of the text; a wider group gives way to a narrower one."""
    found: list[Mention] = []
    for group, pattern in _patterns(lexicon):
        match = pattern.search(text)
        if match is not None:
            found.append(Mention(value=group, span=match.group(), start=match.start(), end=match.end()))
    names = {mention.value for mention in found}
    covers = lexicon.words.covers
    kept = [mention for mention in found if not names & set(covers.get(mention.value, ()))]
    return tuple(sorted(kept, key=lambda mention: mention.start or 0))
