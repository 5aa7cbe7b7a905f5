"""The log of events is only ever added to, on every database."""

import pytest
from django.db import DatabaseError, transaction

from trecho.store.events import Event, count_lately, note
from trecho.store.models_people import EventRow

pytestmark = pytest.mark.usefixtures("register")


def test_what_happened_is_kept_and_counted() -> None:
    note(Event.SIGN_IN_FAILED, about="lin", address="192.0.2.1")
    note(Event.SIGN_IN_FAILED, about="lin", address="192.0.2.2")
    note(Event.INVITED, by="eva", about="kim", role="reviewer")
    assert count_lately(Event.SIGN_IN_FAILED, hours=1, about="lin") == 2
    assert count_lately(Event.SIGN_IN_FAILED, hours=1, address="192.0.2.2") == 1
    assert count_lately(Event.INVITED, hours=1, by="ana") == 0


def test_nobody_changes_or_deletes_an_event() -> None:
    note(Event.SIGNED_IN, by="lin", about="lin")
    for change in (lambda: EventRow.objects.update(by="eva"), lambda: EventRow.objects.all().delete()):
        with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic():
            change()
    assert EventRow.objects.get().by == "lin"
