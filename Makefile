# Everything here needs only Python 3.11 or newer, pip and make; the rest is installed into $(VENV).

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
ONCE   ?=
MODEL  ?= models/starter
MAILS  ?= 500
EXAMPLES ?= 1000
KILLS  ?= 200

# Our own pip where the virtual environment has none (Debian without python3-venv).
PIP = $$($(BIN)/python -m pip --version >/dev/null 2>&1 && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python)

.DEFAULT_GOAL := help
.PHONY: help demo test dovecot bench torture torture-mail torture-machine torture-kills mutants train lock clean
.DELETE_ON_ERROR:

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name text; do printf '  make %-8s %s\n' "$$name" "$$text"; done

demo: $(STAMP)  ## the main job, with embedded servers and sample mail (ONCE=1: without waiting between the mails)
	@$(BIN)/privacy-inbox demo $(if $(filter-out 0,$(ONCE)),--once)

test: $(STAMP) dovecot  ## style, types and tests, in this order, up to the first failure
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

dovecot:
	@.ci/dovecot

bench: $(STAMP) dovecot  ## how much slower than the floor, how much memory, how long a command takes (MAILS=500)
	$(BIN)/python bench/bench.py --mails $(MAILS)
	$(BIN)/python bench/classify.py

torture: torture-mail torture-machine torture-kills  ## hostile and outside mail, any order of events, many kills (EXAMPLES=1000 KILLS=200)

torture-mail: $(STAMP)
	$(BIN)/python torture/torture.py --examples $(EXAMPLES)

torture-machine: $(STAMP) dovecot
	PRIVACY_INBOX_MACHINE_EXAMPLES=$(EXAMPLES) $(BIN)/pytest -q tests/test_machine.py

torture-kills: $(STAMP) dovecot
	$(BIN)/python torture/kills.py --mails $(MAILS) --total $(KILLS)

mutants: $(STAMP)  ## plants faults in copies of the program; the tests must notice each
	$(BIN)/python mutants/mutants.py

train: $(STAMP)  ## the shipped model, anew from the shipped corpus (MODEL=models/starter), and its measures
	$(BIN)/privacy-inbox train --to $(MODEL) --cache .vectors.npz
	$(BIN)/privacy-inbox evaluate --model $(MODEL)

lock: $(STAMP)  ## requirements.txt anew: the newest versions pyproject.toml allows, with their hashes
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	$(BIN)/python -m pip install --quiet --target "$$tools" uv && \
	"$$tools/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --python $(BIN)/python --extra dev \
	  --generate-hashes --no-strip-extras --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	  --output-file requirements.txt pyproject.toml
	@grep -c == requirements.txt | sed 's/$$/ packages are pinned in requirements.txt/'

clean:  ## removes what was made here: the virtual environment, caches, built packages
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): pyproject.toml requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed (make PYTHON=...)" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)
	@echo 'Installing into $(VENV); the first time this takes about half a minute.'
	@$(PIP) install --quiet --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@
