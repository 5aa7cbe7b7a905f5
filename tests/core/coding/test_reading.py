"""A whole reading is coded item by item, its targets gathered with their paths and places."""

from tests.core.coding.commitments import SCHOLARSHIPS, book
from trecho.core.coding.reading import coded_reading
from trecho.core.plan import Area, Document, Item, Reading


def reading() -> Reading:
    text = f"VII. Cultural exchange\n\n7. {SCHOLARSHIPS}"
    start = text.index("To deepen")
    item = Item(path="VII.7", number="7.", text=SCHOLARSHIPS, start=start, end=len(text))
    area = Area(path="VII", title="Cultural exchange", start=0, end=len(text), items=(item,))
    document = Document(name="plan.txt", sha256="0" * 64, media_type="text/plain")
    return Reading(document=document, language="en", title="Plan", text=text, areas=(area,))


def test_targets_carry_the_path_and_the_place_in_the_text() -> None:
    coded = coded_reading(reading(), book())
    [target] = coded.targets
    assert target.path == "VII.7"
    assert coded.text[target.start : target.end] == target.span


def test_the_rest_of_the_reading_is_untouched() -> None:
    before, after = reading(), coded_reading(reading(), book())
    assert (after.text, after.document, [i.text for i in after.items()]) == (
        before.text,
        before.document,
        [SCHOLARSHIPS],
    )
