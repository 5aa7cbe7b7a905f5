# Everything a person needs, on a machine that has Python 3.11 or later and nothing else.
.DEFAULT_GOAL := demo
.PHONY: demo test check fix score bench manual serve
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/ready-to-run
DEV := .venv/ready-to-develop
REGISTER ?= trecho.db
FUZZ ?= 2

demo: $(RUN)  ## Runs the chain on the bundled case, prints the summary, serves it on 127.0.0.1:8000
	$(BIN)/trecho --register $(REGISTER) init
	$(BIN)/trecho --register $(REGISTER) load-case celac-china
	$(BIN)/trecho --register $(REGISTER) assess --format table
	$(BIN)/trecho --register $(REGISTER) serve

serve: $(RUN)  ## Serves the register at hand
	$(BIN)/trecho --register $(REGISTER) serve

test: $(DEV)  ## Installs what the tests need, a Chromium and a PostgreSQL too where it may, and runs them all; FUZZ=2000 spoils so many documents of every form
	tests/prepare-machine
	TRECHO_FUZZ=$(FUZZ) $(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term:skip-covered --cov-report=html:build/coverage -q

check: $(DEV)  ## Format, lint, types, import contracts, migrations, catalogues, generated docs, frozen lines
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=trecho.web.settings $(BIN)/python -m django makemigrations --check --dry-run
	$(BIN)/python -m pytest -q tests/test_house.py tests/web/test_catalogues.py tests/spec
	$(BIN)/python -m benchmarks.score --check

fix: $(DEV)  ## Puts right what a machine can: format, lint, generated docs
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	TRECHO_WRITE_MANUAL=1 $(BIN)/python -m pytest -q tests/spec

score: $(DEV)  ## Accuracy against gold cases; prints a table, writes build/score.json
	$(BIN)/python -m benchmarks.score

bench: $(DEV)  ## Speed and memory beside a peer or a floor; prints ratios, writes build/bench.json
	$(BIN)/python -m benchmarks.bench

manual: $(DEV)  ## The manual, from tests that run, and the generated pages of docs/
	TRECHO_WRITE_MANUAL=1 $(BIN)/python -m pytest -q tests/spec

# What is compiled as the package is installed: see setup.py. Without a compiler the same sources run uncompiled.
COMPILED := setup.py $(wildcard src/trecho/sources/*.pxd) $(patsubst %.pxd,%.py,$(wildcard src/trecho/sources/*.pxd))

$(RUN): requirements.lock pyproject.toml $(COMPILED)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

$(DEV): requirements-dev.lock pyproject.toml $(COMPILED)
	PYTHON=$(PYTHON) tests/prepare-machine compiler
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@ $(RUN)
