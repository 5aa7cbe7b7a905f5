"""Sheets with a map."""

from decimal import Decimal
from pathlib import Path

import pytest

from trecho.core.activity import Activity, Rejected
from trecho.core.trouble import Trouble
from trecho.sources import sheet
from trecho.sources.description import described_by

MAP = """
kind = "sheet"
name = "Cartera de cooperación"
publisher = "Ministerio"
language = "es"
required = ["title"]
[columns]
record = "N°"
title = "Nombre"
"title.en" = "Name"
country = "País"
status = "Estado"
kind = "Tipo"
giver = "Donante"
signed = "Fecha"
amount = "Monto"
quantity = "Becarios"
[fixed]
currency = "USD"
amount_unit = "1000000"
giver_country = "CHN"
[lists.status]
"por definir" = "announced"
"""
ROWS = """N°;Nombre;Name;País;Estado;Tipo;Donante;Fecha;Monto;Becarios
7;Puente;Bridge;Ecuador; Perú;En ejecución;Préstamo;Eximbank;03/04/2021;1,5;
"""


def gathered(tmp_path: Path, rows: str) -> list[Activity | Rejected]:
    (tmp_path / "m.toml").write_text(MAP)
    path = tmp_path / "cartera.csv"
    path.write_text(rows)
    return list(sheet.activities(path, description=described_by(tmp_path / "m.toml")))


def test_a_row_in_full(tmp_path: Path) -> None:
    (found,) = gathered(tmp_path, ROWS.replace("Ecuador; Perú", '"Ecuador; Perú"'))
    assert isinstance(found, Activity)
    assert (found.id, found.kind, found.rung) == ("cartera-de-cooperación:7", "loan", "M3")
    assert (found.title, found.countries) == ({"es": "Puente", "en": "Bridge"}, ("ECU", "PER"))
    assert found.dates == {"signed": "2021-04-03"}
    assert [(each.value, each.currency, each.rung) for each in found.amounts] == [(Decimal(1_500_000), "USD", "M2")]
    assert [(each.role, each.country) for each in found.actors] == [("giver", "CHN")]
    assert found.source.locator == "row=2"


def test_what_no_list_knows_is_rejected_with_a_way_out(tmp_path: Path) -> None:
    rows = "N°;Nombre;País;Estado;Fecha\n1;A;Atlántida;;\n2;B;Ecuador;quizás;\n3;C;Ecuador;Por definir;ayer\n4;D;Ecuador;POR DEFINIR;2020\n5;;;;\n"
    found = gathered(tmp_path, rows)
    reasons = [each.why for each in found if isinstance(each, Rejected)]
    assert [
        "no country" in reasons[0],
        "lists.status" in reasons[1],
        "no date" in reasons[2],
        "no title" in reasons[3],
    ] == [True] * 4
    assert [each.rung for each in found if isinstance(each, Activity)] == ["M0"]


def test_a_value_list_that_names_no_stage_rejects_its_rows(tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(MAP.replace('"announced"', '"anounced"'))
    path = tmp_path / "cartera.csv"
    path.write_text("N°;Nombre;País;Estado\n1;A;Ecuador;Por definir\n")
    (found,) = sheet.activities(path, description=described_by(tmp_path / "m.toml"))
    assert isinstance(found, Rejected)
    assert "'anounced', which is no stage" in found.why


def test_a_row_without_a_number_keeps_its_name_when_it_moves(tmp_path: Path) -> None:
    head, one, two = "N°;Nombre;País\n", ";Puente;Ecuador\n", ";Camino;Perú\n"
    first = {each.id for each in gathered(tmp_path, head + one + two) if isinstance(each, Activity)}
    assert first == {each.id for each in gathered(tmp_path, head + two + one) if isinstance(each, Activity)}
    assert len(first) == 2


def test_without_a_map(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a\nb\n")
    with pytest.raises(Trouble, match="--propose"):
        list(sheet.activities(path))
