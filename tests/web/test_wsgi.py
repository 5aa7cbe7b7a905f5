import io
from collections.abc import Callable

from trecho.web.wsgi import application


def test_the_application_answers() -> None:
    told: list[str] = []
    environment = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
    }

    def start(status: str, _headers: object, _wrong: object = None, /) -> Callable[[bytes], object]:
        told.append(status)
        return lambda _: None

    application(environment, start)
    assert told == ["302 Found"]
