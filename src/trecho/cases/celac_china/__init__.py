"""The China-CELAC Forum: plans, promises, meetings and activities as facts with their sources (case.toml, CSV files)."""
