"""An evening of a class on a hub, from the first log-in to the second submission's feedback."""

import re
import time

import nbformat
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_lab import FAILED, save, wait_for_kernel
from tests.hub.conftest import Hub, another_browser, log_in
from tests.notebooks.exercise import COURSE
from tools.hub.plan import COURSE_ID, INSTRUCTOR, STUDENTS

UNIT, NOTEBOOK = "01_regression", "01_regression_exercises"
STUDENT = STUDENTS[0]
FIRST, LATER = ("split_rows", "best_epoch", "explain_result"), ("build_line",)
COMMENT = "Say which curve you looked at."
QUICK = 60_000
"""Milliseconds within which a submission is graded here, also on a busy machine."""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def answers() -> dict[str, nbformat.NotebookNode]:
    """Return the answer cells of the source, by their ids."""
    source = nbformat.read(COURSE / "solutions" / UNIT / f"{NOTEBOOK}.ipynb", as_version=4)
    cells = [cell for cell in source.cells if cell.metadata.get("nbgrader", {}).get("solution")]
    return {cell.metadata.nbgrader.grade_id: cell for cell in cells}


def points(*names: str) -> float:
    """Return the points that a machine gives for these answers."""
    source = nbformat.read(COURSE / "solutions" / UNIT / f"{NOTEBOOK}.ipynb", as_version=4)
    graded = {cell.metadata.nbgrader.grade_id: cell for cell in source.cells if "nbgrader" in cell.metadata}
    tests = [graded[f"test_{name}"] for name in names if f"test_{name}" in graded]
    return sum(cell.metadata.nbgrader.points for cell in tests)


def expect_mark(page: Page, hub: Hub, mark: float) -> None:
    """See that formgrader shows the instructor this mark of the student."""
    page.goto(hub.address(INSTRUCTOR, f"formgrader/manage_students/{STUDENT}"))
    shown = page.locator("tr", has_text=UNIT).locator(".score")
    expect(shown).to_have_text(re.compile(rf"^{mark:g} / \d+$"))


def open_list(page: Page) -> None:
    """Open the Assignment List from the menu."""
    page.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    page.get_by_role("menuitem", name="Assignment List", exact=True).click()
    expect(page.locator("#released_assignments_list")).to_be_visible()


def show_list(page: Page) -> None:
    page.locator(".lm-TabBar-tab", has_text="Assignments").first.click()


def refresh_until(page: Page, text: str, count: int = 1, timeout: float = QUICK) -> None:
    """Press "Refresh" until the list of submissions shows a text so many times."""
    deadline = time.monotonic() + timeout / 1000
    shown = page.locator("#submitted_assignments_list .nested_list_item", has_text=text)
    while shown.count() != count:
        assert time.monotonic() < deadline, page.locator("#submitted_assignments_list").inner_text()
        page.locator("#refresh_assignments_list").click()
        page.wait_for_timeout(500)


def answer(page: Page, *names: str) -> None:
    """Replace the blank answers by those of the source, by the keyboard, and save."""
    blank = nbformat.read(COURSE / "notebooks" / "exercises" / UNIT / f"{NOTEBOOK}.ipynb", as_version=4)
    cells = [cell for cell in blank.cells if cell.cell_type != "raw"]
    ids = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in cells]
    for name in names:
        cell = page.locator(".jp-Notebook .jp-Cell").nth(ids.index(name))
        cell.scroll_into_view_if_needed()
        if "jp-MarkdownCell" in (cell.get_attribute("class") or ""):
            cell.dblclick()
        cell.locator(".cm-content").click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(answers()[name].source)
    save(page)


def read_feedback(page: Page) -> str:
    """Fetch the feedback, follow the link to the newest, open the page there; return its text."""
    page.locator("#submitted_assignments_list").get_by_role("button", name="Fetch Feedback").click()
    link = page.locator("#submitted_assignments_list .nested_list_item a", has_text="view feedback").last
    link.click()
    file = page.locator(".jp-DirListing-item", has_text=f"{NOTEBOOK}.html")
    file.dblclick()
    viewer = page.frame_locator(".jp-HTMLViewer:visible iframe")
    expect(viewer.locator("body")).to_contain_text("points")
    text = viewer.locator("body").inner_text()
    page.locator(".lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon").last.click()
    show_list(page)
    return text


def submit(page: Page) -> float:
    """Press "Submit"; return the time at which it was pressed."""
    begin = time.monotonic()
    page.locator("#fetched_assignments_list").get_by_role("button", name="Submit", exact=True).click()
    return begin


def in_terminal(page: Page, hub: Hub, *commands: str) -> str:
    """Type commands into a terminal of the instructor's JupyterLab, in the course; return what they said."""
    page.goto(hub.address(INSTRUCTOR, "lab/workspaces/terminal"))
    page.locator(".jp-LauncherCard", has_text="Terminal").click()
    terminal = page.locator(".jp-Terminal .xterm-screen")
    expect(terminal).to_be_visible()
    page.wait_for_timeout(2000)  # the shell's prompt
    terminal.click()
    said, done = (hub.plan.temporary(INSTRUCTOR) / name for name in ("said", "done"))
    script = " && ".join(("cd ~/course", *commands))
    page.keyboard.type(f"( {script} ) > {said} 2>&1; echo $? > {done}.part; mv {done}.part {done}\n")
    deadline = time.monotonic() + 180
    while not done.exists():
        assert time.monotonic() < deadline, page.locator("body").inner_text()
        page.wait_for_timeout(500)
    assert done.read_text() == "0\n", said.read_text()
    return said.read_text()


def test_an_evening(hub, page, tmp_path):
    log_in(hub, page, STUDENT)
    open_list(page)
    page.locator("#released_assignments_list").get_by_role("button", name="Fetch", exact=True).click()
    page.locator("#fetched_assignments_list .assignment-notebooks-link").click()
    page.locator("#fetched_assignments_list .nested_list_item a", has_text=NOTEBOOK).click()
    wait_for_kernel(page)
    answer(page, *FIRST)

    show_list(page)
    page.locator("#fetched_assignments_list").get_by_role("button", name="Validate", exact=True).click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text(FAILED)
    said = dialog.inner_text()
    page.screenshot(path=tmp_path / "validated.png")
    dialog.locator("button").last.click()
    assert "build_line(" in said and "split_rows(" not in said

    begin = submit(page)
    refresh_until(page, "feedback available to fetch")
    print(f"From Submit to feedback: {time.monotonic() - begin:.1f} s")
    page.screenshot(path=tmp_path / "submitted.png")
    text = read_feedback(page)
    assert "Nobody has yet." in text  # the answer in words

    teacher = another_browser(page)
    log_in(hub, teacher, INSTRUCTOR)
    expect_mark(teacher, hub, points(*FIRST))
    teacher.goto(hub.address(INSTRUCTOR, f"formgrader/gradebook/{UNIT}/{NOTEBOOK}"))
    teacher.get_by_role("link", name="Submission #1").click()
    teacher.wait_for_load_state("networkidle")  # else the marks that come would replace ours
    for place, api, text in (
        ("input#explain_result", "grade", "2"),
        ("#explain_result-comment", "comment", COMMENT),
    ):
        with teacher.expect_response(lambda got, api=api: f"/api/{api}/" in got.url and got.ok):
            teacher.fill(place, text)
            teacher.press(place, "Tab")
    teacher.screenshot(path=tmp_path / "formgrader.png")
    expect_mark(teacher, hub, points(*FIRST) + 2)

    in_terminal(
        teacher,
        hub,
        f"grader report {UNIT}",
        f"grader feedback {UNIT}",
        f"grader nbgrader release_feedback {UNIT}",
    )
    assert (hub.plan.course / "class" / "report" / f"{UNIT}.html").is_file()
    teacher.goto(hub.address(INSTRUCTOR, f"files/course/class/report/{UNIT}.html"))
    expect(teacher.locator("body")).to_contain_text(STUDENT)
    teacher.screenshot(path=tmp_path / "report.png")

    refresh_until(page, "feedback available to fetch")
    text = read_feedback(page)
    page.screenshot(path=tmp_path / "feedback.png")
    assert COMMENT in text

    page.locator(".lm-TabBar-tab", has_text=NOTEBOOK).first.click()
    answer(page, *LATER)
    show_list(page)
    submit(page)
    refresh_until(page, "feedback available to fetch")
    refresh_until(page, "view feedback")
    assert "Nobody has yet." not in read_feedback(page)
    expect_mark(teacher, hub, points(*FIRST, *LATER) + 2)
    inbound = hub.plan.exchange / COURSE_ID / "inbound"
    assert len([folder for folder in inbound.iterdir() if folder.name.startswith(STUDENT)]) == 2
    assert len(re.findall(rf"graded: {STUDENT}: ", hub.said)) == 2
