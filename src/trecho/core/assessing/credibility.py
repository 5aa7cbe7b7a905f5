"""How well is a claim corroborated, by origins rather than by documents? (Admiralty numbers 1-6; method, section 5)"""

from collections.abc import Iterable

from trecho.core.evidence import Side, SourceKind, Voice

CANNOT_BE_JUDGED = 6


def credibility(for_it: Iterable[Voice], against: Iterable[Voice] = ()) -> int:
    """The credibility number, from corroboration only, tested in the order 6, 5, 4, 1, 2, 3.

    An origin group counts once; one that says both counts on neither side.
    """
    pro, contra = _groups(for_it), _groups(against)
    both = pro.keys() & contra.keys()
    supporters = {group: voices for group, voices in pro.items() if group not in both}
    doubters = contra.keys() - both
    if not supporters and not doubters:
        return CANNOT_BE_JUDGED
    if len(doubters) > len(supporters):
        return 5
    if doubters and len(doubters) == len(supporters):
        return 4
    if len(supporters) < 2:
        return 3
    return 1 if _two_sides(supporters) or _third_official(supporters) else 2


def _groups(voices: Iterable[Voice]) -> dict[str, list[Voice]]:
    groups: dict[str, list[Voice]] = {}
    for voice in voices:
        groups.setdefault(voice.group, []).append(voice)
    return groups


def _two_sides(groups: dict[str, list[Voice]]) -> bool:
    # A group that spans two sides is one origin and speaks for one of them: it cannot corroborate itself.
    sides = [{voice.side for voice in voices} for voices in groups.values()]
    return any(one != other or len(one) > 1 for place, one in enumerate(sides) for other in sides[place + 1 :])


def _third_official(groups: dict[str, list[Voice]]) -> bool:
    return any(
        voice.kind is SourceKind.OFFICIAL and voice.side is Side.THIRD for voices in groups.values() for voice in voices
    )
