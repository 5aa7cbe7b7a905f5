import pytest

from trecho.core.trouble import Trouble
from trecho.web.mail_server import MailServer, mail_of


def test_without_an_address_letters_are_printed() -> None:
    assert mail_of("") == MailServer()
    assert not mail_of("").is_there


def test_an_address_names_the_server_and_how_it_is_guarded() -> None:
    server = mail_of("smtp+tls://post:a%40b@mail.example")
    assert (server.host, server.port, server.user, server.password) == ("mail.example", 587, "post", "a@b")
    assert (server.starts_tls, server.tls, server.is_there) == (True, False, True)
    assert (mail_of("smtps://mail.example").port, mail_of("smtps://mail.example").tls) == (465, True)
    assert mail_of("smtp://mail.example:2525").port == 2525


@pytest.mark.parametrize("address", ["mail.example", "http://mail.example", "smtp://"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(Trouble, match="TRECHO_MAIL"):
        mail_of(address)
