"""What was read of a file waits for its sender alone, for a day."""

from datetime import timedelta

import pytest

from tests.conftest import MONDAY
from trecho.store.uploads import Upload, keep_upload, upload_of

pytestmark = pytest.mark.usefixtures("part_register")


def test_it_is_its_senders_alone_and_kept_once() -> None:
    upload = Upload(sha256="a" * 64, name="m.xlsx", content="{}")
    for _ in range(2):
        keep_upload("lin", upload, MONDAY)
    assert upload_of("lin", "a" * 64) == upload
    assert upload_of("max", "a" * 64) is None


def test_after_a_day_it_goes() -> None:
    keep_upload("lin", Upload(sha256="a" * 64, name="m.xlsx", content="{}"), MONDAY)
    keep_upload("max", Upload(sha256="b" * 64, name="m.xlsx", content="{}"), MONDAY + timedelta(days=2))
    assert upload_of("lin", "a" * 64) is None
