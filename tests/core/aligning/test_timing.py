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
