"""The words for the fields of rule cards."""

from collections.abc import Mapping

from trecho.writers.wording import N_

FIELD: Mapping[str, str] = {
    "pledge": N_("pledge"),
    "kind": N_("kind"),
    "clock": N_("clock"),
    "goal": N_("figure"),
    "unit_test": N_("what one unit is"),
    "months_of_grace": N_("months of grace"),
    "mechanism": N_("mechanism"),
    "edition": N_("edition"),
    "expected": N_("editions expected"),
    "deciding_rung": N_("deciding rung"),
    "members": N_("members to be reached"),
    "listed": N_("things listed in the text"),
    "places": N_("places"),
    "increase": N_("promises more than before"),
    "ambiguous_unit": N_("the unit is ambiguous"),
    "conditions": N_("conditions in the text"),
    "lineage": N_("standing promise"),
    "protocol": N_("search needed"),
    "actor": N_("who promises"),
}
