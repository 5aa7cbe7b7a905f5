"""The desks: where each person works, by what the table of permissions allows, in the order of a year's work."""

from typing import Any

from django.utils.translation import gettext as _

from trecho.core.permissions import Act, Person
from trecho.store.accounts import person_of
from trecho.web.addresses import Addresses


def desks_of(person: Person, at: Addresses) -> tuple[tuple[str, str], ...]:
    """The address and name of every desk that the person may use."""
    every = (
        (Act.FILE, at.contribute(), _("Your country’s desk") if person.country else _("Contributions of countries")),
        (Act.ANSWER, at.figures("answer"), _("Answer a draft")),
        (Act.CODE, at.coding(), _("Coder’s desk")),
        (Act.SEAL, at.rule_card(), _("Rule cards")),
        (Act.JUDGE, at.review(), _("Review desk")),
        (Act.WEIGH, at.contributions(), _("Evidence sent by countries")),
        (Act.JOIN, at.undertakings(), _("One undertaking?")),
        (Act.RESOLVE, at.contradictions_desk(), _("Settle contradictions")),
        (Act.FREEZE, at.snapshots(), _("Snapshots")),
        (Act.INVITE, at.invitations(), _("Invitations")),
        (Act.KEEP_ACCOUNTS, at.people(), _("Accounts")),
        (Act.AUDIT, at.audit(), _("Who did what")),
    )
    return tuple((address, words) for act, address, words in every if person.may(act))


def desks_for(account: Any, at: Addresses) -> tuple[tuple[str, str], ...]:
    """The same for whoever asks for a page; none for somebody without an account."""
    person = person_of(account)
    return desks_of(person, at) if person else ()
