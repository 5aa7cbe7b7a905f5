"""Words of titles."""

import pytest

from trecho.core.activity import Activity, ActivityKind, Origin
from trecho.core.resolving.tongue import Words, figures_of, names_of, stem, words_of
from trecho.reference.resolving import knowledge


def told(**titles: str) -> Words:
    activity = Activity(
        id="a", source=Origin(kind="k", name="n"), kind=ActivityKind.LOAN, title=titles, countries=("PER",)
    )
    return words_of(activity, knowledge())


def test_names_figures_and_notes() -> None:
    words = told(en="China lends $85 million for the 104MW Toromocho Project in 2013 (Linked to Project ID#56098)")
    assert {"toromocho", "china", "85", "104mw"} <= words.all
    assert words.years == {"2013"}
    assert "linked" not in words.all


def test_chinese_by_pairs_of_characters() -> None:
    assert told(zh="大坝建设").all == {"大坝", "坝建"}  # 建设, building, is said of all


def test_accents_plurals_and_the_country_itself_tell_nothing_apart() -> None:
    assert stem("Túpac") == "tupac"
    assert stem("China's") == stem("China")
    assert told(en="Scanners for Peru's customs").all == told(en="Scanner for customs").all
    assert told(en="Peruvian customs").all == told(es="Customs").all == {"custom"}


def test_deeds_and_steps_tell_nothing_apart() -> None:
    assert told(en="Contract for the Chancay port signed").all == told(en="Chancay port inaugurated").all
    assert told(es="Inauguran el puerto de Chancay").all == {"inauguran", "puerto", "chancay"}
    assert told(pt="Pedra fundamental do hospital de Chancay").all == {"fundamental", "hospital", "chancay"}
    assert told(fr="Pose de la première pierre de l'hôpital").all == {"l'hopital"}


def test_figures_of_a_text_without_years_and_notes() -> None:
    assert figures_of("500,000 doses in 2021, 7 lots (Linked to Project ID#56098)") == {"500000"}


@pytest.mark.parametrize(
    ("title", "numbered"),
    [
        ("Loan for Phase II of the housing project", {"phase": 2}),
        ("People's Liberation Army sends 14th military medical team", {"": 14}),
        ("CDB provides second, $5 billion loan tranche to Petrobras", {"tranche": 2}),
        ("Loan for Dalian IV Road Infrastructure Project", {"dalian": 4}),
        ("Segunda fase del hospital de Guayaquil", {"phase": 2}),
        ("Terceiro lote de vacinas", {"batch": 3}),
        ("La deuxième tranche du prêt", {"tranche": 2}),
        ("中国第三批援助物资", {"batch": 3}),
        ("CBERS-6 radar satellite", {"cber": 6}),
        ("Loan to Interbank", {}),
    ],
)
def test_which_of_a_row_it_is(title: str, numbered: dict[str, int]) -> None:
    assert told(en=title).numbered == numbered


def test_names_inside_a_longer_text() -> None:
    assert names_of("The loan pays for works at Punta Huete. Parliament approved it.") == {"punta", "huete"}
