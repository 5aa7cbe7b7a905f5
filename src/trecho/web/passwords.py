"""What a password must withstand: guessing by those who know how people choose, and lists of those that leaked (offline)."""

import hashlib
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST = 128
_LOOKED_AT = 72  # characters that the estimate looks at; what is longer is not weaker
_LEAST_SCORE = 3  # of zxcvbn's 0 to 4: more than 10^8 guesses
_LINE = 80  # bytes: 40 digits of SHA-1, a colon, a count, an end of line


class NotGuessed:
    """Refuses what zxcvbn guesses quickly: words, names, dates, rows of keys, repetitions, in whatever disguise."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        from zxcvbn import zxcvbn

        if len(password) > LONGEST:
            raise ValidationError(_("Keep the password to %(most)s characters.") % {"most": LONGEST}, code="too_long")
        known = [str(getattr(user, name, "") or "") for name in ("username", "email")]
        if zxcvbn(password[:_LOOKED_AT], user_inputs=["trecho", *filter(None, known)])["score"] < _LEAST_SCORE:
            raise ValidationError(
                _("This password is easily guessed. Take four or more words that do not belong together."),
                code="guessed",
            )

    def get_help_text(self) -> str:
        """What to do, in a sentence."""
        return _(
            "At least 12 characters; four or more words that do not belong together are best. Spaces and any signs may be used."
        )


class NotBreached:
    """Refuses passwords whose SHA-1 stands in a local, sorted file of leaked ones (the form in which they are offered for download).

    The file is never loaded: a look-up halves it some thirty times. Without a file nothing is refused here.
    """

    def __init__(self, path: str = "") -> None:
        self.path = Path(path) if path else None

    def validate(self, password: str, user: Any = None) -> None:  # noqa: ARG002  (Django hands both)
        """Raises ValidationError."""
        if self.path is not None and stands_in(self.path, sha1_of(password)):
            raise ValidationError(
                _("This password has leaked somewhere and is on the lists that are tried first."), code="breached"
            )

    def get_help_text(self) -> str:
        """Nothing to do beforehand."""
        return ""


def sha1_of(password: str) -> str:
    """The hash by which lists of leaked passwords name them, in capitals."""
    return hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()


def stands_in(path: Path, digest: str) -> bool:
    """Whether a line of the sorted file begins with the digest."""
    wanted = digest.encode()
    with path.open("rb") as file:
        low, high = 0, path.stat().st_size
        while high - low > _LINE:
            middle = (low + high) // 2
            file.seek(middle)
            file.readline()  # to the beginning of a line
            if file.tell() < high and file.readline()[:40].upper() <= wanted:
                low = middle
            else:
                high = middle
        file.seek(max(0, low - _LINE))
        return any(line[:40].upper() == wanted for line in file.read(4 * _LINE).splitlines())
