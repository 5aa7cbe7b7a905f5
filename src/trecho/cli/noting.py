"""Whole datasets of the lake, noted in the register where there is one: snapshots seal their hashes, pages show them."""

from trecho.cli.wishes import Wishes
from trecho.core.trouble import Trouble
from trecho.lake.dataset import Dataset


def note(wishes: Wishes, dataset: Dataset) -> bool:
    """Notes each Parquet file of a dataset by its hash, with where it lies in the lake; False where there is no register."""
    from trecho.cli.opening import opened

    try:
        opened(wishes)
    except Trouble:
        return False
    from trecho.store import shelf

    for content in dataset.files:
        facts: dict[str, object] = {
            "path": f"files/{content}.parquet",
            "kind": dataset.kind,
            "dataset": dataset.key,
            "source": dataset.sha256,
            "address": dataset.address,
            "rows": str(dataset.rows),
        }
        shelf.keep_dataset(dataset.name, content, recorded_at=dataset.imported_at, facts=facts)
    return True
