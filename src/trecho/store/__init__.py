"""The register: Django models behind two doors, shelf.py (keep, fetch) and search.py (lists)."""
