"""Pictures of the docs: what `make pictures` runs. Needs Chromium.

- `docs/lesson.png`: JupyterLab with a lesson, at its learning curve.
- `docs/report.png`, `docs/feedback.png`: the report of the demo class, and the feedback of one student.
- `docs/architecture-1.svg`, …: the Mermaid diagrams of a document, for the site. Mermaid comes from npm.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from grader.bench.activated import activated_path
from grader.commands import demo, feedback
from tests.browser.conftest import ARGUMENTS, OPTIONS, PATIENCE, ask_no_news, running_lab
from tests.browser.test_lab import open_notebook, run_all
from tools.site.documents import diagrams

COURSE = Path(__file__).parents[1]
DOCS = COURSE / "docs"
UNIT = "01_regression"
PICTURES = ["lesson", "class", "diagrams"]
MERMAID = "mermaid@12.3.0"
LESSON = f"notebooks/lessons/{UNIT}.ipynb"
STUDENT = "dana_two_mistakes"
SHOW_CELL = """image => {
    image.closest('.jp-CodeCell').scrollIntoView({ block: 'start' });
    document.activeElement.blur();
}"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures again."""
    parser = argparse.ArgumentParser(prog="python -m tools.pictures", description=main.__doc__)
    parser.add_argument("pictures", nargs="*", default=PICTURES, help=f"{', '.join(PICTURES)} (all)")
    chosen = parser.parse_args(arguments).pictures
    with tempfile.TemporaryDirectory() as folder, chromium() as page:
        if "lesson" in chosen:
            take_lesson(page, Path(folder, "lab"), DOCS / "lesson.png")
        if "class" in chosen:
            take_class(page, Path(folder, "class"), DOCS)
        if "diagrams" in chosen:
            take_diagrams(page, Path(folder), DOCS)
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


def take_diagrams(page: Page, scratch: Path, folder: Path) -> None:
    """Draw the Mermaid diagrams of the documents in a folder; each picture names the digest of its source."""
    subprocess.run(["npm", "pack", "--silent", MERMAID], cwd=scratch, check=True, stdout=subprocess.DEVNULL)
    (archive,) = scratch.glob("mermaid-*.tgz")
    with tarfile.open(archive) as files:
        files.extract("package/dist/mermaid.min.js", scratch, filter="data")
    page.goto("about:blank")
    page.add_script_tag(path=scratch / "package" / "dist" / "mermaid.min.js")
    # Labels as SVG's own text: HTML within SVG is left out by most viewers.
    page.evaluate(
        "mermaid.initialize({ startOnLoad: false, htmlLabels: false, flowchart: { htmlLabels: false } })"
    )
    for document in sorted(folder.glob("*.md")):
        for number, one in enumerate(diagrams(document.read_text(encoding="utf-8"), document.stem), 1):
            drawn = page.evaluate(
                "([name, code]) => mermaid.render(name, code).then((made) => made.svg)",
                [f"{document.stem}-{number}", one.code],
            )
            (folder / one.picture).write_text(f"<!-- {one.digest} -->\n{drawn}\n", encoding="utf-8")


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
