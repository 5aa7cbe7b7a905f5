import os
import subprocess
import sys
from pathlib import Path


def checked(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "trecho.web.settings", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_deployment_checklist_finds_nothing(tmp_path: Path) -> None:
    told = checked(
        DATABASE_URL=str(tmp_path / "x.db"),
        TRECHO_HTTPS="1",
        TRECHO_HOSTS="trecho.example",
        TRECHO_SECRET_KEY="k" * 25 + "0123456789abcdefghijklmnopqrstuvwxyz",
    )
    assert told.returncode == 0, told.stderr


def test_debugging_is_off_unless_asked_for() -> None:
    from trecho.web import settings

    assert settings.DEBUG is False
    assert "*" not in settings.ALLOWED_HOSTS
