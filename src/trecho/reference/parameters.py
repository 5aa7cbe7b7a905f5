"""The parameter file of the method, as the value that the core is handed."""

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from trecho.core.noun import Nonsense
from trecho.core.parameters import Parameters
from trecho.core.plain import value_of
from trecho.core.trouble import Trouble


@cache
def parameters() -> Parameters:
    """The parameters that ship with the method (section 13)."""
    return _parsed(files("trecho.reference").joinpath("parameters.toml").read_text("utf-8"), "parameters.toml")


def parameters_from(path: Path) -> Parameters:
    """The parameters in a file of the same shape; raises Trouble where a threshold is missing or is no number."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise Trouble(
            str(path), "cannot be read (%(reason)s)", "name a parameter file", reason=error.strerror
        ) from None
    return _parsed(text, str(path))


def _parsed(text: str, where: str) -> Parameters:
    try:
        return value_of(Parameters, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, Nonsense) as error:
        raise Trouble(
            where, "is no parameter file (%(reason)s)", "compare it with the one that ships", reason=error
        ) from None
