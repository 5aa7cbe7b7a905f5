"""What may be sent to the server: forms and workbooks of a decent size, refused by their length before they are read."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MOST_BYTES = 8 << 20  # a matrix of 33 members and 66 commitments, filled to the brim, takes less than one


class Limited(FileUploadHandler):
    """Lets files through to the next one of Django's, unless what is sent is larger than any honest workbook."""

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002  (Django hands it)
        META: dict[str, Any],  # noqa: ARG002, N803  (Django hands it, under this name)
        content_length: int,
        boundary: Any,  # noqa: ARG002  (Django hands it)
        encoding: Any = None,  # noqa: ARG002  (Django hands it)
    ) -> None:
        """Raises RequestDataTooBig (status 400) for what is too large."""
        if content_length > MOST_BYTES:
            raise RequestDataTooBig(f"{content_length:,} bytes were sent, at most {MOST_BYTES:,} are read")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002  (as above)
        """The bytes, for the next one."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Nothing: the next one keeps the file."""
