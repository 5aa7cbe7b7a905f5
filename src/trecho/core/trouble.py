"""Errors meant for people: where it went wrong, what is wrong, and what to do about it, in one sentence."""

from trecho.core.sentence import Sentence


class Trouble(Exception):
    """Input that cannot be used; printed as `trecho: WHERE: what is wrong; what to do`, exit status 2.

    `what` and `remedy` are English with named places (`more than %(most)s redirects`), `values` what stands in them;
    `where` is a name as it was given (a file, a field, an id), or a Sentence.
    """

    def __init__(self, where: str, what: str, remedy: str, /, **values: object) -> None:
        self.where = where
        self.what = what if isinstance(what, Sentence) else Sentence(what, **values)
        self.remedy = remedy if isinstance(remedy, Sentence) else Sentence(remedy, **values)
        super().__init__(where, self.what, self.remedy)

    @property
    def sentence(self) -> Sentence:
        """The whole, to be told in any language."""
        return Sentence("%(where)s: %(what)s; %(remedy)s", where=self.where, what=self.what, remedy=self.remedy)

    def __str__(self) -> str:
        """The whole in English."""
        return str(self.sentence)
