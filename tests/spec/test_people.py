"""How people come in."""

from tests.spec.conftest import Chapter


def test_9_people(chapter: Chapter) -> None:
    """People: invited, signed in twice over, each with a desk"""
    chapter.says(
        "Reading needs no account. The first administrator is made on the command line: the link that it prints lets somebody choose a password, once, within seven days. Where the pages are served at another address, `TRECHO_ADDRESS` says so."
    )
    chapter.runs("trecho --register demo.db init")
    told = chapter.runs("trecho --register demo.db user rosa --role administrator --link")
    assert "/one-time/" in told
    chapter.says(
        "Everybody else comes in by invitation: *Your account › Invitations*. Whoever invites fixes the name, the role and, for a focal point, the country; with a mail server (`TRECHO_MAIL`) a letter goes out, without one the link is shown once, to be handed over. Coordinators invite focal points, reviewers and coordinators; administrators invite anybody. Coordinators and administrators set up a second factor when they first sign in: any authenticator app reads the picture, and ten recovery codes are shown once. Who may do what stands in [one table](../permissions.md)."
    )
    chapter.says(
        "A forgotten password is replaced by a link sent by mail or handed over by an administrator; a lost telephone by a recovery code, or by an administrator, who may also close an account. What was filed under a name stays. The command line does the same (`trecho user --help`), for names that there are:"
    )
    chapter.runs("trecho --register demo.db user ana --link", status=2)
    chapter.says(
        "A focal point finds its desk under *Your country’s desk*: every commitment of a plan with what its government has said, evidence of its own (web address, date, stage, amount, passage) from draft to accepted, and the follow-up matrix. The workbook is filled in offline and sent back; each change is shown by its cell, those are filed that are ticked, and where somebody else has changed a cell meanwhile both are shown. Rows of other countries are refused. Reviewers find what countries sent under *Evidence sent by countries*: they accept it, or return it with a reason."
    )
    chapter.says(
        "*Your account* lists the sessions, to be ended one by one or all at once. *Who did what* shows coordinators and administrators every sign-in, failure, invitation, change of roles and claim of a person, as a page, as CSV and as JSON; nothing of it can be changed."
    )
