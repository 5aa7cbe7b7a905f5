"""A dossier as one HTML page that stands alone: no scripts, no fonts, nothing fetched."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from itertools import zip_longest

from babel.numbers import format_decimal
from jinja2 import Environment
from markupsafe import Markup

from trecho import __version__
from trecho.core.assessment import Assessment, Status
from trecho.core.dossier import Dossier, Promise
from trecho.core.pledge import Pledge
from trecho.writers import wording
from trecho.writers.charts_statuses import statuses_svg
from trecho.writers.charts_stretch import stretch_of, stretch_svg
from trecho.writers.tables import worded


def report_html(dossier: Dossier, language: str = "en") -> str:
    """The report in a language (en, es, pt, fr, zh); texts that exist in no such version stay in their own."""
    page = _environment(language).from_string(_template("report.html"))
    return page.render(
        dossier=dossier,
        language=language,
        version=__version__,
        style=Markup(_template("report.css")),  # noqa: S704  (our own style sheet)
        title=worded(dossier.plan.title, language),
        summary=_summary(dossier, language),
        areas={heading.path: list(dossier.of_area(heading.path)) for heading in dossier.headings},
    )


def _environment(language: str) -> Environment:
    catalogue = wording.catalogue(language)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(
        _=catalogue.gettext,
        ngettext=catalogue.ngettext,
        word=catalogue.gettext,
        worded=lambda words: worded(words, language),
        language_of=lambda words: _language_of(words, language),
        number=lambda value: _number(value, language),
        interval=lambda assessment: _interval(assessment, language),
        status=lambda assessment: _status(assessment, catalogue.gettext),
        statuses=lambda counts, provisional=False: _statuses(counts, catalogue.gettext, provisional=provisional),
        stretch=lambda assessment: _stretch(assessment, catalogue.gettext),
        paired=_paired,
        STATUS=wording.STATUS,
        STRENGTH=wording.STRENGTH,
        ACTOR=wording.ACTOR,
        PLEDGE_KIND=wording.PLEDGE_KIND,
        GRADE=wording.GRADE,
        LINK_STATE=wording.LINK_STATE,
    )
    return environment


def _template(name: str) -> str:
    return files("trecho.writers").joinpath("templates", name).read_text(encoding="utf-8")


def _summary(dossier: Dossier, language: str) -> str:
    gettext = wording.in_words_of(language)
    linked = sum(bool(promise.links) for promise in dossier.promises)
    return gettext(
        "%(commitments)s commitments; %(gathered)s activities searched; %(linked)s commitments have at least one link."
    ) % {
        "commitments": _number(len(dossier.promises), language),
        "gathered": _number(dossier.gathered, language),
        "linked": _number(linked, language),
    }


def _language_of(words: Mapping[str, str], language: str) -> str:
    shown = worded(words, language)
    return next((code for code in (language, "en", *words) if words.get(code) == shown), language)


def _number(value: float | None, language: str) -> str:
    return "" if value is None else format_decimal(value, locale=language)


def _interval(assessment: Assessment, language: str) -> str:
    low, high = _number(assessment.n_lo, language), _number(assessment.n_hi, language)
    return low if low == high else f"{low}–{high}"


def _status(assessment: Assessment, gettext: Callable[[str], str]) -> str:
    verified = gettext(wording.STATUS[assessment.status_v])
    if assessment.possible_v:
        verified = gettext("%(status)s, possibly %(other)s") % {
            "status": verified,
            "other": gettext(wording.STATUS[assessment.possible_v]),
        }
    if assessment.status_c == assessment.status_v:
        return verified
    return gettext("verified %(verified)s, claimed %(claimed)s") % {
        "verified": verified,
        "claimed": gettext(wording.STATUS[assessment.status_c]),
    }


def _statuses(counts: Counter[Status], gettext: Callable[[str], str], *, provisional: bool) -> Markup:
    told = ", ".join(f"{count} {gettext(wording.STATUS[status])}" for status, count in counts.most_common())
    bar = statuses_svg(counts, told, provisional=provisional)
    return Markup('{}<span class="soft">{}</span>').format(Markup(bar), told)  # noqa: S704  (our own drawing, its label escaped)


def _stretch(assessment: Assessment, gettext: Callable[[str], str]) -> Markup:
    return Markup(stretch_svg(stretch_of(assessment), _status(assessment, gettext)))  # noqa: S704  (our own drawing, its label escaped)


def _paired(promise: Promise) -> Iterable[tuple[Pledge | None, Assessment | None]]:
    pledges = promise.commitment.coding.pledges if promise.commitment.coding else ()
    return zip_longest(pledges, promise.assessments)
