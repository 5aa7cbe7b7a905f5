"""The learned weights by which pairs of activities are proposed as one (docs/decisions/gathering-resolution.md)."""

from functools import cache
from importlib.resources import files

import msgspec

from trecho.core.resolving.proposing import Weights


@cache
def resolving_weights() -> Weights:
    """The bundled weights."""
    return msgspec.toml.decode((files("trecho.reference") / "resolving.toml").read_bytes(), type=Weights)
