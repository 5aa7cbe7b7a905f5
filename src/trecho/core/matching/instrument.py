"""Instrument: is the form of the deed the one promised? (loan, grant, gift, training, scholarship, event; OECD types of aid)"""

import numpy as np

from trecho.core.matching.sides import Sides, Ways
from trecho.core.matching.themes import Matrix

FEATURES = ("same", "serves", "lacking", "off_subject", "goods_for_talk", "statement", "project", "general", "not_held")
_LOANS = ("loan", "commercial_loan")
_GENERAL = ("corporate_finance", "acquisition")
_GOODS = ("donation", "grant", "loan", "commercial_loan", "concessional_loan")


def columns(sides: Sides) -> Matrix:
    """Profiles × commitments × features, each 0..1: the form named, a form that serves what is named, one left out, …

    `project` and `general` tell money for a work in the commitment's field from money for whatever its receiver does.
    """
    form = sides.themes.facet("instrument")
    named = sides.promises.named * form
    same = sides.spoken.strongest(named)
    served = _forward(sides, form).strongest(sides.named)
    goods, field = sides.own(*_GOODS), sides.field
    general = np.maximum(sides.own(*_GENERAL), sides.own(*_LOANS) * (1 - sides.own("project")))
    return np.stack(
        [
            same,
            served,
            np.maximum(named.max(axis=1)[None, :] - same, 0),
            np.maximum(same, served) * _off_subject(sides, named),
            goods[:, None] * sides.promises.dialogue[None, :],
            np.broadcast_to(sides.promises.statement[None, :], same.shape),
            sides.own("project")[:, None] * field,
            general[:, None] * field,
            (1 - sides.own("event"))[:, None] * sides.promises.holding[None, :],
        ],
        axis=2,
    )


def _forward(sides: Sides, form: Matrix) -> Ways:
    """The fields that a deed's own forms are part of or serve."""
    onward = np.maximum(sides.themes.broader, sides.themes.serves) * form[:, None] * sides.subject[None, :]
    return Ways(np.minimum(Ways(sides.deeds.own * form).summed(onward.T), 1.0))


def _off_subject(sides: Sides, forms: Matrix) -> Matrix:
    """How far a deed misses the fields that a commitment names beside those that its own instruments imply."""
    promises = sides.promises
    fields = promises.once("own fields", lambda: _own_fields(sides, forms))
    lifted = promises.once(
        "own fields lifted", lambda: np.minimum((fields @ sides.themes.broader) + fields, 1.0) * sides.subject
    )
    reached = np.maximum(sides.reached(lifted), sides.sector.strongest(lifted))
    missed: Matrix = np.maximum(fields.max(axis=1)[None, :] - reached, 0)
    return missed


def _own_fields(sides: Sides, forms: Matrix) -> Matrix:
    """The fields that each commitment, or its area, names beside those that its instruments imply."""
    implied = (forms @ np.maximum(sides.themes.broader, sides.themes.serves)) > 0
    promises = sides.promises
    own: Matrix = np.maximum.reduce([promises.named, promises.scoped, promises.area]) * sides.subject * ~implied
    return own
