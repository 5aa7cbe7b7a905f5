"""The mail server that one environment variable names; without it letters are printed where the server runs."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from trecho.core.trouble import Trouble

_SCHEMES = {"smtp": (25, False, False), "smtp+tls": (587, True, False), "smtps": (465, False, True)}


@dataclass(frozen=True)
class MailServer:
    """What Django wants to know of a mail server."""

    backend: str = "django.core.mail.backends.console.EmailBackend"
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    tls: bool = False

    @property
    def is_there(self) -> bool:
        """Whether letters reach anybody."""
        return self.backend.endswith("smtp.EmailBackend")


def mail_of(address: str) -> MailServer:
    """The server of `smtp://`, `smtp+tls://` or `smtps://NAME:PASSWORD@HOST:PORT`; raises Trouble where it is no such address."""
    if not address:
        return MailServer()
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise Trouble("TRECHO_MAIL", "is no address of a mail server", "write smtp+tls://NAME:PASSWORD@HOST:587")
    port, starts_tls, tls = _SCHEMES[parts.scheme]
    return MailServer(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starts_tls=starts_tls,
        tls=tls,
    )
