"""For machines that look around: every page in all its languages (sitemaps.org, with hreflang), and what they may read."""

from collections.abc import Iterable, Iterator
from html import escape

from django.http import Http404, HttpRequest, HttpResponse

from trecho.store import search
from trecho.web.addresses import Addresses
from trecho.web.outside import site_of
from trecho.writers.wording import LANGUAGES

MOST = 2000  # things in one file: with five languages well below the 50,000 addresses that the protocol allows
_TAGS = {"zh": "zh-Hans"}
_NOT_FOR_ROBOTS = ("sign-in", "sign-out", "review", "coding", "changes", "account", "accounts", "contribute")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(request: HttpRequest, part: int | None = None) -> HttpResponse:
    """All pages in one file, or where there are too many an index of its parts, counted from 1."""
    name = "sitemap.xml" if part is None else f"sitemap-{part}.xml"
    files = sitemaps(site_of(request), tuple(LANGUAGES))
    if name not in files:
        raise Http404(name)
    return HttpResponse(files[name], content_type="application/xml; charset=utf-8")


def robots(request: HttpRequest) -> HttpResponse:
    """What robots may read: everything but the desks."""
    return HttpResponse(robots_text(site_of(request)), content_type="text/plain; charset=utf-8")


def robots_text(site: str) -> str:
    """The lines of robots.txt."""
    lines = [f"Disallow: /*/{name}" for name in _NOT_FOR_ROBOTS]
    return "\n".join(["User-agent: *", *lines, "", f"Sitemap: {site}/sitemap.xml", ""])


def sitemaps(site: str, languages: tuple[str, ...]) -> dict[str, str]:
    """The files of the sitemap by name, for a site whose addresses begin so."""
    paths = list(_paths())
    parts = [paths[start : start + MOST] for start in range(0, len(paths), MOST)]
    if len(parts) <= 1:
        return {"sitemap.xml": _listed(paths, site, languages)}
    numbered = {f"sitemap-{number}.xml": _listed(part, site, languages) for number, part in enumerate(parts, start=1)}
    return {"sitemap.xml": _index(numbered, site), **numbered}


def _listed(paths: list[str], site: str, languages: tuple[str, ...]) -> str:
    """The sitemap of these paths (`members/COL`, without their language), each with its other languages beside it."""
    rows = []
    for path in paths:
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{_TAGS.get(code, code)}" href="{escape(f"{site}/{code}/{path}")}"/>'
            for code in languages
        )
        rows += [f"<url><loc>{escape(f'{site}/{code}/{path}')}</loc>{others}</url>\n" for code in languages]
    return f'{_HEAD}<urlset {_SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{"".join(rows)}</urlset>\n'


def _paths() -> Iterator[str]:
    """Every page for readers, without its language; claims are found from the pages that rest on them."""
    at = Addresses("xx")
    lists = (at.members, at.activities, at.sources, at.mechanisms, at.contradictions, at.comparisons, at.method)
    addresses = [at.home(), *(address() for address in lists), at.codebook(), at.snapshots(), at.figures()]
    addresses += [at.figures(name) for name in ("money", "groups", "alarms", "coverage", "scores", "corrections")]
    for plan in search.plans():
        addresses.append(at.plan(plan.id))
        addresses += [at.commitment(one.id) for one in search.commitments(plan.id)]
    addresses += [at.member(one.id) for one in search.members() if one.member]
    addresses += [at.activity(view.id) for view in search.views("activity")]
    addresses += [at.source(one.id) for one in search.sources()]
    addresses += [at.snapshot(one.id) for one in search.snapshots()]
    return (address.removeprefix("/xx/") for address in addresses)


def _index(names: Iterable[str], site: str) -> str:
    rows = "".join(f"<sitemap><loc>{escape(f'{site}/{name}')}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_SPACE}>\n{rows}</sitemapindex>\n"
