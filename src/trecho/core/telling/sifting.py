"""What of a clause tells of something done: not wishes, thanks, trade figures, the rest of a lot or others' deeds."""

import re

from trecho.core.passage import Span
from trecho.core.telling.cues import cues
from trecho.core.telling.places import countries
from trecho.core.telling.words import TellingWords

# Where one thing that is said ends and the next begins.
_PART = re.compile(r"[,;，；](?=\s|[^\d\s])|\s(?:and|y|e|et|but|pero|mas|mais)\s")


def busy(text: str, clause: Span, words: TellingWords) -> Span | None:
    """So much of the clause as is neither wish nor thanks nor trade figure; None where that tells of nothing done."""
    start, end = clause.start, clause.end
    told = cues(text, start, end, words)
    if words.pattern("raw", "remainder").match(text, start + _blank(text, start), end) and all(c.coming for c in told):
        return None  # the rest of a lot, still to come, is no deed of its own
    idle = words.pattern("phrases", "idle").search(text, start, end)
    if idle:
        marks = [m.start() for m in _PART.finditer(text, start, idle.start())]
        if not marks or not any(c.span.end <= marks[-1] and not c.coming for c in told):
            return None
        end = marks[-1]
    thanks = words.pattern("phrases", "courtesy").search(text, start, end)
    behind = _PART.search(text, thanks.end(), end) if thanks else None
    if thanks and (behind is None or any(c.span.end <= thanks.start() for c in told)):
        return Span(start, end) if any(c.span.end <= thanks.start() for c in told) else None
    return Span(behind.end() if behind else start, end)


def _blank(text: str, start: int) -> int:
    return len(text[start : start + 4]) - len(text[start : start + 4].lstrip(" ,，"))


def is_foreign(text: str, clause: Span, sentence: Span, words: TellingWords) -> bool:
    """Whether the clause tells of somebody else's deed."""
    giver = words.giver_pattern.search(text, sentence.start, sentence.end)
    if words.pattern("phrases", "third").search(text, clause.start, clause.end) and not giver:
        return True
    named = [code for _, code in countries(text, clause.start, clause.end, words) if code not in words.givers]
    strangers = [code for code in named if words.members and code not in words.members]
    return bool(strangers) and not giver
