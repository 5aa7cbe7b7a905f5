"""The words of what is published beside pages: feeds, citations, pictures, briefs, the hand-over pack."""

from collections.abc import Mapping

from trecho.writers.wording import N_

SUBJECT_KIND: Mapping[str, str] = {
    "plan": N_("plan"),
    "heading": N_("area"),
    "principle": N_("principle"),
    "commitment": N_("commitment"),
    "rule-card": N_("rule card"),
    "activity": N_("activity"),
    "link": N_("review of a link"),
    "weights": N_("weights of matching"),
    "descent": N_("comparison of plans"),
    "kinship": N_("undertaking"),
    "member": N_("member"),
    "mechanism": N_("mechanism"),
    "meeting": N_("meeting"),
    "announcement": N_("figure announced"),
    "programme": N_("programme"),
    "source": N_("source"),
    "search": N_("search for evidence"),
    "progress": N_("report of a member"),
    "contradiction": N_("contradiction"),
}
