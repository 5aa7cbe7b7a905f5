"""Django's settings."""

SECRET_KEY = "replaced"  # noqa: S105
INSTALLED_APPS = ["trecho.store"]
USE_TZ = True
