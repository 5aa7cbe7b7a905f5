"""A government answers a draft: its focal point writes, and the words stand beside the result as they were written."""

from django.utils.translation import gettext as _

from trecho.core.permissions import Act, Person
from trecho.core.sentence import Sentence
from trecho.core.trouble import Trouble
from trecho.register.figuring.corrections import answer_of, answers_to
from trecho.store import search, shelf
from trecho.web.answering import Reply
from trecho.web.asking import Asked
from trecho.web.choosing import commitments_by_area
from trecho.web.guarding import Told, Wish, changing, desk


@desk(Act.ANSWER)
def answer_desk(question: Asked, person: Person) -> Reply:
    """The form for one commitment (`commitment`), with what was answered before."""
    named = question.filter("commitment")
    one = search.commitment(named) if named else None
    said = answers_to(f"commitment:{one.id}") if one else ()
    return Reply(
        "answer.html",
        schema="answers",
        rows=lambda: ({"on": row.on.isoformat(), "country": row.country, "words": row.words} for row in said),
        one=one,
        groups=commitments_by_area(),
        said=said,
        country=person.country,
    )


@changing(Act.ANSWER)
def answer_send(wish: Wish) -> Told:
    """Keeps the answer as a claim of the person, for the country that the person speaks for."""
    one, words = search.commitment(wish.typed("commitment")), wish.typed("words")
    if one is None or not words:
        raise Trouble(
            Sentence("answer"), "names no commitment, or says nothing", "choose a commitment and write the answer"
        )
    shelf.keep(
        [
            answer_of(
                f"commitment:{one.id}", words, person=wish.author, country=wish.person.country, recorded_at=wish.moment
            )
        ]
    )
    return f"{wish.at.commitment(one.id)}#answers", _("The answer is kept and stands beside the result.")
