"""The Dask engine: the rows of the local one, through the loss of a worker; a clear word at the loss of the scheduler."""

import pytest

from tests.core.matching.small_plan import PROMISES, deed
from trecho.core.trouble import Trouble
from trecho.lake.engine_dask import run_on_dask
from trecho.lake.engine_local import run_locally
from trecho.lake.engine_match import Matching, deeds_batch
from trecho.reference.matching_weights import weights

distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")

TASK = Matching(promises=PROMISES, period=("2019", "2021"), weights=weights(), top=2)
BATCHES = [deeds_batch([deed(f"A bank finances highway {number}", id=str(number))]) for number in range(12)]


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
def test_a_lost_worker_changes_no_row() -> None:
    alone = [found.to_pylist() for found in run_locally(TASK, BATCHES, 1)]
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None, silence_logs=50
    ) as cluster:
        found = []
        for number, result in enumerate(run_on_dask(TASK, BATCHES, cluster.scheduler_address)):
            if number == 2:
                cluster.scale(1)
            found.append(result.to_pylist())
    assert found == alone


def test_no_scheduler_at_the_address() -> None:
    with pytest.raises(Trouble, match="scheduler"):
        list(run_on_dask(TASK, BATCHES, "nonsense://nowhere"))
