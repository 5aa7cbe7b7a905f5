"""Settling: hidden themes go, arisen ones come, emergencies only while they last."""

import numpy as np

from trecho.core.matching.settling import settle
from trecho.reference.matching import knowledge

KNOWN = knowledge()


def test_a_theme_is_hidden_and_another_arises_in_an_emergency() -> None:
    place = KNOWN.themes.place
    theme, hidden_by = KNOWN.themes.hiding[0]
    spoken = np.zeros((len(KNOWN.themes), 3), dtype=np.bool_)
    spoken[theme] = True
    spoken[next(iter(hidden_by)), 0] = True
    emergency = KNOWN.emergencies[0]
    spoken[place[emergency.means[0]], 1:] = True
    settle(spoken, np.zeros_like(spoken), KNOWN, ["", emergency.start, "1900-01"])
    assert not spoken[theme, 0]
    assert spoken[place[emergency.theme], 1]
    assert not spoken[place[emergency.theme], 2]
