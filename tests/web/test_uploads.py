import io

import pytest
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.desks import EnteredAs
from trecho.web.uploads import MOST_BYTES, Limited


def test_what_is_too_large_is_refused_by_its_length() -> None:
    with pytest.raises(RequestDataTooBig):
        Limited().handle_raw_input(io.BytesIO(), {}, MOST_BYTES + 1, b"x")
    Limited().handle_raw_input(io.BytesIO(), {}, MOST_BYTES, b"x")


def test_nobody_sends_more_than_that_not_even_before_signing_in(entered: EnteredAs) -> None:
    for name, address in (("", "/en/sign-in"), ("lin", "/en/contribute/matrix/upload")):
        answer = entered(name).post(address, {"workbook": SimpleUploadedFile("a.xlsx", b"x" * (MOST_BYTES + 1))})
        assert answer.status_code == 413
        assert "smaller file" in answer.content.decode()
