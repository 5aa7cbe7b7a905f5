"""The local engine: a pool gives the rows that one process gives."""

from tests.core.matching.small_plan import PROMISES, deed
from trecho.lake.engine_local import run_locally
from trecho.lake.engine_match import Matching, deeds_batch
from trecho.reference.matching_weights import weights

TASK = Matching(promises=PROMISES, period=("2019", "2021"), weights=weights(), top=2)


def test_a_pool_gives_the_rows_that_one_process_gives() -> None:
    batches = [deeds_batch([deed(f"A bank finances highway {number}", id=str(number))]) for number in range(4)]
    alone = [found.to_pylist() for found in run_locally(TASK, batches, 1)]
    assert [found.to_pylist() for found in run_locally(TASK, batches, 2)] == alone
    assert [rows[0]["activity"] for rows in alone] == ["0", "1", "2", "3"]


def test_nothing_in_nothing_out() -> None:
    assert not list(run_locally(TASK, []))
