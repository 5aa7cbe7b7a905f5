"""Errors meant for people: where it went wrong, what is wrong, and what to do about it, in one sentence."""


class Trouble(Exception):
    """Input that cannot be used; printed as `trecho: WHERE: what is wrong; what to do`, exit status 2."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy
