"""Letters to people, written and sent beside the answer, so that its time tells nobody whether there was anyone to write to."""

import logging
from collections.abc import Callable
from threading import Thread

from django.conf import settings
from django.core.mail import send_mail
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import override

_LOG = logging.getLogger(__name__)


def reach_people() -> bool:
    """Whether letters reach anybody: a mail server is named, or another backend stands in for it."""
    return not settings.EMAIL_BACKEND.endswith("console.EmailBackend")


def beside(work: Callable[[], None]) -> Thread:
    """Does the work in a thread of its own; what goes wrong there goes into the server's log."""
    thread = Thread(target=_done, args=(work,), daemon=True)
    thread.start()
    return thread


def invitation(email: str, name: str, role: str, link: str, language: str) -> None:
    """Invites somebody."""
    with override(language):
        words = _(
            "You are invited to a register of Trecho as %(role)s, under the name %(name)s.\n\nChoose a password here, within seven days:\n%(link)s\n\nWhoever has this link can use it, once. If you did not expect it, leave it."
        ) % {"role": _(role), "name": name, "link": link}
        send_mail(_("Invitation to Trecho"), words, None, [email])


def new_password(email: str, name: str, link: str, language: str) -> None:
    """Leads somebody to a new password."""
    with override(language):
        words = _(
            "Somebody asked for a new password for %(name)s.\n\nChoose it here, within a day:\n%(link)s\n\nWhoever has this link can use it, once. If you did not ask for it, leave it: nothing has changed."
        ) % {"name": name, "link": link}
        send_mail(_("A new password for Trecho"), words, None, [email])


def _done(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception:  # noqa: BLE001  (whatever a mail server or a database may raise there, nobody waits for it)
        _LOG.exception("a letter could not be sent")
    finally:
        connection.close()
