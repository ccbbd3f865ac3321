"""Pictures of the docs: what `make pictures` runs. Needs Chromium.

- `docs/lesson.png`: JupyterLab with a lesson, at its learning curve.
- `docs/report.png`, `docs/feedback.png`: the report of the demo class, and the feedback of one student.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from grader.bench.activated import activated_path
from grader.commands import demo, feedback
from tests.browser.conftest import ARGUMENTS, OPTIONS, PATIENCE, ask_no_news, running_lab
from tests.browser.test_lab import open_notebook, run_all

COURSE = Path(__file__).parents[1]
DOCS = COURSE / "docs"
UNIT = "01_regression"
LESSON = f"notebooks/lessons/{UNIT}.ipynb"
STUDENT = "dana_two_mistakes"
SHOW_CELL = """image => {
    image.closest('.jp-CodeCell').scrollIntoView({ block: 'start' });
    document.activeElement.blur();
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures again."""
    parser = argparse.ArgumentParser(prog="python -m tools.pictures", description=main.__doc__)
    parser.add_argument("pictures", nargs="*", default=["lesson", "class"], help="lesson, class (both)")
    chosen = parser.parse_args(arguments).pictures
    with tempfile.TemporaryDirectory() as folder, chromium() as page:
        if "lesson" in chosen:
            take_lesson(page, Path(folder, "lab"), DOCS / "lesson.png")
        if "class" in chosen:
            take_class(page, Path(folder, "class"), DOCS)
    return 0


def take_lesson(page: Page, base: Path, target: Path) -> None:
    """Run a lesson in JupyterLab and take its first learning curve."""
    course = base / "course"
    shutil.copytree(COURSE / "notebooks", course / "notebooks")
    ask_no_news(base)
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", f"--ServerApp.root_dir={course}"]
    variables = {**os.environ, "PATH": activated_path()}
    with running_lab([*command, *OPTIONS], course, base, variables) as lab:
        notebook = open_notebook(page, lab, LESSON)
        run_all(page, sum(cell.cell_type == "code" for cell in notebook.cells))
        curve = page.locator('img[alt*="The training loss goes"]').first
        expect(curve).to_be_visible()
        curve.evaluate(SHOW_CELL)
        page.wait_for_timeout(1000)
        page.screenshot(path=target)


def take_class(page: Page, class_dir: Path, folder: Path) -> None:
    """Grade the demo class; take its report, and the feedback of one student."""
    demo.run(UNIT, 0, COURSE, class_dir)
    feedback.run(UNIT, "", None, COURSE, class_dir)
    page.set_viewport_size({"width": 1100, "height": 1150})
    page.goto((class_dir / "report" / f"{UNIT}.html").as_uri())
    page.screenshot(path=folder / "report.png")
    (written,) = sorted((class_dir / "feedback").glob(f"{STUDENT}*/{UNIT}/*.html"))[:1]
    page.set_viewport_size({"width": 1000, "height": 800})
    page.goto(written.as_uri())
    page.screenshot(path=folder / "feedback.png")


@contextmanager
def chromium() -> Iterator[Page]:
    """Open an empty page in Chromium."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        raise FileNotFoundError("No Chromium found. Install it, or set CHROMIUM to its path.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(PATIENCE)
        yield page
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
