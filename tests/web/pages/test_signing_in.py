import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

PASSWORD = "a long enough phrase"


@pytest.fixture
def account(case_register: str, settings: Settings) -> User:  # noqa: ARG001  (opens a register of its own)
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher"
    ]  # a slow one protects; here it only waits
    return User.objects.create_user("ana", password=PASSWORD)


def signed_in(reader: Client, password: str) -> int:
    return reader.post("/es/sign-in", {"username": "ana", "password": password}, REMOTE_ADDR="192.0.2.1").status_code


@pytest.mark.usefixtures("account")
def test_name_and_password_lead_home() -> None:
    reader = Client(SERVER_NAME="localhost")
    answer = reader.post("/es/sign-in", {"username": "ana", "password": PASSWORD})
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/es/"
    cookie = answer.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.usefixtures("account")
def test_six_failures_lock_the_account_even_for_the_right_password() -> None:
    reader = Client(SERVER_NAME="localhost")
    assert [signed_in(reader, "wrong") for _ in range(6)][-1] == 429
    assert signed_in(reader, PASSWORD) == 429


@pytest.mark.usefixtures("account")
def test_a_form_from_elsewhere_is_refused() -> None:
    reader = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    assert reader.post("/en/sign-in", {"username": "ana", "password": PASSWORD}).status_code == 403


@pytest.mark.usefixtures("account")
def test_signing_out_ends_the_session() -> None:
    reader = Client(SERVER_NAME="localhost")
    reader.force_login(User.objects.get(), backend="django.contrib.auth.backends.ModelBackend")
    page = reader.get("/fr/method").content.decode()
    assert "Se déconnecter" in page
    assert "ana" in page
    assert reader.post("/fr/sign-out").headers["Location"] == "/fr/"
    assert "_auth_user_id" not in reader.session
