# Needs make and Python 3.11 or newer; the rest is installed into .venv and node_modules, or by apt for root.
# Another Python: make PYTHON=python3.12 …      More for pytest: make test ARGS="-k dates"

PYTHON ?= python3
ARGS ?=

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.PHONY: help demo setup check test lint format generated bench bench-smoke docs clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

demo: ## set an example dispatch into out/: .docx, and PDF and PNG where LibreOffice is found
	@$(PYTHON) scripts/setup_venv.py
	@$(BIN)/python scripts/demo.py

setup: ## install everything that developing wants
	@$(PYTHON) scripts/setup_venv.py test lint docs
	@bash scripts/setup_tools.sh

# the tests of the values and of the text: no LibreOffice, no generated documents, nothing that takes long
QUICK := $(addprefix tests/,text body parts forms page source components deadlines test_exported_members.py \
	test_bounds.py test_inline.py test_findings.py test_metrics.py test_resources.py test_files.py)

check: lint ## style, types, layers and the quick tests: less than a minute on two cores
	$(BIN)/python -m pytest -q -n 2 $(QUICK) $(ARGS)

test: ## install what the tests need, then run all of them
	@$(PYTHON) scripts/setup_venv.py test
	@bash scripts/setup_tools.sh
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: ## style, types and layers
	@$(PYTHON) scripts/setup_venv.py test lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: ## lay the code out
	@$(PYTHON) scripts/setup_venv.py lint
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# widths and bodies come from fonts and files that not every machine has; pictures differ with
# LibreOffice's version
ELSEWHERE := build_metrics build_bodies build_pictures build_form_pictures
GENERATORS := $(filter-out $(ELSEWHERE:%=scripts/%.py),$(wildcard scripts/build_*.py))

generated: ## write again what is made from something else (templates, schemas …)
	@$(PYTHON) scripts/setup_venv.py test
	@for generator in $(GENERATORS); do echo "$$ $$generator"; $(BIN)/python $$generator || exit 1; done

bench: ## measure, and compare with the budgets
	@$(PYTHON) scripts/setup_venv.py test
	$(BIN)/python benchmarks/run.py $(ARGS)

bench-smoke: ## a quick run of every benchmark
	@$(PYTHON) scripts/setup_venv.py test
	$(BIN)/python benchmarks/run.py --smoke

docs: ## build the site into site/; a broken link is an error
	@$(PYTHON) scripts/setup_venv.py docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

clean: ## remove what was made, the environments too
	rm -rf .venv node_modules out site dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} +
