"""The files that a register knows by their hash."""

from collections.abc import Mapping

from trecho.store.models import DatasetRow
from trecho.store.plain_text import decoded


def datasets() -> Mapping[str, Mapping[str, str]]:
    """What is known of each kept file, by its hash (SHA-256, hex): `name`, and where it may be found."""
    return {
        row.sha256: {"name": row.name, **decoded(row.plain)} for row in DatasetRow.objects.order_by("name", "sha256")
    }
