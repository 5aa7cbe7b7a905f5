"""Cells that no spreadsheet takes for a formula, and the way back (OWASP, CSV injection)."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def neutral(value: object) -> object:
    """The value as a harmless cell: text that looks like a formula gets a quote before it; None is empty."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def as_typed(text: str) -> str:
    """The text as it was before `neutral`."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
