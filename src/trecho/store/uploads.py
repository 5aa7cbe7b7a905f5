"""Returned matrices between preview and confirmation: what was read of the file, for the person who sent it, for a day."""

from datetime import datetime, timedelta

from trecho.core.noun import Noun
from trecho.store.models_people import UploadRow
from trecho.store.writing import writing

HOLDS = timedelta(days=1)


class Upload(Noun, frozen=True, kw_only=True):
    """A file that was read: its name and hash (SHA-256, hex), and what it holds in its plain shape (JSON)."""

    sha256: str
    name: str
    content: str


def keep_upload(person: str, upload: Upload, moment: datetime) -> None:
    """Keeps what was read of a file, once for each person; what is older than a day goes."""
    with writing():
        UploadRow.objects.filter(made_at__lt=moment - HOLDS).delete()
        UploadRow.objects.update_or_create(
            person=person,
            sha256=upload.sha256,
            defaults={"name": upload.name[:200], "made_at": moment, "plain": upload.content},
        )


def upload_of(person: str, sha256: str) -> Upload | None:
    """What that person sent under that hash; None where it is not there (any more)."""
    row = UploadRow.objects.filter(person=person, sha256=sha256).first()
    return Upload(sha256=row.sha256, name=row.name, content=row.plain) if row else None
