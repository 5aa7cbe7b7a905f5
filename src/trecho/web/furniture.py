"""The templates' environment: translation, drawings and words that every page may use."""

import re
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from trecho import __version__
from trecho.core.sentence import Sentence
from trecho.web.citing import in_words
from trecho.web.desks import desks_for
from trecho.web.packing import addressed
from trecho.web.trail import written
from trecho.writers import wording, wording_figures, wording_lineage, wording_pages, wording_publishing
from trecho.writers.charts_marks import mark_svg
from trecho.writers.charts_statuses import ORDER, statuses_svg
from trecho.writers.charts_stretch import Stretch, stretch_of, stretch_svg
from trecho.writers.places import placed
from trecho.writers.tables import worded

_FIGURE = re.compile(r"(\d[\d.,\u00a0\u202f ]*\d|\d)")


def environment(**options: Any) -> Environment:
    """Jinja with gettext, strict about names that do not exist."""
    furnished = Environment(  # noqa: S701  (Django passes autoescape=True among the options)
        **{**options, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True},
        extensions=["jinja2.ext.i18n", "jinja2.ext.loopcontrols"],
    )
    furnished.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)  # type: ignore[attr-defined]  # (the extension adds it)
    furnished.globals.update(_globals())
    furnished.filters.update({"t": translated, "worded": worded, "tag": tagged, "placed": _placed})
    return furnished


def translated(words: object) -> str:
    """A marked word or a Sentence in the reader's language; a code that nobody has words for stays as it is."""
    if isinstance(words, Sentence):
        return words.told(gettext)
    return gettext(str(words)) if words else ""


def tagged(words: Mapping[str, str], language: str) -> str:
    """The language of the words that `worded` gives: the reader's, else English, else the first."""
    return language if words.get(language) else "en" if words.get("en") else next(iter(words), language)


def _placed(locator: str) -> str:
    return placed(locator, gettext)


def figures_in(words: str) -> list[tuple[str, bool]]:
    """The words cut at their figures: each part, and whether it is a figure."""
    return [(part, part[0].isdigit()) for part in _FIGURE.split(words) if part]


def _globals() -> dict[str, Any]:
    return {
        "wording": SimpleNamespace(
            **{
                **vars(wording),
                **vars(wording_pages),
                **vars(wording_lineage),
                **vars(wording_figures),
                **vars(wording_publishing),
            }
        ),
        "languages": settings.LANGUAGES,
        "statuses": ORDER,
        "static": addressed,
        "version": __version__,
        "mark": lambda status: Markup(mark_svg(status)),  # noqa: S704  (drawn from constants)
        "stretch": _stretch,
        "Stretch": Stretch,
        "stretch_of": stretch_of,
        "status_bar": _status_bar,
        "written": written,
        "in_words": in_words,
        "desks_for": desks_for,
        "figures_in": figures_in,
        "drawing": Markup,
    }


def _stretch(stretch: Stretch, label: str, *, large: bool = False) -> Markup:
    return Markup(stretch_svg(stretch, label, large=large))  # noqa: S704  (the label is escaped there)


def _status_bar(counts: Mapping[Any, int], label: str, *, provisional: bool = False, height: int = 20) -> Markup:
    return Markup(statuses_svg(counts, label, provisional=provisional, height=height))  # noqa: S704  (the label is escaped there)
