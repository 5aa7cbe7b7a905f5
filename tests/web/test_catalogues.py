"""Every word that a reader sees exists in all five languages."""

import pytest

from tests.catalogues import LANGUAGES, compiled, gaps, in_f_strings, kept, merged, path_of


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
