import hashlib
import random
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from trecho.web.passwords import NotBreached, NotGuessed, sha1_of, stands_in


@pytest.mark.parametrize(
    "password",
    ["123456789012", "aaaaaaaaaaaa", "password1234", "qwertyuiop12", "Margarita1987", "short one", "x" * 129],
)
def test_what_is_guessed_or_short_is_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        validate_password(password, User(username="lin"))


@pytest.mark.parametrize(
    "password",
    [
        "seven green rivers below",
        "siete rios verdes abajo",
        "七条绿色的河流在山下流淌着",
        "jf8-KQ2-pxw-71",
        "lamp" * 3 + " under 9 blue boats",
    ],
)
def test_length_is_enough_and_no_sort_of_sign_is_asked_for(password: str) -> None:
    validate_password(password, User(username="lin"))


def test_ones_own_name_is_guessed() -> None:
    with pytest.raises(ValidationError):
        NotGuessed().validate("gwendolynabernathy", User(username="gwendolynabernathy"))


def test_a_sorted_file_of_leaked_passwords_is_looked_up_without_being_loaded(tmp_path: Path) -> None:
    chance = random.Random(5)
    leaked = [f"{chance.random()}" for _ in range(500)]
    lines = sorted(f"{sha1_of(one)}:{chance.randint(1, 10**7)}" for one in leaked)
    path = tmp_path / "leaked.txt"
    for ending in ("\n", "\r\n"):
        path.write_bytes((ending.join(lines) + ending).encode())
        assert all(stands_in(path, sha1_of(one)) for one in leaked)
        assert not any(stands_in(path, hashlib.sha1(bytes([n])).hexdigest().upper()) for n in range(200))
    with pytest.raises(ValidationError):
        NotBreached(str(path)).validate(leaked[0])
    NotBreached(str(path)).validate("seven green rivers below")
    NotBreached().validate(leaked[0])


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "leaked.txt"
    path.write_bytes(b"")
    assert not stands_in(path, sha1_of("x"))
