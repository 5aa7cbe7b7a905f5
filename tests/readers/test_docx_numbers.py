import pytest
from lxml import etree

from trecho.readers.docx_numbers import Numbers, written

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (4, "upperRoman", "IV"),
        (27, "lowerLetter", "aa"),
        (12, "chineseCounting", "十二"),
        (3, "decimalEnclosedCircle", "③"),
        (7, "decimalZero", "07"),
        (5, "none", ""),
    ],
)
def test_counts_are_written_in_the_form(count: int, form: str, shown: str) -> None:
    assert written(count, form) == shown


def test_deeper_levels_begin_anew_and_overrides_count() -> None:
    numbers = Numbers(
        etree.fromstring(
            f'<w:numbering {_W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
        )
    )
    shown = [numbers.shown("5", place) for place in (0, 1, 1, 0, 1)]
    assert [number[0] for number in shown if number] == ["1.", "1.1", "1.2", "2.", "2.1"]
    assert numbers.shown("6", 0) == ("1.", False)
    assert numbers.shown("9", 0) is None
