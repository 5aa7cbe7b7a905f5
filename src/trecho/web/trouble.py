"""What went wrong, in one sentence, with status 400: in the reader's language on a page, in English for programs."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trecho.core.noun import Nonsense
from trecho.core.plain import as_json, stamped
from trecho.core.trouble import Trouble
from trecho.web.addresses import Addresses
from trecho.web.figures import Figures


class OneSentence:
    """Turns Trouble and Nonsense into a page, or into JSON where JSON was asked for."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the rest of the house."""
        return self.following(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The sentence, for errors meant for people; None for others, which are bugs."""
        if not isinstance(error, Trouble | Nonsense):
            return None
        if request.path.endswith(".json"):
            return HttpResponse(as_json(stamped("trouble", {"error": str(error)})), "application/json", 400)
        return sentence(request, "wrong.html", 400, error.sentence.told(_))


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address where nothing stands; one that ends in a slash leads to the same without it."""
    if request.path.endswith("/") and request.path.count("/") > 2:
        from django.http import HttpResponsePermanentRedirect

        query = request.META.get("QUERY_STRING", "")
        # One slash in front, whatever was sent: two would name another host.
        plain = "/" + request.path.strip("/")
        return HttpResponsePermanentRedirect(plain + (f"?{query}" if query else ""))
    what = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return sentence(request, "missing.html", 404, what)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for a request that is none, or is larger than anything honest."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return sentence(request, "wrong.html", 413, _("This is more than may be sent at once. Send a smaller file."))
    return sentence(request, "wrong.html", 400, _("This request cannot be understood."))


def broken(request: HttpRequest) -> HttpResponse:
    """The page for a fault of our own."""
    return sentence(request, "broken.html", 500, "")


def sentence(request: HttpRequest, template: str, status: int, words: str) -> HttpResponse:
    """A page of one sentence in the reader's language."""
    language = (get_language() or "en").split("-")[0]
    shown = {
        "words": words,
        "at": Addresses(language),
        "figures": Figures(language),
        "language": language,
        "asked": None,
    }
    return render(request, template, shown, status=status)
