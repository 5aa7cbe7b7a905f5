"""Commitments to code in tests, and the codebook that the China-CELAC plan of 2019 to 2021 is coded with."""

from trecho.core.coding.coding import Codebook, coding_of
from trecho.core.pledge import Coding
from trecho.reference.codebook import codebook
from trecho.reference.forums import forum_for

SCHOLARSHIPS = (
    "To deepen and expand cooperation in human resources and academic exchanges. Between 2019 and 2021, the Chinese side "
    "will offer the CELAC member states 6,000 government scholarships."
)


def book(language: str = "en") -> Codebook:
    return codebook(language, (2019, 2021)).with_forum(forum_for("celac-china", ""))


def coded(text: str, language: str = "en", heading: str = "") -> Coding:
    return coding_of(text, book(language), heading)
