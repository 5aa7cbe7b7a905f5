"""Stages of the data and rungs of the ladder are the same scale."""

from trecho.core.activity import RUNG_OF_STAGE, Rung, Stage


def test_every_stage_stands_on_a_rung() -> None:
    assert set(RUNG_OF_STAGE) == set(Stage)
    assert [
        RUNG_OF_STAGE[stage]
        for stage in (Stage.ANNOUNCED, Stage.PLEDGED, Stage.SIGNED, Stage.UNDER_WAY, Stage.COMPLETED)
    ] == [Rung.M0, Rung.M1, Rung.M2, Rung.M3, Rung.M5]
