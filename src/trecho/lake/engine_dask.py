"""The Dask engine: the same function over the same batches on a cluster (optional extra `dask`)."""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from typing import Any

import pyarrow as pa

from trecho.core.trouble import Trouble
from trecho.lake.engine import Work, mapped

_AHEAD = 3
_PATIENCE = 2.0  # seconds between looks at whether the scheduler still answers


def run_on_dask(work: Work, batches: Iterable[pa.RecordBatch], address: str) -> Iterator[pa.RecordBatch]:
    """What `work` makes of each batch, in order, on the cluster of the scheduler at `address`.

    A worker that is lost costs time only: its batches are done again elsewhere. Raises Trouble where the scheduler
    cannot be reached or is lost.
    """
    client = _client(address)
    try:
        threads = max(1, sum(client.nthreads().values()))
        yield from mapped(work, batches, _Watched(client), _AHEAD * threads)
    except (CancelledError, OSError, TimeoutError) as error:
        raise _lost(address) from error
    finally:
        client.close(timeout=_PATIENCE)


def _client(address: str) -> Any:
    try:
        from importlib import import_module

        connect: Any = import_module("distributed").Client
    except ModuleNotFoundError:
        raise Trouble("match", "Dask is not installed", "install trecho[dask], or use --engine local") from None
    try:
        return connect(address, timeout="10s", set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise Trouble(
            address, "no Dask scheduler answers there (%(reason)s)", "check --address", reason=type(error).__name__
        ) from None


def _lost(address: str) -> Trouble:
    return Trouble(
        address, "the Dask scheduler was lost", "start it and run the same command again: finished parts are kept"
    )


class _Watched(Executor):
    """Dask's executor, whose futures give up when the scheduler no longer answers."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False, retries=3)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """A future that raises CancelledError once the scheduler is gone."""
        return _Patient(self._executor.submit(fn, *args, **kwargs), self._client)


class _Patient(Future[Any]):
    """A future of the cluster, asked again and again so that a lost scheduler is noticed."""

    def __init__(self, future: Any, client: Any) -> None:
        super().__init__()
        self._future = future
        self._client = client

    def result(self, timeout: float | None = None) -> Any:  # noqa: ARG002  (Executor's signature)
        """The result, whenever it comes; raises CancelledError where the scheduler is gone."""
        while True:
            try:
                return self._future.result(timeout=_PATIENCE)
            except TimeoutError:
                if self._client.status != "running":
                    raise CancelledError from None

    def cancel(self) -> bool:
        """Takes the work back where the cluster still can."""
        return bool(self._future.cancel())
