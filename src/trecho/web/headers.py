"""Headers that tell a browser to trust nothing but this server: no scripts, fonts, frames or images from elsewhere."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# Pages work without scripts; those that make search quicker come from this server. `data:` is for drawings in the style sheet.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PERMISSIONS = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"


class SafeHeaders:
    """Adds the content security policy and the permissions policy to every answer that does not bring its own."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the rest of the house, with the headers."""
        answer = self.following(request)
        answer.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        answer.headers.setdefault("Permissions-Policy", PERMISSIONS)
        answer.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return answer
