# Two commands for a newcomer: `make run` and `make test`. Nothing is needed beyond Python 3.11+ and make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: install run chat test check docs bench scores manual lock audit sbom clean

install: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: install
	@$(BIN)/meldwijzer serve

chat: install
	@$(BIN)/meldwijzer chat

test: check
	$(BIN)/python -m pytest -q -n auto --cov --cov-report=
	$(BIN)/coverage report --include='dialogs/*,storage/crypto.py,storage/master_key.py' --fail-under=100

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/meldwijzer check

docs: install
	rm -rf docs/protocollen
	$(BIN)/meldwijzer --settings /dev/null pages docs/protocollen

bench: install
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_web
	$(BIN)/python -m tests.bench_telegram
	$(BIN)/python -m tests.bench_pings

scores: install
	$(BIN)/python -m tests.guard_scores

manual: install
	PYTHONPATH=tests $(BIN)/python tests/browser/manual.py

lock: install
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes --no-header \
		pyproject.toml -o requirements.lock

audit: install
	$(BIN)/uv audit

sbom: install
	$(BIN)/uv export --quiet --preview --no-hashes --format cyclonedx1.5 --output-file sbom.json

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .coverage build *.egg-info
