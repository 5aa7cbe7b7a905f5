"""A noun becomes claims, and the claims the same noun again."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given

from tests import strategies
from tests.ledgers import RULES
from trecho.core.activity import Activity
from trecho.core.claim import Author, Number, Text
from trecho.core.folding.shaping import claims_of_noun, key_of_amount, key_of_unit, scalar
from trecho.core.folding.views import views_at
from trecho.core.passage import Passage
from trecho.core.plain import plain

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


@given(strategies.activities)
def test_an_activity_survives_as_claims(activity: Activity) -> None:
    claims = claims_of_noun(
        f"activity:{activity.id}",
        activity,
        passage=Passage(source="gcdf", locator="record=1"),
        recorded_at=MONDAY,
        author=Author("program:gather@0.1"),
    )
    (view,) = [view for view in views_at(claims, None, RULES) if view.kind == "activity"]
    assert _unordered(view.plain) == _unordered(plain(activity))


def _unordered(content: dict[str, Any]) -> dict[str, Any]:
    """Lists in a fixed order and each entry once: claims are a set."""
    return {
        name: sorted({repr(entry) for entry in value}) if isinstance(value, list) else value
        for name, value in content.items()
    }


def test_counts_and_sums_compete_under_their_keys() -> None:
    assert key_of_unit("Government scholarships (new)") == "government-scholarships-new"
    assert key_of_unit("名额") == "名额"
    assert key_of_unit("…") == "units"
    assert key_of_amount("M2", "USD", "original") == "M2-USD"
    assert key_of_amount("M2", "USD", "nominal-usd") == "M2-USD-nominal-usd"


def test_scalars() -> None:
    assert scalar(Number(3)) == 3
    assert scalar(Number(3, "km")) == {"value": 3, "unit": "km", "high": None}
    assert scalar(Text("en", "x")) == "x"
