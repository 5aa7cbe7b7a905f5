"""Instrument: is the form of the deed the one promised? (loan, grant, gift, training, scholarship, event; OECD types of aid)"""

import numpy as np

from trecho.core.matching.sides import Sides, strongest
from trecho.core.matching.themes import Matrix

FEATURES = ("same", "serves", "lacking", "off_subject", "goods_for_talk", "statement", "project", "general")
_LOANS = ("loan", "commercial_loan")
_GENERAL = ("corporate_finance", "acquisition")
_GOODS = ("donation", "grant", "loan", "commercial_loan", "concessional_loan")


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: the form named, a form that serves what is named, one left out, …

    `project` and `general` tell money for a work in the commitment's field from money for whatever its receiver does.
    """
    form, subject = sides.of_facet("instrument"), sides.of_facet("subject")
    own = sides.deeds.own * form
    named = sides.promises.named * form
    upward = sides.deeds.own @ (sides.themes.broader * form[:, None] * subject[None, :])
    forward = (sides.deeds.own * form) @ sides.themes.serves * subject
    same = strongest(own, named)
    goods = sides.own(*_GOODS)
    field = sides.field
    general = np.maximum(sides.own(*_GENERAL), sides.own(*_LOANS) * (1 - sides.own("project")))
    served = strongest(np.minimum(np.maximum(upward, forward), 1), sides.promises.named * subject)
    return np.stack(
        [
            same,
            served,
            np.maximum(named.max(axis=1)[None, :] - same, 0),
            np.maximum(same, served) * _off_subject(sides, named, subject),
            goods[:, None] * sides.promises.dialogue[None, :],
            np.broadcast_to(sides.promises.statement[None, :], same.shape),
            sides.own("project")[:, None] * field,
            general[:, None] * field,
        ],
        axis=2,
    )


def _off_subject(sides: Sides, forms: Matrix, subject: Matrix) -> Matrix:
    """How far a deed misses the fields that a commitment names beside those that its own instruments imply."""
    implied = (forms @ np.maximum(sides.themes.broader, sides.themes.serves)) > 0
    fields = np.maximum.reduce([sides.promises.named, sides.promises.scoped, sides.promises.area]) * subject
    fields = fields * ~implied
    own = sides.deeds.own * subject
    reached = np.maximum.reduce([own, sides.deeds.broader * subject, sides.deeds.serves * subject, sides.deeds.sector])
    lifted = np.minimum((fields @ sides.themes.broader) + fields, 1.0)
    missed: Matrix = np.maximum(fields.max(axis=1)[None, :] - strongest(reached, lifted), 0)
    return missed
