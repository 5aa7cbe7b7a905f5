"""Settling: themes that arise from others or in an emergency, and themes that others hide."""

import numpy as np
from numpy.typing import NDArray

from trecho.core.matching.knowledge import Emergency, Knowledge

Flags = NDArray[np.bool_]


def settle(spoken: Flags, others: Flags, knowledge: Knowledge, months: list[str]) -> None:
    """Adds to `spoken` (themes × deeds) what arises from themes together or in an emergency; drops what others hide."""
    themes = knowledge.themes
    every = spoken | others
    for theme, hidden_by in themes.hiding:
        hidden = spoken[theme] & every[list(hidden_by)].any(axis=0)
        spoken[theme] &= ~hidden
        every[theme] &= ~hidden
    for theme, parts in themes.arising:
        spoken[theme] |= np.logical_and.reduce([every[list(part)].any(axis=0) for part in parts])
    for emergency in knowledge.emergencies:
        means = [themes.place[name] for name in emergency.means]
        spoken[themes.place[emergency.theme]] |= _in_force(emergency, months) & every[means].any(axis=0)


def _in_force(emergency: Emergency, months: list[str]) -> Flags:
    """For each month whether the emergency was in force; not where the month is unknown."""
    held = {month: bool(month) and emergency.start <= month <= emergency.end for month in set(months)}
    return np.array([held[month] for month in months], dtype=np.bool_)
