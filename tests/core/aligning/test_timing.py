from tests.core.aligning.speaking import tongue
from trecho.core.aligning.timing import deadlines_of, frequency_of


def test_a_deadline_is_a_single_date_and_no_stretch() -> None:
    assert deadlines_of("Sign it before the end of 2022.", tongue("en")) == ("2022",)
    assert deadlines_of("Invite 40 mayors between 2019 and 2022.", tongue("en")) == ()
    assert deadlines_of("De 2019 a 2021 invitará a 200 personas.", tongue("es")) == ()


def test_frequency_in_times_a_year() -> None:
    assert frequency_of("Celebrar cada dos años la reunión.", tongue("es"))[0] == 0.5
    assert frequency_of("双方每年举行一次会议。", tongue("zh"))[0] == 1
    assert frequency_of("Hold the forum.", tongue("en")) == (0.0, "")


def test_a_year_in_a_name_or_at_a_beginning_is_no_deadline() -> None:
    assert deadlines_of("根据《2004年第1540号决议》开展合作。", tongue("zh")) == ()
    assert deadlines_of("双方将根据2004年第1540号决议交换意见。", tongue("zh")) == ()
    assert deadlines_of("Carry out Security Council resolution 1540 (2004).", tongue("en")) == ()
    assert deadlines_of("Certificar el origen a partir de enero de 2015.", tongue("es")) == ()
    assert deadlines_of("Réaliser les objectifs du Programme, d'ici 2030.", tongue("fr")) == ("2030",)


def test_frequencies_as_each_language_puts_them() -> None:
    assert frequency_of("Realizar a cimeira de três em três anos.", tongue("pt"))[0] == 0.333
    assert frequency_of("Patrullar todos los meses.", tongue("es"))[0] == 12
    assert frequency_of("Réunir la commission chaque semestre.", tongue("fr"))[0] == 2
