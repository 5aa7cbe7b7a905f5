"""The weights of matching: what is believed beforehand, and what was learnt from labels (docs/matching-model.md)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from trecho.core.matching.learning import scale_of
from trecho.core.matching.weighing import Scale, Weights


def beliefs() -> tuple[Scale, Scale]:
    """The scales of link and of direct before any label."""
    written = _toml("matching_beliefs.toml")
    return _scale(written["link"]), _scale(written["direct"])


@cache
def weights(*, encoder: bool = False) -> Weights:
    """The learnt weights: those for matching with the encoder of meaning, or those without it."""
    written = _toml("matching_weights.toml")["with_encoder" if encoder else "without_encoder"]
    return Weights(
        link=_scale(written["link"]),
        direct=_scale(written["direct"]),
        link_from=written["link_from"],
        direct_from=written["direct_from"],
    )


def _scale(written: Mapping[str, float]) -> Scale:
    return scale_of(written["bias"], {name: weight for name, weight in written.items() if name != "bias"})


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("trecho.reference") / name).read_text(encoding="utf-8"))
