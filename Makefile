# Everything starts here.  `make run` and `make test` need Python 3.11 or newer and make.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
BUILD  := build
CODE   := graph scripts tests benchmarks hatch_build.py

LIBRARY  := $(shell find graph -name '*.py' -o -name '*.rq' -o -path 'graph/render/page/*' -type f 2>/dev/null)
TABLES   := $(wildcard data/*.csv data/*.toml)
ONTOLOGY := $(wildcard ontology/*.ttl ontology/*.jsonld)
FRONTEND := $(shell find frontend -name node_modules -prune -o -type f ! -name '*.test.ts' ! -name api.d.ts -print)
PAGE     := graph/web/static/index.html
NPM      := $(BIN)/python -m scripts.run_npm
PORT     ?= 8000

.PHONY: help run setup data graph frontend gallery pictures clients test browser nginx check bench soak build lock clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

run: $(BUILD)/.data $(PAGE) ## set up, compile the data, build the page, open the explorer (PORT=8000)
	@$(BIN)/justice explore --port $(PORT)

setup: $(READY) ## make the virtual environment from the locked, hashed dependencies

$(READY): requirements.lock pyproject.toml hatch_build.py
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is missing: install it, or name one with make PYTHON=/path/to/python3." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment: install its venv module (Debian: apt install python3-venv)." >&2; exit 1; }
	@echo "Installing the locked dependencies into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

data: $(BUILD)/.data ## compile the tables to RDF
$(BUILD)/.data: $(READY) $(TABLES) $(ONTOLOGY) $(LIBRARY) scripts/compile_data.py
	@mkdir -p $(BUILD)
	@$(BIN)/python scripts/compile_data.py
	@touch $@

graph: $(BUILD)/.graph ## write the network in every export format to build/graph/
$(BUILD)/.graph: $(BUILD)/.data scripts/build_graph.py
	@$(BIN)/python scripts/build_graph.py --output $(BUILD)/graph
	@touch $@

frontend: $(PAGE) ## build the page of the explorer into graph/web/static/

$(PAGE): $(READY) $(FRONTEND) hatch_build.py scripts/run_npm.py
	@$(NPM) build

gallery: $(BUILD)/.gallery ## render the pictures into build/html/ and open them
	@$(BIN)/python scripts/render_html.py --show-only --output $(BUILD)/html

$(BUILD)/.gallery: $(BUILD)/.data scripts/render_html.py
	@$(BIN)/python scripts/render_html.py --output $(BUILD)/html --quiet
	@touch $@

pictures: $(READY) browser $(PAGE) ## take the pictures of the explorer in docs/ anew
	@JUSTICE_PICTURES=1 $(BIN)/python -m pytest -q -p no:cacheprovider tests/explorer/test_pictures.py

browser: $(READY)
	@$(BIN)/python -m scripts.ensure_browser

nginx: $(READY)
	@$(BIN)/python -m scripts.ensure_nginx

clients: $(READY)
	@$(NPM) --folder tests/clients

test: $(READY) browser nginx clients $(PAGE) ## every test, those in a headless Chromium included
	@$(NPM) test
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -q

check: $(READY) ## formatting, lint, strict types, the layers; of the page too
	@$(BIN)/ruff format --check $(CODE)
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q -p no:xdist tests/test_layers.py tests/test_imports.py
	@$(BIN)/python scripts/describe_api.py --output $(BUILD)/openapi.json
	@$(NPM) types check

bench: $(READY) browser $(PAGE) ## one table of speed bars, peers in the same run
	@$(BIN)/python -m benchmarks.bench

soak: $(READY) ## five minutes of good and bad clients, and what is left of the server
	@$(BIN)/python -m benchmarks.soak

build: $(READY) $(PAGE) ## wheel and sdist into dist/, contents checked
	@rm -rf dist
	@JUSTICE_GRAPH_SKIP_FRONTEND=1 $(BIN)/python -m build --no-isolation --outdir dist . >/dev/null
	@$(BIN)/check-wheel-contents dist/*.whl
	@ls -1 dist

lock: $(READY) ## renew requirements.lock and requirements-node.lock; they name no registry host
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-header --annotation-style line --upgrade --quiet --output-file requirements.lock
	@$(BIN)/python -c 'import hatch_build; print(hatch_build.NODE_PACKAGE)' | $(BIN)/uv pip compile - \
		--universal --python-version 3.11 --generate-hashes --no-header --annotation-style line \
		--upgrade --quiet --output-file requirements-node.lock

clean: ## remove what make made
	@rm -rf $(VENV) $(BUILD) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis \
		graph/web/static frontend/node_modules tests/clients/node_modules frontend/src/source/api.d.ts
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
