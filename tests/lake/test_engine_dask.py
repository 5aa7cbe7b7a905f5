"""The Dask engine: the local engine's rows, though a worker is killed; one sentence when the scheduler is, and going on."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pytest

from tests.core.matching.small_plan import PROMISES, deed
from trecho.core.trouble import Trouble
from trecho.lake.engine_dask import run_on_dask
from trecho.lake.engine_local import run_locally
from trecho.lake.engine_match import Matching, deeds_batch
from trecho.lake.engine_parts import kept
from trecho.reference.matching_weights import weights

distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")

TASK = Matching(promises=PROMISES, period=("2019", "2021"), weights=weights(), top=2)
BATCHES = [
    deeds_batch([deed(f"A bank finances highway {number} of {part}", id=f"{number}:{part}") for part in range(64)])
    for number in range(16)
]
_PATIENCE = 20


@contextmanager
def cluster_of_processes(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A scheduler and a worker, each a process of its own: the scheduler's address and process."""
    said = folder / "scheduler.json"
    started = [_started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(said))]
    try:
        started.append(_started("dask_worker", "--scheduler-file", str(said), "--nworkers", "1", "--nthreads", "1"))
        with distributed.Client(scheduler_file=str(said), set_as_default=False, timeout=_PATIENCE) as client:
            client.wait_for_workers(1, timeout=_PATIENCE)
            address = client.scheduler.address
        yield address, started[0]
    finally:
        for process in started:
            process.kill()
            process.wait()


def _started(program: str, *words: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", f"distributed.cli.{program}", "--no-dashboard", *words]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
def test_a_killed_worker_changes_no_row() -> None:
    alone = [found.to_pylist() for found in run_locally(TASK, BATCHES, 1)]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster, set_as_default=False) as client,
    ):
        workers = client.run(os.getpid)
        found = []
        for number, result in enumerate(run_on_dask(TASK, BATCHES, cluster.scheduler_address)):
            if number == 2:
                os.kill(next(iter(workers.values())), signal.SIGKILL)
            found.append(result.to_pylist())
        still = client.run(os.getpid)
    assert found == alone
    assert set(still.values()) != set(workers.values())


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
def test_a_run_whose_scheduler_is_killed_says_so_and_goes_on(tmp_path: Path) -> None:
    alone = [found.to_pylist() for found in run_locally(TASK, BATCHES, 1)]
    place = tmp_path / "parts"
    found = []
    with cluster_of_processes(tmp_path) as (address, scheduler):

        def on_the_cluster(wanted: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            return run_on_dask(TASK, wanted, address)

        def killing_after_three_parts() -> None:
            for result in kept(on_the_cluster, BATCHES, place, b"run"):
                found.append(result.to_pylist())
                if len(found) == 3:
                    scheduler.kill()

        with pytest.raises(Trouble, match="the Dask scheduler was lost; start it and run the same command again"):
            killing_after_three_parts()
    done = len(list(place.glob("part-*.parquet")))
    assert found == alone[: len(found)]
    assert 3 <= done < len(BATCHES)
    asked: list[int] = []

    def here(wanted: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        listed = list(wanted)
        asked.append(len(listed))
        return run_locally(TASK, listed, 1)

    assert [rows for result in kept(here, BATCHES, place, b"run") for rows in result.to_pylist()] == [
        row for rows in alone for row in rows
    ]
    assert asked == [len(BATCHES) - done]


def test_no_scheduler_at_the_address() -> None:
    with pytest.raises(Trouble, match="scheduler"):
        list(run_on_dask(TASK, BATCHES, "nonsense://nowhere"))
