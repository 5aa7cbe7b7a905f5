"""What a commitment is about is told by name, with the words it was read from."""

from trecho.core.pledge import Coded, Coding
from trecho.web.subjects import subjects_of


def test_codes_come_with_their_names_and_words() -> None:
    coding = Coding(crs_sectors=(Coded(code=210, span="rail"),), crs_purposes=(Coded(code=21030, span="rail"),))
    found = subjects_of(coding)
    assert list(found) == ["crs_sectors", "crs_purposes"]
    assert found["crs_sectors"][0].names["es"] == "Transporte y almacenamiento"
    assert "ail" in found["crs_purposes"][0].names["en"]
    assert found["crs_purposes"][0].words == "rail"


def test_an_unknown_code_has_no_name_and_no_coding_no_subjects() -> None:
    assert subjects_of(Coding(crs_purposes=(Coded(code=99999),)))["crs_purposes"][0].names == {}
    assert subjects_of(None) == {}
