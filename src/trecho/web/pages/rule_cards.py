"""Rule cards: what each pledge is measured by, proposed by the program, sealed by a person before evidence is judged."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from trecho.core.activity import ActivityKind, Rung
from trecho.core.permissions import Act, Person
from trecho.core.pledge import Comparator, PledgeKind
from trecho.core.rule_card import Act as What
from trecho.register.sealing import Yardstick, seal, yardstick_of, yardsticks
from trecho.store import search
from trecho.web.answering import Reply, found
from trecho.web.asking import Asked
from trecho.web.card_form import card_from, fields_of
from trecho.web.guarding import Told, Wish, changing, desk
from trecho.writers import wording_cards

_CHOICES = {
    "kind": tuple(one.value for one in PledgeKind),
    "comparator": tuple(one.value for one in Comparator),
    "deciding_rung": ("", *(one.value for one in Rung)),
    "act": tuple(one.value for one in What),
    "deeds": tuple(one.value for one in ActivityKind),
}


@desk(Act.SEAL)
def rule_cards_plans(question: Asked, person: Person) -> Reply:  # noqa: ARG001  (every desk is somebody's)
    """Every plan that has pledges, with how many of their cards are sealed."""
    counted = [(plan, yardsticks(plan.id)) for plan in search.plans()]
    plans = [(plan, sum(1 for one in known if one.standing), len(known)) for plan, known in counted if known]
    return Reply(
        "rule_cards_plans.html",
        schema="rule-cards-plans",
        rows=lambda: ({"plan": plan.id, "sealed": sealed, "cards": every} for plan, sealed, every in plans),
        plans=plans,
    )


@desk(Act.SEAL)
def rule_cards(question: Asked, person: Person, plan: str) -> Reply:  # noqa: ARG001  (every desk is somebody's)
    """Every pledge of a plan with its card: proposed, sealed, or sealed before the coding changed."""
    whole = found(search.plan(plan), plan)
    known = yardsticks(plan)
    return Reply(
        "rule_cards.html",
        schema="rule-cards",
        value={"plan": plan},
        rows=lambda: rows(known),
        plan=whole,
        yardsticks=known,
        sealed=sum(1 for one in known if one.standing),
        following=next((one for one in known if not one.standing), None),
    )


@desk(Act.SEAL)
def rule_card(question: Asked, person: Person, plan: str, path: str, number: int) -> Reply:  # noqa: ARG001  (every desk is somebody's)
    """One pledge's card in a form, what sealing it means, and every sealed version with the verdicts before it."""
    pledge = f"{plan}/{path}#{number}"
    known = {each.id: each for each in yardsticks(plan)}
    one: Yardstick = found(known.get(pledge), pledge)
    start = one.proposed if question.filter("from") == "program" else one.card
    order = list(known)
    place = order.index(pledge)
    return Reply(
        "rule_card.html",
        schema="rule-card",
        value={"pledge": pledge, "in_force": one.card, "proposed": one.proposed},
        rows=lambda: rows((one,)),
        plan=found(search.plan(plan), plan),
        yardstick=one,
        fields=fields_of(start),
        differing=[wording_cards.FIELD[name] for name in one.differing],
        choices=_CHOICES,
        names=wording_cards,
        before=order[place - 1] if place else None,
        after=order[place + 1] if place + 1 < len(order) else None,
    )


@changing(Act.SEAL)
def rule_card_seal(wish: Wish) -> Told:
    """Seals a card, and leads to the next pledge that nobody has sealed; the same card when there is none."""
    pledge = wish.typed("pledge")
    one: Yardstick = found(yardstick_of(pledge), pledge)
    seal(one, card_from(wish.fields.dict(), one.proposed), wish.person, wish.moment, wish.typed("reason"))
    plan = one.commitment.plan
    order = yardsticks(plan)
    place = [each.id for each in order].index(pledge)
    following = next((each.id for each in (*order[place:], *order[:place]) if not each.standing), pledge)
    return wish.at.rule_card(following), _("Sealed: the rule card of %(pledge)s.") % {"pledge": pledge}


def rows(known: tuple[Yardstick, ...]) -> Iterator[dict[str, object]]:
    """One row a version: the sealed ones, latest first, or the proposed one where nobody has sealed any."""
    for one in known:
        for sealed in one.seals:
            yield {
                **_facts(one),
                "state": "sealed" if sealed.holds else "replaced",
                "version": sealed.card.version,
                "author": sealed.card.author,
                "fixed_on": sealed.card.fixed_on,
                "verdicts_before": sealed.verdicts,
                "reason": sealed.reason,
                "claim": sealed.claim,
                "card": sealed.card,
            }
        if not one.standing:
            card = one.proposed
            yield {**_facts(one), "state": "proposed", "version": card.version, "author": card.author, "card": card}


def _facts(one: Yardstick) -> dict[str, object]:
    return {"pledge_id": one.id, "commitment_id": one.commitment.id, "kind": one.card.kind.value}
