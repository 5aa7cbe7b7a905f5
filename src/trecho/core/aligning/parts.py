"""The parts of a commitment: the clauses and listed things that may go separate ways in the next plan."""

import re

from trecho.core.aligning.tongue import Tongue
from trecho.core.words import is_chinese, stems, tokens

_SHORT = 1  # stems of a part that cannot stand alone


def parts_of(text: str, tongue: Tongue) -> tuple[str, ...]:
    """The text cut at its commas, full stops and words for "and"; a cut that would leave nearly nothing is not made."""
    joints = "|".join(re.escape(joint) for joint in sorted(tongue.joints.phrases, key=len, reverse=True))
    pieces = [piece.strip() for piece in re.split(joints, text, flags=re.IGNORECASE) if piece and piece.strip()]
    parts: list[str] = []
    for piece in pieces:
        if parts and _weight(piece, tongue) < _SHORT:
            parts[-1] = f"{parts[-1]} {piece}"
        else:
            parts.append(piece)
    return tuple(parts)


def _weight(piece: str, tongue: Tongue) -> int:
    if any(is_chinese(token) for token in tokens(piece)):
        return len(piece) // 2
    return len(stems(piece, tongue.vocabulary))
