"""The tables of people: what happened to accounts, one-time links, sessions, and what a country is about to file.

Names, not keys, stand in the log of events, so that it outlives the accounts. The claims themselves stand in `models.py`.
"""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.crypto import salted_hmac
from django_otp.plugins.otp_totp.models import TOTPDevice


class EventRow(models.Model):
    """Something that happened to accounts or was done by people, for good: the database refuses changes (migration 2)."""

    at = models.DateTimeField()
    kind = models.CharField(max_length=40)
    by = models.CharField(max_length=150, default="")
    about = models.TextField(default="")
    address = models.CharField(max_length=64, default="")
    plain = models.TextField(default="{}")

    class Meta:
        """Listed by moment; counted by kind, person and address for the brakes on repetition."""

        indexes = (
            models.Index(fields=["at", "id"], name="event_at"),
            models.Index(fields=["kind", "by", "at"], name="event_by"),
            models.Index(fields=["kind", "address", "at"], name="event_address"),
        )

    def __str__(self) -> str:
        """What happened, and when."""
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"


class TicketRow(models.Model):
    """A one-time link, kept as the hash of its words: an invitation, or a new password for an account that there is."""

    digest = models.CharField(primary_key=True, max_length=64)
    sort = models.CharField(max_length=20)
    name = models.CharField(max_length=150)
    email = models.CharField(max_length=254, default="")
    role = models.CharField(max_length=20, default="")
    country = models.CharField(max_length=3, default="")
    made_by = models.CharField(max_length=150)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """Found by the account that it is for, listed by moment."""

        indexes = (
            models.Index(fields=["name"], name="ticket_name"),
            models.Index(fields=["made_at"], name="ticket_made"),
        )

    def __str__(self) -> str:
        """What sort it is, and for whom."""
        return f"{self.sort} {self.name}"


class TokenRow(models.Model):
    """A token by which a program says for whom it asks, kept as the hash of its words."""

    digest = models.CharField(primary_key=True, max_length=64)
    account = models.BigIntegerField(db_index=True)
    name = models.CharField(max_length=80)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        """What it is for."""
        return self.name


class VisitRow(AbstractBaseSession):
    """A session, with what its owner may want to know of it: on which device, since when, last seen."""

    account = models.BigIntegerField(null=True, db_index=True)
    device = models.CharField(max_length=80, default="")
    address = models.CharField(max_length=64, default="")
    began_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        """The device and when it was last seen."""
        return f"{self.device} {self.seen_at}"


class SubmissionRow(models.Model):
    """Evidence that a country files for itself, while it is a draft, sent, returned or accepted."""

    country = models.CharField(max_length=3)
    author = models.CharField(max_length=150)
    state = models.CharField(max_length=10)
    commitment = models.TextField()
    plain = models.TextField()
    changed_at = models.DateTimeField()
    reason = models.TextField(default="")
    decided_by = models.CharField(max_length=150, default="")

    class Meta:
        """Listed by country and by state."""

        indexes = (
            models.Index(fields=["country", "state"], name="submission_of"),
            models.Index(fields=["state", "changed_at"], name="submission_state"),
        )

    def __str__(self) -> str:
        """Whose it is, for which commitment."""
        return f"{self.country} {self.commitment}"


class UploadRow(models.Model):
    """A returned matrix as it was read, between its preview and the confirmation."""

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    person = models.CharField(max_length=150)
    made_at = models.DateTimeField()
    plain = models.TextField()

    class Meta:
        """One for each person and file."""

        constraints = (models.UniqueConstraint(fields=["person", "sha256"], name="upload_once"),)

    def __str__(self) -> str:
        """The file's name and who sent it."""
        return f"{self.name} {self.person}"


class Authenticator(TOTPDevice):  # type: ignore[misc]  # (django-otp has no types)
    """An authenticator app; the register keeps a random number, and its key is that number under the server's secret."""

    class Meta:
        """The same table as django-otp's."""

        proxy = True

    def __str__(self) -> str:
        """Whose it is."""
        return f"authenticator of {self.user}"

    @property
    def bin_key(self) -> bytes:
        """The key (20 bytes)."""
        return bytes(salted_hmac("trecho.second-factor", self.key, algorithm="sha256").digest()[:20])
