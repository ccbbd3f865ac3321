"""The student edition from its ZIP to the first mark: unpacked, set up, read, solved, validated, checked."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from grader.commands.release import pack
from grader.course import open_course
from tests.browser.conftest import OPTIONS, Lab, running_lab
from tests.browser.test_lab import FAILED, run_all, save, validate, wait_for_kernel
from tests.notebooks.exercise import COURSE

START = "notebooks/START.ipynb"
LESSON = "notebooks/lessons/00_foundations.ipynb"
EXERCISE = "notebooks/exercises/00_foundations/00_foundations_exercises.ipynb"
UV = COURSE / ".venv" / "bin" / "uv"
PYTHON = Path(sys.base_prefix) / "bin" / "python3"
TEACHERS = re.compile("Formgrader|Create Assignment|Course List|Assignment List|Nbgrader")
WARM = """
import sys
from jupyter_client.manager import start_new_kernel

manager, client = start_new_kernel(kernel_name="keras-warm")
print(manager.provisioner.process)
client.execute_interactive("import sys; print('keras' in sys.modules)")
manager.shutdown_kernel(now=True)
"""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def variables(home: Path) -> dict[str, str]:
    """Return the environment variables of somebody who has nothing of ours but the ZIP."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in ("LANG", "LC_ALL", "TMPDIR") or name.startswith(("UV_", "PIP_", "SSL_"))
    }
    cache = subprocess.check_output([UV, "cache", "dir"], text=True).strip()
    path = [entry for entry in os.environ["PATH"].split(os.pathsep) if not entry.startswith(str(COURSE))]
    return {**kept, "UV_CACHE_DIR": cache, "PATH": os.pathsep.join(path), "HOME": str(home)}


@pytest.fixture(scope="module")
def edition(tmp_path_factory) -> Path:
    """Unpack the ZIP into an empty folder and set it up there, with the wheels that uv has already."""
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("edition")
    course = open_course(COURSE)
    pack(course, course.units(), home / "students.zip")
    with zipfile.ZipFile(home / "students.zip") as archive:
        archive.extractall(folder)
    install = f"{UV} pip install --quiet --python .venv/bin/python"
    for offline in (" --offline", ""):
        done = make(folder, home, "setup", f"PYTHON={PYTHON}", f"INSTALL={install}{offline}")
        if done.returncode == 0:
            return folder
    if "connect" in done.stderr:
        pytest.skip(f"No network, and the packages are not in uv's cache: {done.stderr[-500:]}")
    pytest.fail(done.stderr)


@pytest.fixture(scope="module")
def student_lab(edition, tmp_path_factory) -> Iterator[Lab]:
    """JupyterLab as `make lab` starts it in the student edition."""
    base = tmp_path_factory.mktemp("student_lab")
    command = ["make", "lab", f"OPTIONS={' '.join(OPTIONS)}"]
    with running_lab(command, edition, base, variables(base)) as running:
        yield running


def make(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess:
    """Run make in the student edition as a student does."""
    return subprocess.run(
        ["make", *words], cwd=folder, env=variables(home), capture_output=True, text=True, timeout=300
    )


def test_it_opens_at_the_start_page_which_leads_to_the_first_lesson(student_lab, page, tmp_path):
    page.goto(f"{student_lab.address}/?token={student_lab.token}")
    wait_for_kernel(page)
    assert page.url.split("?")[0].endswith(f"/lab/tree/{START}")
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    lesson = page.locator(".jp-OutputArea").get_by_role("link", name="00 · Foundations")
    expect(lesson).to_be_visible(timeout=60_000)
    expect(page.locator(".jp-OutputArea")).to_contain_text("not checked yet")
    page.screenshot(path=tmp_path / "start.png")
    lesson.click()
    expect(page.locator(".lm-TabBar-tab.lm-mod-current", has_text="00_foundations")).to_be_visible()


def test_the_first_lesson_runs(student_lab, page, tmp_path):
    page.goto(student_lab.url(LESSON))
    wait_for_kernel(page)
    notebook = nbformat.read(student_lab.folder / LESSON, as_version=4)
    run_all(page, sum(cell.cell_type == "code" for cell in notebook.cells))
    page.screenshot(path=tmp_path / "lesson.png")
    save(page)
    done = nbformat.read(student_lab.folder / LESSON, as_version=4)
    outputs = [output for cell in done.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert not [
        output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"
    ]


def test_it_shows_nothing_for_teachers_and_asks_nothing(student_lab, page, tmp_path):
    page.goto(f"{student_lab.address}/lab/workspaces/panels?token={student_lab.token}")
    expect(page.locator(".jp-Launcher")).to_be_visible()
    expect(page.get_by_text("Python 3 (warm Keras)").first).to_be_visible()
    page.wait_for_timeout(3000)  # questions come late
    page.screenshot(path=tmp_path / "launcher.png")
    assert not TEACHERS.findall(page.locator("body").inner_text())
    expect(page.locator(".jp-toast-button, .Toastify__toast")).to_have_count(0)
    tabs = page.locator(".jp-SideBar .lm-TabBar-tab")
    titles = " ".join(tab.get_attribute("title") or "" for tab in tabs.all())
    assert "File Browser" in titles
    assert not TEACHERS.findall(titles)
    assert "Extension Manager" not in titles
    page.keyboard.press("Control+Shift+C")  # every command there is
    commands = page.locator(".lm-CommandPalette-content")
    expect(commands).to_contain_text("Notebook")
    assert not TEACHERS.findall(commands.inner_text())


def test_a_question_is_answered_validated_and_checked(student_lab, page, tmp_path):
    source = nbformat.read(COURSE / "solutions" / "00_foundations" / Path(EXERCISE).name, as_version=4)
    cells = [cell for cell in source.cells if cell.cell_type == "code" and "nbgrader" in cell.metadata]
    answer = next(cell for cell in cells if cell.metadata.nbgrader.solution)
    first_line = answer.source.splitlines()[0]
    page.goto(student_lab.url(EXERCISE))
    wait_for_kernel(page)
    before = validate(page)
    page.screenshot(path=tmp_path / "before.png")
    page.locator(".jp-Dialog button").last.click()
    page.locator(".jp-CodeCell").filter(has_text=first_line).first.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(answer.source)
    save(page)
    after = validate(page)
    page.screenshot(path=tmp_path / "after.png")
    assert before.count(FAILED) == after.count(FAILED) + 1
    done = make(student_lab.folder, tmp_path, "check", "UNIT=00")
    name = f"test_{answer.metadata.nbgrader.grade_id}"
    (line,) = [line for line in done.stdout.splitlines() if name in line]
    assert "✓" in line
    assert "1 of " in done.stdout
    assert (done.stderr.count("Traceback"), done.returncode) == (0, 2)  # make's word for "not all pass"
    page.goto(student_lab.url(START))
    wait_for_kernel(page)
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-OutputArea")).to_contain_text("□ 1 of 14", timeout=60_000)
    page.screenshot(path=tmp_path / "progress.png")


def test_its_warm_kernel_has_keras_already(edition, tmp_path):
    done = subprocess.run(
        [edition / ".venv" / "bin" / "python", "-c", WARM],
        cwd=edition,
        env=variables(tmp_path),
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert "True" in done.stdout, done.stderr
    assert "KernelProcess" in done.stdout


def test_its_makefile_says_what_is_wrong(edition, tmp_path):
    listed = make(edition, tmp_path, "help").stdout
    assert re.findall(r"^(\w+)", listed, re.M) == ["help", "lab", "check", "doctor", "setup", "torch"]
    unknown = make(edition, tmp_path, "check", "UNIT=77")
    assert unknown.returncode == 2
    assert "There is no unit 77." in unknown.stdout
