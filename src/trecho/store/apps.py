"""The store as Django knows it."""

from django.apps import AppConfig


class Store(AppConfig):
    """Models and migrations of the register; its tables begin with `store_`."""

    name = "trecho.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
