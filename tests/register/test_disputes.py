"""Articles that contradict one another, from the command to the page, the export and the settlement."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.conftest import MONDAY
from tests.shared_data import SHARED, needs_shared
from trecho.core.claim import Author
from trecho.register.disputes import propose
from trecho.store import search, shelf

Run = Callable[..., tuple[int, str, str]]

BRIDGE = (
    "El Diario del Litoral",
    "2024-04-05",
    (
        "Inauguran el puente de Río Tinto construido por empresa china\n\nTrujillo, Honduras. El puente de Río Tinto fue "
        "inaugurado el miércoles por las autoridades hondureñas y el embajador de China. La obra, construida por la empresa "
        "Huabei Puentes, costó 38 millones de dólares y tiene 412 metros de largo."
    ),
)
STILL_BUILT = (
    "Folha do Caribe",
    "2024-04-16",
    (
        "Ponte de Río Tinto segue em obras em Honduras\n\nA ponte de Río Tinto, em Honduras, continua em construção pela "
        "empresa chinesa Huabei Puentes, segundo o sindicato dos engenheiros. A ponte, de 412 metros, deve ficar pronta em "
        "dezembro. O custo total é de 38 milhões de dólares."
    ),
)
HIGHWAY = (
    "Georgetown Courier",
    "2024-04-12",
    (
        "Guyana signs loan for Corentyne highway\n\nGEORGETOWN. Guyana and the Export-Import Bank of China signed on Tuesday "
        "a loan of 172 million U.S. dollars for the Corentyne highway, a road of 64 kilometres."
    ),
)
HOSPITALS = (
    "Agencia del Caribe",
    "2024-04-14",
    (
        "Guyana recibe crédito chino para hospitales\n\nGuyana firmó el jueves con el Banco de Desarrollo de China un "
        "préstamo de 85 millones de dólares para seis hospitales regionales."
    ),
)


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    paths = []
    for at, (publisher, day, body) in enumerate((BRIDGE, STILL_BUILT, HIGHWAY, HOSPITALS)):
        path = tmp_path / f"{at}.txt"
        path.write_text(f"Publisher: {publisher}\nDate: {day}\nURL: https://example.org/{at}\n\n{body}\n", "utf-8")
        paths.append(str(path))
    return paths


def test_a_contradiction_is_opened_shown_exported_and_settled(
    trecho: Run, articles: list[str], part_register: str
) -> None:
    status, _, told = trecho("gather", "article", *articles, "--into", "register", "--register", part_register)
    assert (status, told.splitlines()[-1]) == (0, "contradictions: 1 between 1 pair of articles")
    one = next(each for each in search.contradictions() if each.id.startswith("contradiction:article:"))
    assert (one.attribute, one.state, len(one.subjects), len(one.claims)) == ("status", "open", 2, 2)
    page = Client().get("/en/contradictions").content.decode()
    assert "https://example.org/0" in page
    assert "https://example.org/1" in page
    row = next(each for each in _rows() if each["contradiction"] == one.id)
    assert "continua em construção" in str(row["said"])
    assert str(row["passages"]).count("chars=") == 2
    ana = Author("person:ana")
    shelf.own(one.id, owner="rui", person=ana, recorded_at=MONDAY)
    shelf.resolve(one.id, preferred=one.subjects[0], person=ana, recorded_at=MONDAY, reason="seen on site")
    trecho("gather", "article", *articles, "--into", "register", "--register", part_register)
    row = next(each for each in _rows() if each["contradiction"] == one.id)
    assert (row["state"], row["owner"], row["preferred"], row["reason"]) == (
        "resolved", "rui", one.subjects[0], "seen on site",
    )  # fmt: skip


def _rows() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = Client().get("/en/contradictions.json").json()["rows"]
    return rows


def test_nothing_new_opens_nothing_new(trecho: Run, articles: list[str], part_register: str) -> None:
    trecho("gather", "article", *articles, "--into", "register", "--register", part_register)
    assert propose(MONDAY).new == 0


@needs_shared
def test_the_contradicting_pairs_of_the_news_and_no_other(trecho: Run, part_register: str) -> None:
    trecho(
        "gather", "article", *map(str, (SHARED / "news").glob("*.txt")), "--into", "register",
        "--register", part_register,
    )  # fmt: skip
    names = {f"activity:{deed.id}": deed.source.name[:3] for deed in search.deeds()}
    found = {
        tuple(sorted(names[subject] for subject in one.subjects))
        for one in search.contradictions()
        if one.id.startswith("contradiction:article:")
    }
    assert found == {("003", "004"), ("008", "016"), ("009", "014")}
