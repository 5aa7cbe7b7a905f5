"""The activities of the lake's datasets, whole, in batches: as often as they are asked for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from trecho.core.activity import Activity
from trecho.core.trouble import Trouble
from trecho.lake.schema import activities_of

_ROWS = 2048


def activities_in(files: Sequence[Path]) -> Iterator[Activity]:
    """Every activity of Parquet files such as the lake's; raises Trouble where one is no such file."""
    for file in files:
        try:
            for batch in pq.ParquetFile(file).iter_batches(_ROWS):
                yield from activities_of(batch)
        except (OSError, pa.ArrowException, KeyError) as error:
            raise Trouble(
                str(file),
                "holds no activities that can be read (%(reason)s)",
                "import it anew",
                reason=type(error).__name__,
            ) from None
