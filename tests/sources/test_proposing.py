"""Drafted maps: in any of the five languages, explained, and good enough to gather with."""

from pathlib import Path

import pytest

from trecho.core.activity import Activity
from trecho.core.trouble import Trouble
from trecho.sources import sheet
from trecho.sources.description import described_by
from trecho.sources.proposing import proposed_map

TABLES = {
    "en": (
        "Project name,Country,Status,Start date,Amount (USD),Notes",
        "Bridge over the river,Guyana,Ongoing,05/13/2021,1500,x",
    ),
    "es": (
        "Nombre del proyecto,País,Estado,Fecha de inicio,Monto,Notas",
        "Puente sobre el río,Ecuador,En ejecución,13/05/2021,1500,x",
    ),
    "pt": (
        "Nome do projeto,País,Situação,Data de início,Valor,Notas",
        "Ponte sobre o rio,Brasil,Em execução,13/05/2021,1500,x",
    ),
    "fr": (
        "Nom du projet,Pays,Statut,Date de début,Montant,Notes",
        "Pont sur le fleuve,Haïti,En cours,13/05/2021,1500,x",
    ),
    "zh": ("项目名称,国家,状态,开工日期,金额,备注", "跨河大桥建设项目,厄瓜多尔,实施中,2021-05-13,1500,x"),
}


@pytest.mark.parametrize("language", TABLES)
def test_a_draft_gathers(tmp_path: Path, language: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(TABLES[language]) + "\n")
    draft = proposed_map(path)
    assert "# not used:" in draft
    (tmp_path / "m.toml").write_text(draft)
    (found,) = sheet.activities(path, description=described_by(tmp_path / "m.toml"))
    assert isinstance(found, Activity)
    assert (found.status, found.dates, len(found.countries), len(found.amounts)) == (
        "under-way",
        {"start": "2021-05-13"},
        1,
        1,
    )


def test_unknown_values_are_left_to_a_person(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Title,Status\nA long bridge,Quizás\nA long road,Completed\n")
    draft = proposed_map(path)
    assert '# "Quizás" = ""  # 1 rows: what does it mean?' in draft
    assert '"Completed" = "completed"' in draft


def test_nothing_to_propose(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,2\n")
    with pytest.raises(Trouble, match="titles"):
        proposed_map(path)


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Monto (millones de RMB)", ['currency = "CNY"', 'amount_unit = "1000000"']),
        ("Amount, thousands of EUR", ['currency = "EUR"', 'amount_unit = "1000"']),
        ("金额 万元", ['amount_unit = "10000"']),
        ("Valor", ['currency = "USD"  # no column names it']),
    ],
)
def test_headers_tell_currency_and_unit(tmp_path: Path, header: str, told: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'Title,"{header}"\nA long bridge,5\nA long road,7\n')
    draft = proposed_map(path)
    assert [each for each in told if each not in draft] == []
