"""Signing in and out; public reading needs neither."""

from typing import Any

from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from trecho.web.addresses import Addresses
from trecho.web.figures import Figures


class SignIn(LoginView):
    """Name and password; locked for an hour after repeated failures (django-axes)."""

    template_name = "sign-in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What every page shows, and the form."""
        language = (get_language() or "en").split("-")[0]
        shown = {"at": Addresses(language), "figures": Figures(language), "language": language, "asked": None}
        return {**super().get_context_data(**kwargs), **shown}

    def get_default_redirect_url(self) -> str:
        """Home, in the language of the form."""
        return Addresses((get_language() or "en").split("-")[0]).home()


class SignOut(LogoutView):
    """Ends the session (by POST) and leads home."""

    def get_default_redirect_url(self) -> str:
        """Home, in the language last read."""
        return Addresses((get_language() or "en").split("-")[0]).home()


def locked(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """The page for an account that is locked for a while."""
    from trecho.web.trouble import sentence

    return sentence(request, "locked.html", 429, "")
