"""Two wordings side by side, word by word: what stayed, what went, what came."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

from trecho.core.noun import Noun
from trecho.core.words import CHINESE, folded

# A word with the space behind it; every Chinese character and every mark stands alone.
_PIECE = re.compile(rf"[{CHINESE}]\s*|[^\W_{CHINESE}]+\s*|[\W_]\s*")


class Kind(StrEnum):
    """What a stretch of words did."""

    SAME = "same"
    GONE = "gone"
    ADDED = "added"


class Stretch(Noun, frozen=True, kw_only=True):
    """Words in a row that stayed, went or came, with the spaces between them."""

    kind: Kind
    words: str


def comparison(old: str, new: str) -> tuple[Stretch, ...]:
    """The old and the new wording as stretches: those not ADDED make up `old`, those not GONE make up `new`.

    Capitals and accents do not make a difference; where they differ, the new writing is shown as added.
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    left = [folded(piece).strip() for piece in before]
    right = [folded(piece).strip() for piece in after]
    stretches: list[Stretch] = []
    for step, start, end, begin, stop in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        one, other = "".join(before[start:end]), "".join(after[begin:stop])
        if step == "equal" and one == other:
            stretches.append(Stretch(kind=Kind.SAME, words=one))
            continue
        if one:
            stretches.append(Stretch(kind=Kind.GONE, words=one))
        if other:
            stretches.append(Stretch(kind=Kind.ADDED, words=other))
    return tuple(stretches)
