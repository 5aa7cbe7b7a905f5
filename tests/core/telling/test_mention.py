"""A mention says nothing that its clause did not."""

from trecho.core.activity import ActivityKind
from trecho.core.passage import Span
from trecho.core.telling.mention import Mention


def test_a_mention_is_empty_but_for_its_place_and_kind() -> None:
    span = Span(0, 4)
    mention = Mention(
        clause=span, sentence=0, paragraph=1, kind=ActivityKind.LOAN, sort="loan", head="loan", anchor=span
    )
    assert (mention.stage, mention.date, mention.sums, mention.count, mention.countries) == (None, None, (), None, ())
