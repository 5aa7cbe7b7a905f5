"""The files at hand that a register's datasets were read from, with the hashes that they have now."""

import hashlib
from collections.abc import Mapping
from pathlib import Path


def held_hashes(lake: str | None) -> Mapping[str, str]:
    """For every kept dataset whose file is at hand (a bundled case, the lake): the hash now, by the hash it was kept under."""
    from trecho.store.datasets import datasets

    held: dict[str, str] = {}
    for sha256, facts in datasets().items():
        content = _content(facts, lake)
        if content is not None:
            held[sha256] = hashlib.sha256(content).hexdigest()
    return held


def _content(facts: Mapping[str, str], lake: str | None) -> bytes | None:
    from trecho.cases.describing import bundled, folder_of
    from trecho.lake.dataset import DEFAULT

    if facts.get("case") in bundled():
        file = folder_of(facts["case"]).joinpath(facts["file"])
        return file.read_bytes() if file.is_file() else b""
    path = Path(lake or (DEFAULT if "dataset" in facts else "."), facts["path"]) if "path" in facts else None
    return path.read_bytes() if path is not None and path.is_file() else None
