"""What the picture of a shared page shows: made from what the page shows anyway, drawn only when somebody asks for it."""

import hashlib
import io

from django.utils.translation import gettext, ngettext

from trecho.core.assessment import Assessment
from trecho.core.link import LinkState
from trecho.core.plan import Commitment, Plan
from trecho.store import search
from trecho.store.originals import picture_kept
from trecho.web.figures import Figures
from trecho.web.overview import Overview, PledgeLine
from trecho.writers.charts_portrait import Portrait, portrait_svg
from trecho.writers.charts_statuses import ORDER
from trecho.writers.charts_stretch import Stretch, stretch_of
from trecho.writers.tables import worded
from trecho.writers.wording import STATUS


def portrait_of_home(overviews: tuple[Overview, ...], language: str) -> Portrait:
    """All plans together: their statuses, and how much the register holds."""
    figures, counts = Figures(language), search.counts()
    whole = max(overviews, key=lambda one: one.verified.total(), default=None)
    return Portrait(
        above=gettext("From word to deed"),
        title=gettext("What cooperation plans promise, and what was done"),
        words=gettext("What cooperation plans promise, what was done, and the source behind every figure."),
        counts=_shown(whole) if whole else {},
        provisional=bool(whole and _only_proposed(whole)),
        below=worded(whole.plan.title, language) if whole and whole.verified.total() else "",
        numbers=(
            (figures.number(len(overviews)), gettext("plans")),
            (figures.number(counts.get("commitment", 0)), gettext("commitments")),
            (figures.number(counts.get("activity", 0)), gettext("activities recorded")),
            (figures.number(counts.get("claim", 0)), gettext("claims, each with its source")),
        ),
    )


def portrait_of_plan(whole: Overview, language: str) -> Portrait:
    """A plan: its statuses in one bar, verified where a person has reviewed evidence, else framed as provisional."""
    figures, plan = Figures(language), whole.plan
    title = worded(plan.title, language) or plan.id
    counts = _shown(whole)
    told = ", ".join(f"{gettext(STATUS[code])} {figures.number(counts[code])}" for code in ORDER if counts.get(code))
    proposed = _only_proposed(whole)
    if proposed and told:
        told = f"{gettext('What unreviewed proposals would give')}: {told}"
    gone = gettext("%(share)s of its time gone by") % {"share": figures.share(whole.elapsed)}
    links = whole.links
    return Portrait(
        above=figures.period(plan.period),
        title=title,
        words=f"{title}. {told or gone}",
        counts=counts,
        provisional=proposed,
        stretch=None if counts else Stretch(elapsed=whole.elapsed, rated=False),
        below=told or gone,
        numbers=(
            (figures.number(len(whole.commitments)), gettext("commitments")),
            (figures.number(len(whole.pledges)), gettext("pledges")),
            (figures.number(links.get(LinkState.ACCEPTED, 0)), gettext("links accepted")),
            (figures.share(whole.elapsed), gettext("of its time gone by")),
        ),
    )


def portrait_of_commitment(
    one: Commitment, plan: Plan, pledges: tuple[PledgeLine, ...], elapsed: float, language: str
) -> Portrait:
    """A commitment: its words and the stretch of its first pledge that was assessed."""
    assessed = [line.assessment for line in pledges if line.assessment]
    told = _told(assessed[0]) if assessed else ""
    words = worded(one.words, language)
    counted = ngettext("%(num)s pledge", "%(num)s pledges", len(pledges)) % {"num": len(pledges)} if pledges else ""
    return Portrait(
        above=f"{one.path} · {worded(plan.title, language)}",
        title=words or one.id,
        words=f"{one.path}. {words[:160]}{'…' if len(words) > 160 else ''} {told}".strip(),
        stretch=stretch_of(assessed[0], elapsed) if assessed else Stretch(elapsed=elapsed, rated=False),
        below=" · ".join(part for part in (told, counted) if part),
    )


def _told(one: Assessment) -> str:
    """What is known of a pledge: what proposals would give where nobody has rated it, else both statuses."""
    if one.provisional and one.provisional != one.status_v:
        return gettext("Unreviewed proposals would give: %(provisional)s.") % {
            "provisional": gettext(STATUS[one.provisional])
        }
    return gettext("Verified: %(verified)s. Claimed: %(claimed)s.") % {
        "verified": gettext(STATUS[one.status_v]),
        "claimed": gettext(STATUS[one.status_c]),
    }


def portrait_of_member(name: str, received: int, groups: tuple[str, ...], language: str) -> Portrait:
    """A member: how many activities are recorded for it, which is never a score."""
    counted = ngettext("%(num)s activity recorded", "%(num)s activities recorded", received) % {
        "num": Figures(language).number(received)
    }
    return Portrait(
        above=gettext("Member"),
        title=name,
        words=f"{name}: {counted}",
        below=gettext("Recorded activities, not verified deliveries. Never a score of the member."),
        numbers=(
            (Figures(language).number(received), gettext("activities recorded")),
            *((group, "") for group in groups[:3]),
        ),
    )


def drawn(portrait: Portrait) -> bytes:
    """The picture as PNG, 1200 by 630; kept under the hash of its drawing, so that it is drawn once."""
    svg = portrait_svg(portrait)
    return picture_kept(hashlib.sha256(svg.encode()).hexdigest(), 0, lambda: _png(svg))


def _png(svg: str) -> bytes:
    """Few colours, so that slow lines get it in a moment."""
    import vl_convert
    from PIL import Image

    page = io.BytesIO()
    with Image.open(io.BytesIO(vl_convert.svg_to_png(svg))) as picture:
        picture.convert("RGB").quantize(64).save(page, "PNG", optimize=True)
    return page.getvalue()


def _shown(whole: Overview) -> dict:  # type: ignore[type-arg]  # (pledges by status)
    return dict(whole.provisional if _only_proposed(whole) else whole.verified)


def _only_proposed(whole: Overview) -> bool:
    return not whole.links.get(LinkState.ACCEPTED, 0) and whole.provisional != whole.verified
