"""The web application for any WSGI server: `gunicorn trecho.web.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

from trecho.web.secret_key import keep_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trecho.web.settings")
keep_key(os.environ.get("DATABASE_URL") or "trecho.db")
application = get_wsgi_application()
