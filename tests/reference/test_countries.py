"""Countries by any name."""

import pytest

from trecho.reference.countries import alpha_2, alpha_3, country_name


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Ecuador", "ECU"),
        ("ec", "ECU"),
        ("Brasil", "BRA"),
        ("Haïti", "HTI"),
        ("厄瓜多尔", "ECU"),
        ("China (People's Republic of)", "CHN"),
        ("St. Lucia", "LCA"),
        ("Saint Vincent & the Grenadines", "VCT"),
        ("The Bahamas", "BHS"),
        ("República Dominicana", "DOM"),
        ("Africa, regional", None),
    ],
)
def test_names(written: str, code: str | None) -> None:
    assert alpha_3(written) == code


def test_names_of_codes() -> None:
    assert (alpha_2("PER"), alpha_2("XXX")) == ("PE", None)
    assert (country_name("DEU", "es"), country_name("XXX")) == ("Alemania", "XXX")
