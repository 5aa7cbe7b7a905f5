"""A sentence for people, said in the language of whoever reads it: English with named places, and what stands in them."""

from collections.abc import Callable, Mapping
from typing import Any, Self

Words = Callable[[str], str]  # from English words to those of a language: gettext


class Sentence(str):
    """`Sentence("more than %(most)s redirects", most=5)`: as a str, the English sentence; `told` says it in other words.

    The catalogues hold the template, so it stands in the code as one literal; a value may be a Sentence itself.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, str]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The sentence; values are kept as text."""
        kept = {name: value if isinstance(value, Sentence) else str(value) for name, value in values.items()}
        sentence = super().__new__(cls, template % kept if kept else template)
        sentence.template = template
        sentence.values = kept
        return sentence

    def __getnewargs_ex__(self) -> tuple[Any, ...]:
        """What makes it anew in another process."""
        return (self.template,), dict(self.values)

    def told(self, words: Words) -> str:
        """The sentence in a language's words."""
        template = words(self.template) if self.template else ""
        return template % {name: told(value, words) for name, value in self.values.items()} if self.values else template


def told(text: str, words: Words) -> str:
    """A Sentence in a language's words; any other text (a name, a person's own words) as it stands."""
    return text.told(words) if isinstance(text, Sentence) else text
