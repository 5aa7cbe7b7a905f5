"""The tables of the register: claims are the truth, every other table is computed from them or seals them.

`plain` columns hold JSON as text, byte for byte the same on SQLite and PostgreSQL; the other columns are copies of
parts of it that lists are found and sorted by.
"""

from django.db import models


class ClaimRow(models.Model):
    """A claim as it was kept, for good."""

    id = models.CharField(primary_key=True, max_length=64)
    type = models.CharField(max_length=40)
    subject = models.TextField()
    property = models.CharField(max_length=80)
    source = models.TextField()
    author = models.TextField()
    retracts = models.CharField(max_length=64, default="")
    recorded_at = models.DateTimeField()
    plain = models.TextField()

    class Meta:
        """Found by what it is about, by who says it, and by when the register learnt it."""

        indexes = (
            models.Index(fields=["subject"], name="claim_subject"),
            models.Index(fields=["source"], name="claim_source"),
            models.Index(fields=["recorded_at", "id"], name="claim_recorded"),
            models.Index(fields=["type", "recorded_at"], name="claim_type"),
            models.Index(fields=["author"], name="claim_author"),
        )

    def __str__(self) -> str:
        """Its subject and property, as in a citation."""
        return f"{self.subject} {self.property}"


class ViewRow(models.Model):
    """What is known of a subject now; `trecho rebuild` makes it anew from the claims."""

    kind = models.CharField(max_length=40)
    key = models.TextField()
    subject = models.TextField()
    within = models.TextField(default="")
    position = models.BinaryField()
    words = models.TextField(default="")
    plain = models.TextField()

    class Meta:
        """One view of a kind for each id."""

        constraints = (models.UniqueConstraint(fields=["kind", "key"], name="view_once"),)
        indexes = (
            models.Index(fields=["kind", "position"], name="view_listed"),
            models.Index(fields=["kind", "within", "position"], name="view_within"),
            models.Index(fields=["subject"], name="view_subject"),
        )

    def __str__(self) -> str:
        """Its kind and id."""
        return f"{self.kind} {self.key}"


class TagRow(models.Model):
    """A name and value that a list is filtered by."""

    view = models.ForeignKey(ViewRow, on_delete=models.CASCADE, related_name="tags")
    name = models.CharField(max_length=40)
    value = models.TextField()

    class Meta:
        """Found by name and value."""

        indexes = (models.Index(fields=["name", "value"], name="tag_found"),)

    def __str__(self) -> str:
        """Name and value."""
        return f"{self.name}={self.value}"


class DatasetRow(models.Model):
    """A file that something was gathered from: whoever holds the file can check its hash."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    name = models.TextField()
    plain = models.TextField()
    recorded_at = models.DateTimeField()

    def __str__(self) -> str:
        """Its name and the first digits of its hash."""
        return f"{self.name} {self.sha256[:12]}"


class SnapshotRow(models.Model):
    """A frozen state of the register: its hash and the list of everything that the hash seals."""

    id = models.CharField(primary_key=True, max_length=64)
    label = models.TextField(default="")
    made_at = models.DateTimeField()
    plain = models.TextField()
    manifest = models.TextField()

    def __str__(self) -> str:
        """Its label and the first digits of its hash."""
        return f"{self.label} {self.id[:12]}".strip()


class AssessmentRow(models.Model):
    """A computed result for one pledge, kept for good under the run that made it."""

    run = models.CharField(max_length=64)
    plan = models.TextField()
    pledge = models.TextField()
    made_at = models.DateTimeField()
    plain = models.TextField()

    class Meta:
        """One result for each pledge of a run."""

        constraints = (models.UniqueConstraint(fields=["run", "pledge"], name="assessment_once"),)
        indexes = (models.Index(fields=["plan", "made_at"], name="assessment_plan"),)

    def __str__(self) -> str:
        """The pledge and the run."""
        return f"{self.pledge} {self.run[:12]}"


class ImportRow(models.Model):
    """The report of one import: what was new, known, rejected."""

    name = models.TextField()
    made_at = models.DateTimeField()
    plain = models.TextField()

    def __str__(self) -> str:
        """What was imported, and when."""
        return f"{self.name} {self.made_at:%Y-%m-%d %H:%M}"


class RegisterRow(models.Model):
    """The one row that counts the register's changes, so that a page knows whether it is still fresh."""

    revision = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        """The number of changes so far."""
        return f"revision {self.revision}"


# Django finds tables in this module alone.
from trecho.store.models_people import (  # noqa: E402  (as above)
    Authenticator,  # noqa: F401  (as above)
    EventRow,  # noqa: F401  (as above)
    SubmissionRow,  # noqa: F401  (as above)
    TicketRow,  # noqa: F401  (as above)
    TokenRow,  # noqa: F401  (as above)
    UploadRow,  # noqa: F401  (as above)
    VisitRow,  # noqa: F401  (as above)
)
