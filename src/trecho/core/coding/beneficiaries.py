"""Whom a commitment is meant for (codebook: beneficiaries): the groups that its words name."""

import re
from functools import lru_cache

from trecho.core.coding.words import Lexicon
from trecho.core.pledge import Mention


@lru_cache(maxsize=16)
def _patterns(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((group, lexicon.pattern(written)) for group, written in lexicon.words.beneficiaries.items())


# What something is done by or through is no group that it is for: sold through cooperatives.
_MEANS = re.compile(
    r"(?:\b(?:through|by way of|via|por (?:medio|conducto|intermedio) de|a través de|por intermédio de|através de|par l['’]intermédiaire de|par le biais de|au moyen de)s?\s(?:the\s|las?\s|los\s|el\s|as?\s|os?\s|les?\s|local\s|locales\s|locaux\s|their\s)?(?:[a-zà-ÿ]+\s){0,1}|通过)$",
    re.IGNORECASE,
)


def _is_means(text: str, start: int) -> bool:
    return _MEANS.search(text, max(0, start - 60), start) is not None


def beneficiaries_in(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Every group that the text names, once each, in the order of the text; a wider group gives way to a narrower one."""
    found: list[Mention] = []
    for group, pattern in _patterns(lexicon):
        match = next((one for one in pattern.finditer(text) if not _is_means(text, one.start())), None)
        if match is not None:
            found.append(Mention(value=group, span=match.group(), start=match.start(), end=match.end()))
    names = {mention.value for mention in found}
    covers = lexicon.words.covers
    kept = [mention for mention in found if not names & set(covers.get(mention.value, ()))]
    return tuple(sorted(kept, key=lambda mention: mention.start or 0))
