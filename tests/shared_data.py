"""Where the real files lie that tests read in place: beside the checkout, or where TRECHO_SHARED_DATA says."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("TRECHO_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"the real files are not here ({SHARED}); set TRECHO_SHARED_DATA to their folder"
)
