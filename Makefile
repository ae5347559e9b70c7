# `make build` makes the archive of this folder, `make test` runs every test there is.
# Both need Python 3.11 or newer (with venv), make and git; all else they fetch themselves.

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check -qq

# The first Python on the PATH that is new enough; override with `make PYTHON=/path/to/python`.
NEW_ENOUGH := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && command -v "$$python" && break; done)

SHIPPED := pyproject.toml $(shell find src templates -type f -not -path '*/__pycache__/*' 2>/dev/null)

.DEFAULT_GOAL := build
.PHONY: build test unit lint format tools soak bench bench-search audit shots clean

# The last thing that `newsgen build` says is where the front page lies.
build: $(VENV)/.installed
	@$(BIN)/newsgen build

# The last thing that `make test` says is pytest's own summary.
test: lint tools
	@$(BIN)/python -m pytest

unit: $(VENV)/.installed-for-tests
	@$(BIN)/python -m pytest tests/unit tests/properties

lint: $(VENV)/.installed-for-tests
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy

format: $(VENV)/.installed-for-tests
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# Chromium, Java, Node and what npm adds. What cannot be had is said here; its tests are skipped and counted.
tools: $(VENV)/.installed-for-tests
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash .ci/tools

# The long forms: hundreds of edit scripts, every system call that can fail. make soak SOAK=0.1 tries a tenth.
SOAK ?= 1
soak: $(VENV)/.installed-for-tests
	@SOAK=$(SOAK) $(BIN)/python -m pytest tests/soak -m soak -vv --durations=0 --durations-min=5

# Pictures of every kind of page, on a phone and a desk, light and dark: make shots SHOTS=folder
SHOTS ?= shots
shots: $(VENV)/.installed-for-tests tools
	@$(BIN)/newsgen build --base-url https://example.github.io/REPO/ --output $(SHOTS)/site
	@PYTHONPATH=tests $(BIN)/python tests/shots.py $(SHOTS)/site $(SHOTS)

# newsgen beside other generators: make bench N=10000 BENCH="--install --peers hugo --runs 1"
N ?= 1000
bench: $(VENV)/.installed
	@$(BIN)/python bench/build.py $(N) $(BENCH)

# How well and how quickly compounds are found: make bench-search SEARCH="600 5000 --install"
bench-search: $(VENV)/.installed-for-tests
	@$(BIN)/python bench/search.py $(SEARCH)

# Lighthouse's four scores for a page of each kind, the median of three looks; fails below 100.
audit: tools
	@bash .ci/lighthouse
	@$(BIN)/python bench/audit.py

clean:
	rm -rf build _site dist .newsgen $(VENV) node_modules .lighthouse .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# An editable install reads src/ and templates/ in place; it is renewed all the same when they
# change, since entry points, data files and the package's contents are fixed at install time. Where
# Python may not write what it compiles (PYTHONDONTWRITEBYTECODE), each run would compile all anew.
$(VENV)/.installed: $(VENV)/.made $(SHIPPED)
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.installed-for-tests: $(VENV)/.installed
	@$(PIP) install --editable '.[test]'
	@touch $@

$(VENV)/.made:
	@test -n "$(PYTHON)" || { \
		echo "newsgen needs Python 3.11 or newer with venv (on Debian: apt-get install python3-venv);" \
			"name one with make PYTHON=/path/to/python" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
