"""Countries of a stretch and of an article."""

from tests.core.telling.words_in import page_of
from trecho.core.telling.places import country_of_money, main_country, receivers
from trecho.reference.countries import alpha_3
from trecho.reference.telling import telling_words


def test_the_giver_is_no_receiver() -> None:
    text = "China y Honduras firmaron en Tegucigalpa"
    assert receivers(text, 0, len(text), telling_words("es")) == ("HND",)


def test_a_neighbour_behind_the_border_is_no_receiver() -> None:
    text = "公路通往阿根廷边境"
    assert receivers(text, 0, len(text), telling_words("zh")) == ()


def test_the_publisher_and_the_headline_weigh_most() -> None:
    text = "Loan for Antigua\n\nDominica paid."
    words = telling_words("en")
    assert main_country(text, 16, "Embassy in Dominica", words, None) == "DMA"
    assert main_country(text, 16, "", words, None) == "ATG"
    assert main_country("Nothing here", 7, "", words, None) is None


def test_own_money_and_towns_tell_more_than_the_name_of_a_paper() -> None:
    text = "Máquinas em Corumbá\n\nA oficina custou R$ 3 milhões."
    words = telling_words("pt")
    assert main_country(text, 19, "Tribuna do Alto Paraguai", words, "BRA") == "BRA"
    assert main_country(text, 19, "Tribuna do Alto Paraguai", words, None) == "BRA"
    assert main_country("A oficina custou pouco.", 0, "Embaixada no Paraguai", words, None) == "PRY"


def test_local_money_tells_the_country() -> None:
    assert country_of_money(page_of("J$13.7 billion and US$3 million").sums, alpha_3) == "JAM"
    assert country_of_money(page_of("US$3 million").sums, alpha_3) is None
