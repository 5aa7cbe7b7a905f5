"""A brief as a file, without a server: about a plan, or about one member."""

from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.utils import translation

from trecho.core.trouble import Trouble
from trecho.register.dossiers import plan_of_register
from trecho.store import search
from trecho.web.asking import Asked
from trecho.web.briefs import brief_of_plan
from trecho.web.briefs_member import brief_of_member
from trecho.writers.brief import brief_pdf
from trecho.writers.formats import kept


def keep_brief(
    out: Path,
    language: str,
    *,
    plan: str | None = None,
    member: str | None = None,
    as_of: datetime | None = None,
    address: str = "",
) -> Path:
    """The PDF that was written: `out`, or `brief.pdf` in the folder of that name; raises Trouble for an unknown plan or member."""
    with translation.override(language):
        question = Asked(
            language=language,
            path="/",
            as_of=as_of,
            as_of_words=as_of.date().isoformat() if as_of else "",
            today=datetime.now(UTC),
            site=address.rstrip("/") or settings.SITE_ADDRESS or "http://localhost:8000",
        )
        if member is None:
            brief = brief_of_plan(plan_of_register(plan, as_of), question)
        else:
            known = search.member(member.upper(), as_of)
            if known is None:
                raise Trouble(member, "is no member of the register", "write its ISO code, such as ECU")
            brief = brief_of_member(known, question)
        return kept(out if out.suffix else out / "brief.pdf", brief_pdf(brief))
