"""Modules that Cython may have compiled, loaded from their source instead."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import trecho.sources


def uncompiled(*names: str) -> list[Any]:
    """Modules of trecho.sources as plain Python; those that come later import those that come first."""
    loaded: dict[str, Any] = {}
    kept = {name: sys.modules.pop(name, None) for name in (f"trecho.sources.{name}" for name in names)}
    try:
        for name in kept:
            path = Path(trecho.sources.__path__[0]) / f"{name.rpartition('.')[2]}.py"
            found = importlib.util.spec_from_file_location(name, path)
            assert found is not None
            assert found.loader is not None
            sys.modules[name] = loaded[name] = importlib.util.module_from_spec(found)
            found.loader.exec_module(loaded[name])
    finally:
        for name, module in kept.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module
    return list(loaded.values())
