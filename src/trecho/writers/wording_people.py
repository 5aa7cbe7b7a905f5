"""Words for people: roles, what may happen to accounts, and the details that the log keeps of it."""

from collections.abc import Mapping

from trecho.core.permissions import Role
from trecho.writers.wording import N_

ROLE_NAME: Mapping[Role, str] = {
    Role.FOCAL_POINT: N_("focal point"),
    Role.REVIEWER: N_("reviewer"),
    Role.COORDINATOR: N_("coordinator"),
    Role.ADMINISTRATOR: N_("administrator"),
}

# What the log of events says, as it says it.
HAPPENED: tuple[str, ...] = (
    N_("signed in"),
    N_("sign-in failed"),
    N_("code failed"),
    N_("locked"),
    N_("signed out"),
    N_("password changed"),
    N_("password not confirmed"),
    N_("link for a new password"),
    N_("new password asked for"),
    N_("second factor set up"),
    N_("second factor removed"),
    N_("recovery codes made"),
    N_("token made"),
    N_("token withdrawn"),
    N_("recovery code used"),
    N_("sessions ended"),
    N_("e-mail changed"),
    N_("invited"),
    N_("invitation withdrawn"),
    N_("account made"),
    N_("roles changed"),
    N_("account closed"),
    N_("account opened again"),
    N_("evidence sent"),
    N_("evidence withdrawn"),
    N_("evidence accepted"),
    N_("evidence returned"),
    N_("matrix uploaded"),
    N_("matrix filed"),
    N_("snapshot frozen"),
    N_("claim filed"),
)

DETAIL: Mapping[str, str] = {
    "means": N_("means"),
    "left": N_("codes left"),
    "role": N_("role"),
    "country": N_("country"),
    "before": N_("before"),
    "after": N_("after"),
    "cells": N_("cells"),
    "sha256": N_("file"),
    "by_link_of": N_("by a link of"),
}
