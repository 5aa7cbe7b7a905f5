"""Short ways to a profile and a tongue, for the tests of this room."""

from trecho.core.aligning.profile import Profile, profile_of
from trecho.core.aligning.tongue import Tongue
from trecho.reference.aligning import knowledge


def tongue(language: str) -> Tongue:
    return knowledge().tongue(language)


def profile(text: str, language: str = "en", path: str = "I.1") -> Profile:
    return profile_of(path, path.partition(".")[0], 0.0, text, language, knowledge())
