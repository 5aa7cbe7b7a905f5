"""A reading for people's eyes: an indented outline, or its plain text, area by area."""

from collections.abc import Iterator

from trecho.core.plan import Area, Item, Reading

_WIDTH = 100


def tree(reading: Reading) -> str:
    """The outline: areas and items with their paths and first words, then the warnings."""
    return "\n".join(tree_lines(reading))


def tree_lines(reading: Reading) -> Iterator[str]:
    """The lines of the outline."""
    yield f"{reading.title} ({reading.language}, {sum(1 for _ in reading.items())} items)"
    for area in reading.areas:
        yield f"{'  ' * area.level}{area.path} {area.title}".rstrip()
        for item in area.items:
            deeper = area.level + 1 + (item.parent is not None)
            yield f"{'  ' * deeper}{item.path} {_shortened(_whole(item), _WIDTH - 2 * deeper)}"
    for doubt in reading.warnings:
        yield f"! {doubt.path or '-'}: {doubt.what}"


def text(reading: Reading) -> str:
    """The whole reading as clean text: one paragraph a line, numbers as printed, pages and notes left out."""
    return "\n\n".join(text_paragraphs(reading))


def text_paragraphs(reading: Reading) -> Iterator[str]:
    """The paragraphs of the clean text."""
    yield from (paragraph.text for paragraph in reading.front)
    for area in reading.areas:
        yield from _area_text(area)
    yield from (paragraph.text for paragraph in reading.back)


def _area_text(area: Area) -> Iterator[str]:
    if area.number or area.title:
        yield f"{area.number or ''} {area.title}".strip()
    yield from (paragraph.text for paragraph in area.intro)
    for item in area.items:
        yield f"{item.number or '•'} {_whole(item)}".strip()


def _whole(item: Item) -> str:
    return f"{item.title}: {item.text}" if item.title else item.text


def _shortened(written: str, width: int) -> str:
    return written if len(written) <= width else f"{written[: width - 1].rstrip()}…"
