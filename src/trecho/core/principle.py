"""A sentence of a plan that governs how all of it is carried out, and is no commitment."""

from collections.abc import Mapping

from trecho.core.noun import Noun


class Principle(Noun, frozen=True, kw_only=True):
    """A principle of a plan (voluntary, flexible, …), restated in each language."""

    id: str
    plan: str
    words: Mapping[str, str]
