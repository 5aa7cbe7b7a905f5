"""A form that is not touched gives back the coding that it was made of; what does not fit is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trecho.core.noun import Nonsense
from trecho.core.pledge import Coded, Coding, Comparator, Mechanism, Mention, Pledge, PledgeKind, Strength, Target
from trecho.core.trouble import Trouble
from trecho.web.coding_form import codes_of, coding_from, rows_of

word = st.text("abcxyz", min_size=1, max_size=8)
codings = st.builds(
    Coding,
    pledges=st.lists(
        st.builds(
            Pledge,
            verb=word,
            strength=st.sampled_from(Strength),
            actor=word,
            object=word,
            kind=st.sampled_from(PledgeKind),
            span=word,
        ),
        max_size=3,
    ).map(tuple),
    targets=st.lists(
        st.builds(
            Target,
            quantity=st.integers(0, 10**9),
            unit=word,
            comparator=st.sampled_from(Comparator),
            annual=st.booleans(),
            span=word,
        ),
        max_size=2,
    ).map(tuple),
    mechanisms=st.lists(st.builds(Mechanism, name=word, kind=word, recurrence=word, span=word), max_size=2).map(tuple),
    conditions=st.lists(st.builds(Mention, value=word, span=word), max_size=2).map(tuple),
    sdg_goals=st.lists(st.builds(Coded, code=st.integers(1, 17)), max_size=3).map(tuple),
    checkability=st.integers(0, 3),
)


def sent(coding: Coding) -> dict[str, str]:
    fields = {
        f"{name}-{number}-{field}": words
        for name, rows in rows_of(coding).items()
        for number, row in enumerate(rows)
        for field, words in row.items()
    }
    return {**fields, **codes_of(coding), "checkability": str(coding.checkability)}


@given(codings)
def test_an_untouched_form_gives_the_same_coding(coding: Coding) -> None:
    assert coding_from(sent(coding)) == coding


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"targets-0-quantity": "many", "targets-0-span": "many"}, "no number"),
        ({"sdg_goals": "four"}, "no whole number"),
        ({"checkability": "7"}, "level from 0 to 3"),
        ({"pledges-0-verb": "offer", "pledges-0-strength": "iron"}, "strength"),
        ({"targets-0-quantity": "nan", "targets-0-span": "x"}, "no number"),
    ],
)
def test_what_does_not_fit_is_named(fields: dict[str, str], told: str) -> None:
    with pytest.raises((Trouble, Nonsense), match=told):
        coding_from(fields)
