"""What a student does on the first day: read a lesson, run it, answer a question, press Validate."""

import contextlib
import re

import nbformat
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Lab
from tests.notebooks.exercise import COURSE

LESSON = "notebooks/lessons/01_regression.ipynb"
EXERCISE = "notebooks/exercises/01_regression/01_regression_exercises.ipynb"
FAILED = "The following cell failed"
FIT_SECONDS = 240
"""How long the lesson may take here; its own figure is measured elsewhere."""


def run_all(page: Page, cells: int) -> None:
    """Choose Run > Run All Cells, and wait until the last code cell has its number."""
    prompts = page.locator(".jp-CodeCell .jp-InputPrompt")
    for _ in range(3):  # JupyterLab forgets the order if it comes while it still connects to the kernel
        close_kernel_dialog(page)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        with contextlib.suppress(AssertionError):
            expect(prompts.first).not_to_have_text("[ ]:", timeout=20_000)
            break
    expect(prompts.last).to_have_text(re.compile(r"\[\d+\]"), timeout=FIT_SECONDS * 1000)
    assert prompts.count() == cells


def wait_for_kernel(page: Page) -> None:
    """Wait until the notebook that is shown has a kernel, and the kernel waits for orders."""
    expect(page.locator(".jp-NotebookPanel:visible")).to_be_visible()
    expect(page.locator(".jp-KernelName:visible").first).to_contain_text("Python 3")
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status='idle']").first).to_be_attached()


def close_kernel_dialog(page: Page) -> None:
    """Choose the kernel that JupyterLab proposes where it asks: it does so if a cell is run too early."""
    dialog = page.locator(".jp-Dialog").filter(has_text="Select Kernel")
    if dialog.count():
        dialog.get_by_role("button", name="Select", exact=True).click()
        wait_for_kernel(page)


def save(page: Page) -> None:
    page.keyboard.press("Escape")
    page.keyboard.press("Control+s")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)


def open_notebook(page: Page, lab: Lab, path: str) -> nbformat.NotebookNode:
    """Open a notebook and wait for its kernel; return it as it lies on disk."""
    page.goto(lab.url(path))
    wait_for_kernel(page)
    return nbformat.read(lab.folder / path, as_version=4)


@pytest.mark.browser
@pytest.mark.timeout(600)
def test_a_lesson_runs_from_top_to_bottom_and_shows_its_curves(lab, page, tmp_path):
    notebook = open_notebook(page, lab, LESSON)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    run_all(page, len(code))
    curve = page.locator('img[alt*="The training loss goes"]').first
    curve.scroll_into_view_if_needed()
    expect(curve).to_be_visible()
    assert curve.evaluate("image => image.naturalWidth") > 300
    page.screenshot(path=tmp_path / "lesson.png")
    save(page)
    done = nbformat.read(lab.folder / LESSON, as_version=4)
    outputs = [output for cell in done.cells if cell.cell_type == "code" for output in cell.outputs]
    assert all(
        cell.execution_count for cell in done.cells if cell.cell_type == "code" and cell.source.strip()
    )
    assert not [output for output in outputs if output.output_type == "error"]
    assert not [output for output in outputs if output.get("name") == "stderr"]


@pytest.mark.browser
@pytest.mark.timeout(600)
def test_a_student_answers_one_question_and_validates(lab, page, tmp_path):
    open_notebook(page, lab, EXERCISE)
    source = nbformat.read(
        COURSE / "solutions" / "01_regression" / "01_regression_exercises.ipynb", as_version=4
    )
    answer = next(cell for cell in source.cells if cell.metadata.nbgrader.solution)
    first_line = answer.source.splitlines()[0]
    before = validate(page)
    page.screenshot(path=tmp_path / "before.png")
    page.locator(".jp-Dialog button").last.click()
    cell = page.locator(".jp-CodeCell").filter(has_text=first_line).first
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(answer.source)
    save(page)
    after = validate(page)
    page.screenshot(path=tmp_path / "after.png")
    name = first_line.split("(")[0].removeprefix("def ")
    assert f"{name}(" in before and f"{name}(" not in after
    assert before.count(FAILED) == after.count(FAILED) + 1


def validate(page: Page) -> str:
    """Press Validate in the toolbar, and return what the dialog says."""
    page.get_by_role("button", name="Validate").filter(visible=True).click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text(re.compile("fail|success|passed", re.I), timeout=FIT_SECONDS * 1000)
    return dialog.inner_text()
