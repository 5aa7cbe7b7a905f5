"""Keeps the catalogues in step with the words of the code: `python -m tests.catalogues` extracts, merges and compiles.

Babel reads Python files and Jinja templates, so that a machine needs no GNU gettext. English is the language of the
code: its catalogue holds only what differs (plural forms). Words are marked by `_`, `gettext`, `ngettext`, `N_`, and
by `words`, the name that the functions that draw and report give to their translator; the sentences of errors by what
makes them, wherever it stands.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HOUSE = Path(__file__).parents[1] / "src" / "trecho"
LOCALE = HOUSE / "locale"
# The same words give the same bytes, whenever they are written.
_PLACES = re.compile(r"%\((\w+)\)[sr]")
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
LANGUAGES = ("en", "es", "pt", "fr", "zh")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "N_": None,
    "words": None,
    "tr": None,
}
# What makes a sentence for people → which of its arguments are English words with named places.
SENTENCES = {"Sentence": (0,), "Nonsense": (0,), "require": (1,), "Trouble": (1, 2)}
JINJA = {"extensions": "jinja2.ext.i18n", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}


@cache
def wanted() -> Catalog:
    """Every message of the code, with the files that it stands in."""
    catalogue = Catalog(project="Trecho", charset="utf-8")
    for folder in ("web", "writers"):
        found = extract_from_dir(
            HOUSE / folder,
            method_map=[("**.py", "python"), ("templates/**.html", "jinja2")],
            options_map={"templates/**.html": JINJA},
            keywords=KEYWORDS,
            strip_comment_tags=True,
        )
        for file, _, message, _, context in found:
            catalogue.add(message, locations=[(f"{folder}/{file}", 0)], context=context)
        for path in sorted((HOUSE / folder).rglob("*.py")):
            for message in in_f_strings(path.read_text(encoding="utf-8")):
                catalogue.add(message, locations=[(path.relative_to(HOUSE).as_posix(), 0)])
    for path, call in sentences():
        for message in templates_of(call):
            catalogue.add(message, locations=[(path.relative_to(HOUSE).as_posix(), 0)])
    return catalogue


@cache
def sentences() -> tuple[tuple[Path, ast.Call], ...]:
    """Every call of the code that makes a sentence for people, with its file."""
    files = sorted(HOUSE.rglob("*.py"))
    return tuple((path, call) for path in files for call in sentences_in(path.read_text(encoding="utf-8")))


def sentences_in(source: str) -> Iterator[ast.Call]:
    """The calls that make a sentence for people: an error's, or one that is told later."""
    if not any(f"{name}(" in source for name in SENTENCES):
        return
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in SENTENCES:
            yield call


def templates_of(call: ast.Call) -> Iterator[str]:
    """The words of such a call that stand in the code as they are."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    for place in SENTENCES[name]:
        words = call.args[place] if place < len(call.args) else None
        if isinstance(words, ast.Constant) and isinstance(words.value, str):
            yield words.value


def places_in(words: str) -> set[str]:
    """The names of the places in a message."""
    return set(_PLACES.findall(words))


def in_f_strings(source: str) -> Iterator[str | tuple[str, ...]]:
    """The messages in the braces of f-strings, which Babel takes for mere text before Python 3.12."""
    strings = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr))
    for call in (part for string in strings for part in ast.walk(string) if isinstance(part, ast.Call)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        given = tuple(one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str))
        if name in KEYWORDS and given:
            yield given if name == "ngettext" else given[0]


def path_of(language: str, ending: str = "po") -> Path:
    """The catalogue's file; Django asks for the name `django`."""
    return LOCALE / language / "LC_MESSAGES" / f"django.{ending}"


def kept(language: str) -> Catalog:
    """The catalogue as it stands."""
    path = path_of(language)
    if not path.is_file():
        return Catalog(locale=language, project="Trecho", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def merged(language: str) -> Catalog:
    """The catalogue with new messages added and those that nobody asks for any more dropped; translations stay."""
    old, new = kept(language), Catalog(locale=language, project="Trecho", charset="utf-8", fuzzy=False)
    for message in wanted():
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        string = known.string if known is not None else ""
        new.add(message.id, string, locations=sorted(set(message.locations)), context=message.context)
    return new


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    page = io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = _NEVER
    write_mo(page, catalogue)
    return page.getvalue()


def written(catalogue: Catalog) -> bytes:
    """The catalogue as translators read it; without dates, so that the same words give the same bytes."""
    page = io.BytesIO()
    write_po(page, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    lines = page.getvalue().decode("utf-8").splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Language-Team', '"Report-Msgid')
    return "".join(
        line
        for line in lines
        if not line.startswith((*dated, "# Translations", "# Copyright", "# This file", "# FIRST"))
    ).encode()


def gaps(language: str) -> Iterator[str]:
    """Messages without a translation, with one that drops or adds a place-holder, or marked fuzzy."""
    for message in kept(language):
        if not message.id:
            continue
        originals = message.id if isinstance(message.id, tuple | list) else (message.id,)
        strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if language != "en" and not all(strings):
            yield f"{language}: no words for {originals[0]!r}"
        elif any(strings) and set().union(*(places_in(s or "") for s in strings)) != set().union(
            *(places_in(s or "") for s in originals)
        ):
            yield f"{language}: other place-holders in {originals[0]!r}"
        elif message.fuzzy:
            yield f"{language}: fuzzy: {originals[0]!r}"


def stale(language: str) -> bool:
    """Whether the files differ from what the code asks for."""
    catalogue = merged(language)
    return path_of(language).read_bytes() != written(catalogue) or path_of(language, "mo").read_bytes() != compiled(
        kept(language)
    )


def main() -> int:
    """Merges and compiles all catalogues; prints the gaps, and how many there are is the exit status's reason."""
    missing = 0
    for language in LANGUAGES:
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        path_of(language).write_bytes(written(merged(language)))
        path_of(language, "mo").write_bytes(compiled(kept(language)))
        for gap in gaps(language):
            missing += 1
            sys.stdout.write(f"{gap}\n")
    return 1 if missing else 0


__all__ = ["Message", "compiled", "gaps", "kept", "main", "merged", "path_of", "stale", "wanted", "written"]

if __name__ == "__main__":
    sys.exit(main())
