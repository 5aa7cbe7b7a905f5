"""Several pacts of one signing: "signed a protocol on grapes and an agreement on training"."""

from itertools import pairwise

from msgspec.structs import replace

from trecho.core.activity import Stage
from trecho.core.passage import Span
from trecho.core.telling.anchors import anchors, names_near
from trecho.core.telling.details import own_count, own_sums, phrase_about
from trecho.core.telling.mention import Mention
from trecho.core.telling.page import Page
from trecho.core.telling.sorting import kind_of, works_named
from trecho.core.telling.words import TellingWords


def pacts(page: Page, mention: Mention, words: TellingWords) -> list[Mention]:
    """The mention, and one more for each further pact that the same verb signs: "signed a protocol and an agreement on…"."""
    clause = mention.clause
    if mention.stage is not Stage.SIGNED or mention.sort != "agreement" or mention.cue is None:
        return [mention]
    starts = [
        m.end()
        for m in words.pattern("raw", "another_pact").finditer(page.text, mention.anchor.end, clause.end)
        if m.start() > mention.cue.start
    ]
    if not starts:
        return [mention]
    found = [replace(mention, clause=Span(clause.start, starts[0]), ordinal=mention.ordinal or str(clause.start))]
    for start, end in pairwise((*starts, clause.end)):
        part = Span(start, end)
        named = anchors(page.text, start, end, words)
        pact = next((a for a in named if a.sort == "agreement"), None)
        if pact is None:
            continue
        kind = kind_of(page.text, part, pact, named, words)
        counted = tuple(c for c in page.counts if start <= c.span.start < end)
        found.append(
            replace(
                mention, clause=part, anchor=pact.span, kind=kind, head=pact.span.of(page.text).casefold(),
                names=names_near(page.text, *phrase_about(page.text, pact, part), words), ordinal=str(start),
                works=works_named(page.text, named, words), count=own_count(page.text, counted, kind, pact, words),
                sums=own_sums(page.text, tuple(s for s in page.sums if start <= s.span.start < end), pact),
            )
        )  # fmt: skip
    return found
