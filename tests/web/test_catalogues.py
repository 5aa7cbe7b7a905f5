"""Every word that a reader sees exists in all five languages."""

import ast
from collections.abc import Iterator

import pytest

from tests.catalogues import (
    HOUSE,
    LANGUAGES,
    SENTENCES,
    compiled,
    gaps,
    in_f_strings,
    kept,
    merged,
    path_of,
    places_in,
    sentences,
    sentences_in,
    templates_of,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_code_is_in_the_catalogue_and_translated(language: str) -> None:
    there = {(message.id if isinstance(message.id, str) else tuple(message.id)) for message in kept(language)}
    asked = {(message.id if isinstance(message.id, str) else tuple(message.id)) for message in merged(language)}
    assert asked - there == set(), "run python -m tests.catalogues"
    assert list(gaps(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_the_translators_wrote(language: str) -> None:
    assert path_of(language, "mo").read_bytes() == compiled(kept(language)), "run python -m tests.catalogues"


def test_words_inside_f_strings_are_found() -> None:
    source = """told = f"{_('one')}: {gettext('two')} {name} {ngettext('%(n)s day', '%(n)s days', n)} {plain('no')}" """
    assert sorted(in_f_strings(source), key=str) == [("%(n)s day", "%(n)s days"), "one", "two"]


def test_the_sentences_of_errors_are_found_wherever_they_stand() -> None:
    source = """
raise Trouble(name, "is no date", "write %(example)s", example=2026)
require(amount > 0, "%(amount)r is too little", amount=amount)
raise Trouble(*parts)
why = Sentence("the register") if old else Nonsense(f"{old} is left")
"""
    found = {template for call in sentences_in(source) for template in templates_of(call)}
    assert found == {"is no date", "write %(example)s", "%(amount)r is too little", "the register"}


def test_errors_are_written_as_templates_that_catalogues_can_hold() -> None:
    # Of Nonsense and `require`, f-strings may stay where no page leads: invariants of the core, records of sources.
    assert not list(_computed())


def _computed() -> Iterator[str]:
    for path, call in sentences():
        name = ast.unparse(call.func)
        for words in (call.args[place] for place in SENTENCES[name] if place < len(call.args)):
            if name in {"Trouble", "Sentence"} and isinstance(words, ast.JoinedStr | ast.BinOp):
                yield f"{path.relative_to(HOUSE)}:{call.lineno} {ast.unparse(words)}"


def test_every_place_in_a_template_has_its_value_and_every_value_its_place() -> None:
    wrong = []
    for path, call in sentences():
        templates = list(templates_of(call))
        named = {keyword.arg for keyword in call.keywords}
        if templates and set().union(*map(places_in, templates)) != named:
            wrong.append(f"{path.relative_to(HOUSE)}:{call.lineno}")
        values = {str(name): "x" for name in named}
        assert all(not named or template % values for template in templates), (path, call.lineno)
    assert wrong == []
