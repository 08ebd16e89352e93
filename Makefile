# The commands of this project; INTERFACE: install, run, test, check, faults, bench, snapshots.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: install run test check faults bench snapshots lock clean
.DEFAULT_GOAL := install

# --no-deps: the lock names everything, so nothing is resolved anew (pip 23 takes a newer release for an extra that
# the lock pins without it, and then refuses it for having no hash); `pip check` says if the lock lacks something.
$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Kom med needs Python 3.11 or newer.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	$(BIN)/python -m pip check --quiet --disable-pip-version-check
	@touch $@

install: $(STAMP)

run: install
	@exec $(BIN)/kommed run

test: install
	$(BIN)/python -m pytest -n auto $(TESTS)

check: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

faults: install
	$(BIN)/python -m pytest tests/faults tests/domain -n auto --full $(TESTS)

bench: install
	$(BIN)/python -m tests.bench

snapshots: install
	$(BIN)/python -m tests.snapshots

# After a change of dependencies in pyproject.toml.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --extra dev --python-version 3.11 pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
