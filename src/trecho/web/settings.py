"""Django's settings: safe as they stand, and told the rest by a handful of environment variables.

DATABASE_URL (a path, sqlite:///… or postgres://…), TRECHO_SECRET_KEY, TRECHO_HOSTS (names, comma between),
TRECHO_HTTPS=1 (served over HTTPS, directly or behind a proxy that sets X-Forwarded-Proto), TRECHO_DEBUG=1, TRECHO_MAIL and TRECHO_MAIL_FROM (below), TRECHO_BREACHED_PASSWORDS (a file, see
passwords.py), TRECHO_ADDRESS (what the
site's addresses begin with in feeds, citations and pictures; else as each was asked), TRECHO_PUBLISHER (who publishes).
"""

import os
from pathlib import Path
from typing import Any

from trecho.store.address import database_of
from trecho.web.mail_server import mail_of
from trecho.web.secret_key import known_key

HOUSE = Path(__file__).parent
REGISTER = os.environ.get("DATABASE_URL") or "trecho.db"

DEBUG = os.environ.get("TRECHO_DEBUG") == "1"
HTTPS = os.environ.get("TRECHO_HTTPS") == "1"
SECRET_KEY = known_key(REGISTER)
SITE_ADDRESS = os.environ.get("TRECHO_ADDRESS", "").rstrip("/")
PUBLISHER = os.environ.get("TRECHO_PUBLISHER", "") or "Trecho"
ALLOWED_HOSTS = os.environ.get("TRECHO_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

DATABASES = {"default": database_of(REGISTER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "trecho.store",
    "trecho.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "trecho.web.headers.SafeHeaders",
    "trecho.web.packing.Packed",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "trecho.web.freshness.RenderedOnce",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "trecho.web.presence.Presence",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "trecho.web.trouble.OneSentence",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "trecho.web.urls"
WSGI_APPLICATION = "trecho.web.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [HOUSE / "templates"],
        "OPTIONS": {"environment": "trecho.web.furniture.environment"},
    }
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español"), ("pt", "Português"), ("fr", "Français"), ("zh", "中文")]
LOCALE_PATHS = [HOUSE.parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = None
STATICFILES_DIRS = [HOUSE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 3600

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# Length and how easily it is guessed, no rules of composition (OWASP ASVS 2.1).
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "trecho.web.passwords.NotGuessed"},
    {"NAME": "trecho.web.passwords.NotBreached", "OPTIONS": {"path": os.environ.get("TRECHO_BREACHED_PASSWORDS", "")}},
]
PASSWORD_RESET_TIMEOUT = 0  # one-time links of our own, in the table of tickets
OTP_TOTP_ISSUER = "Trecho"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 1  # hours until a locked account may try again
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "trecho.web.pages.signing_in.locked"
AXES_DISABLE_ACCESS_LOG = True  # the log of events tells more, and shows it

SESSION_ENGINE = "trecho.store.sessions"
SESSION_COOKIE_AGE = 12 * 3600  # a working day, counted from signing in
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host and HTTPS and host[0] not in "*.["]
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FILE_UPLOAD_HANDLERS = ["trecho.web.uploads.Limited", "django.core.files.uploadhandler.TemporaryFileUploadHandler"]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 30_000  # a confirmation names every changed cell of a matrix
DATA_UPLOAD_MAX_NUMBER_FILES = 1

# Mail: smtp://, smtp+tls:// or smtps://NAME:PASSWORD@HOST:PORT; without it letters are printed where the server runs.
MAIL = mail_of(os.environ.get("TRECHO_MAIL", ""))
EMAIL_BACKEND = MAIL.backend
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.starts_tls, MAIL.tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("TRECHO_MAIL_FROM", "trecho@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {"django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
