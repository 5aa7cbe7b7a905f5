"""The first page of a hand-over pack, in one language: what lies in it, what is open, how it is opened again."""

from collections.abc import Mapping
from datetime import date
from html import escape

from babel.dates import format_date
from babel.numbers import format_decimal

from trecho.core.noun import Noun
from trecho.writers.wording import LANGUAGES, N_, in_words_of

# The papers of the pack, in the order in which a successor asks for them.
PAPERS: Mapping[str, str] = {
    "contradictions": N_("Open contradictions: sources that disagree, and nobody has decided"),
    "replies": N_("Drafts that wait: until when, who has answered, whose answer is missing or overdue"),
    "proposals": N_("Proposals that wait for a reviewer, by commitment"),
    "alarms": N_("Totals that mirror the promise: registers to ask for"),
    "forecasts": N_("Forecasts of pledges whose time still runs"),
    "accounts": N_("Accounts to invite again, with their roles; no passwords"),
    "snapshots": N_("Frozen states, each with its hash"),
}
_STYLE = (
    "body{font:16px/1.5 'Noto Sans','Noto Sans CJK SC',sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#1c2126;background:#fdfcf9}h1{font-size:1.6rem}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:start;padding:.35rem .5rem;border-bottom:1px solid #b9b5aa;vertical-align:top}"
    ".n{text-align:end;font-variant-numeric:tabular-nums}code{background:#efece4;padding:.1rem .3rem}a{color:#0b5563}"
)


class Index(Noun, frozen=True, kw_only=True):
    """What the page tells: the day, how many claims and open things, the method, the names of the two main files."""

    language: str
    made_on: date
    claims: int
    counts: Mapping[str, int]
    method: str
    register: str
    sums: str


def index_html(index: Index) -> str:
    """The page; it stands alone and links to its sisters in the other languages."""
    tr = in_words_of(index.language)
    day = str(format_date(index.made_on, "long", locale=index.language))
    others = " · ".join(
        f'<a href="index.{code}.html" lang="{code}">{name}</a>'
        for code, name in LANGUAGES.items()
        if code != index.language
    )
    rows = "".join(
        f'<tr><td><a href="open/{name}.json">{escape(tr(words))}</a></td><td class="n">{_number(index.counts.get(name, 0), index)}</td></tr>'
        for name, words in PAPERS.items()
    )
    title = escape(tr("Hand-over pack"))
    held = escape(
        tr("The register holds %(claims)s claims, as it was on %(day)s.")
        % {"claims": _number(index.claims, index), "day": day}
    )
    opened = escape(tr("Opening it on another machine, in an empty register:"))
    checked = escape(tr("Every file with its hash, checked when the pack is opened:"))
    tag = "zh-Hans" if index.language == "zh" else index.language
    return (
        f'<!doctype html><html lang="{tag}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{_STYLE}</style><p>{others}</p><h1>{title}</h1><p>{held}</p>"
        f'<table><tr><th>{escape(tr("What is open"))}</th><th class="n">{escape(tr("Number"))}</th></tr>{rows}</table>'
        f"<p>{opened}<br><code>trecho --register new.db restore PACK.zip</code></p>"
        f'<p>{checked} <a href="{index.sums}">{index.sums}</a></p>'
        f'<p>{escape(tr("Method"))}: <a href="method.json">{escape(index.method)}</a> · {escape(tr("Register"))}: <code>{index.register}</code> · '
        f"{escape(tr('Originals'))}: <code>originals/</code></p></html>\n"
    )


def _number(value: int, index: Index) -> str:
    return str(format_decimal(value, locale=index.language))
