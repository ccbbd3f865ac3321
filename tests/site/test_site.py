"""The site, as it is built, in a real browser: readable by everybody, whole, and from one host."""

import re
from urllib.parse import unquote, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from tests.browser.test_pages import violations
from tests.notebooks.exercise import COURSE
from tests.site.conftest import HTML
from tools.site.practice import questions_of
from tools.site.source import START

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

LESSONS = sorted(path.stem for path in (COURSE / "notebooks" / "lessons").glob("*.ipynb"))
LESSON = "notebooks/lessons/01_regression.html"
EXERCISE = "notebooks/exercises/01_regression/01_regression_exercises.html"
KINDS = ["index.html", LESSON, EXERCISE, "docs/architecture.html", "search.html"]


@pytest.fixture(scope="module")
def pages():
    return {
        path.relative_to(HTML).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in sorted(HTML.rglob("*.html"))
    }


@pytest.fixture
def others(page, site):
    """Addresses on other hosts that the browser asked for; none is let through."""
    asked = []

    def only_the_site(route):
        if route.request.url.startswith((site, "data:", "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    page.route("**/*", only_the_site)
    return asked


@pytest.mark.parametrize(
    ("width", "scheme", "pattern"),
    # Every page in each width and each scheme; one of each kind in all of both.
    [(390, "dark", "*"), (1400, "light", "*"), (390, "light", KINDS), (1400, "dark", KINDS)],
)
def test_axe_finds_nothing_nothing_scrolls_sideways_and_nothing_comes_from_elsewhere(
    page, site, others, width, scheme, pattern
):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # colors as they stay
    found = []
    names = [path.relative_to(HTML).as_posix() for path in sorted(HTML.rglob("*.html"))]
    for name in [name for name in names if pattern == "*" or name in pattern]:
        page.goto(f"{site}/{name}")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{name}: scrolls sideways")
        found += [f"{name}: {one}" for one in violations(page) if not one.startswith("moderate")]
    assert found == [] and others == [] and errors == []


def test_every_link_within_the_site_leads_to_a_page_and_a_place(pages):
    places = {name: {one["id"] for one in soup.select("[id]")} for name, soup in pages.items()}
    missing = []
    for name, soup in pages.items():
        for one in soup.select("a[href], img[src], link[href], script[src]"):
            parts = urlsplit(one.get("href") or one.get("src"))
            if parts.scheme or parts.netloc:
                continue
            path = (HTML / name).parent / unquote(parts.path) if parts.path else HTML / name
            path = path.resolve()
            target = path.relative_to(HTML).as_posix()
            if not path.is_file():
                missing.append(f"{name}: {parts.path}")
            elif parts.fragment and target in places and unquote(parts.fragment) not in places[target]:
                missing.append(f"{name}: {target}#{parts.fragment}")
    assert missing == []


def test_no_page_and_no_style_names_another_host(pages):
    found = [
        f"{name}: {one.get('src') or one.get('href')}"
        for name, soup in pages.items()
        for one in soup.select("[src], link[href]")
        if urlsplit(one.get("src") or one.get("href")).scheme not in ("", "data")
    ]
    for path in HTML.rglob("*.css"):
        found += re.findall(
            r"(?:@import|url\()\s*[\"']?(?:https?:)?//[^\s)]+", path.read_text(encoding="utf-8")
        )
    assert found == []


def test_every_picture_has_words(pages):
    assert [
        f"{name}: {img}" for name, soup in pages.items() for img in soup.select("img") if not img.get("alt")
    ] == []


@pytest.mark.notebooks
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_shows_its_outputs_its_answers_and_where_to_practice(pages, lesson):
    soup = pages[f"notebooks/lessons/{lesson}.html"]
    source = nbformat.read(COURSE / "notebooks" / "lessons" / f"{lesson}.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in source.cells)
    assert len(soup.select(".cell_output img")) >= 5
    assert len(soup.select("article details")) == text.count("<details>")
    assert not soup.select(".cell_output .stderr, .cell_output .traceback")
    exercises = {
        f"notebooks/exercises/{path.parent.name}/{path.name}": nbformat.read(path, as_version=4)
        for path in (COURSE / "notebooks" / "exercises").glob(f"{lesson[:2]}_*/*.ipynb")
    }
    here = {line.lstrip("#").strip().replace("`", "") for line in text.splitlines() if line.startswith("##")}
    practiced = {title for _, title in questions_of(exercises)} & here
    assert practiced and len(soup.select(".practice")) == len(practiced)


def test_a_section_leads_to_its_question_and_back(page, site):
    page.goto(f"{site}/{LESSON}")
    page.locator("section#split-before-anything-else > .practice a").click()
    expect(page.locator(":target")).to_contain_text("Keep some rows for the test")
    assert f"{EXERCISE}#" in page.url
    page.get_by_role("link", name="Split before anything else").first.click()
    assert page.url.endswith(f"{LESSON}#split-before-anything-else")


def test_answers_unfold_code_is_copied_and_the_page_turns_dark(page, site):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site}/{LESSON}")
    option = page.locator("details", has_text="That is a leak.").first
    expect(option.get_by_text("That is a leak.")).to_be_hidden()
    option.locator("summary").click()
    expect(option.get_by_text("That is a leak.")).to_be_visible()
    page.locator("div.cell_input").first.hover()
    page.locator("div.cell_input button.copybtn").first.click()
    assert page.evaluate("navigator.clipboard.readText()") == "from helpers import set_up\n\nset_up(seed=1)"
    page.emulate_media(color_scheme="light")
    for _ in range(3):  # as the system, light, dark
        if page.get_attribute("body", "data-theme") != "dark":
            page.locator(".content-icon-container button.theme-toggle").first.click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 20, 22)"


def test_tests_of_an_exercise_are_folded(page, site):
    page.goto(f"{site}/{EXERCISE}")
    test = page.locator("details.hide", has_text="check_split").first
    expect(test.locator("pre").first).to_be_hidden()
    test.locator("summary").click()
    expect(test.locator("pre").first).to_be_visible()


def test_search_finds_a_term(page, site):
    page.goto(f"{site}/index.html")
    page.get_by_placeholder("Search").fill("backpropagation")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li a").first).to_be_visible()
    assert "Foundations" in page.inner_text("#search-results")
    expect(page.get_by_role("heading", level=1, name="Search", exact=True)).to_be_visible()


def test_the_start_page_leads_to_lessons_and_exercises(page, site):
    page.goto(f"{site}/{START.replace('.ipynb', '.html')}")
    page.get_by_role("table").get_by_role("link", name="01 · Regression").click()
    assert page.url.endswith(LESSON)
