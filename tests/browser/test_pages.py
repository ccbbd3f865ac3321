"""The instructor's and the students' pages in a real browser: readable by everybody, on a phone, in print."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PAGES, report, term, written
from tests.browser.test_reading import address, kept

pytestmark = pytest.mark.browser

__all__ = ["address", "kept"]  # fixtures: the reading page, served

GRAVE = ("moderate", "serious", "critical")


def violations(page) -> list[str]:
    """Return what axe finds that keeps somebody from using a page."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{one['impact']}: {one['id']}: {node['html'][:150]}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"][:3]
    ]


def open_all(page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
@pytest.mark.parametrize("name", [*PAGES, "reading"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, tmp_path, request, name, width, scheme):
    if name == "reading":
        where = request.getfixturevalue("address")
    else:
        where = written(tmp_path, name, PAGES[name]())
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(where)
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_a_report_of_a_thousand(page, tmp_path):
    text = report(1000)
    assert len(text.encode()) < 3_000_000
    where = written(tmp_path, "report", text)
    page.goto("about:blank")
    begin = time.monotonic()
    page.goto(where)
    expect(page.locator("#shown")).to_have_text("1000 of 1000 students")
    assert time.monotonic() - begin < 2 * slowness()
    took = page.evaluate(
        """() => {
          const search = document.getElementById("search");
          const begin = performance.now();
          search.value = "given77";
          search.dispatchEvent(new Event("input"));
          document.body.getBoundingClientRect();
          return performance.now() - begin;
        }"""
    )
    assert page.inner_text("#shown") == "11 of 1000 students"
    assert took < 200 * slowness()  # milliseconds: nobody notices


def slowness() -> float:
    """Return how much slower than usual this machine is now: others may be using it."""
    begin = time.perf_counter()
    sum(range(3_000_000))
    return max(1.0, (time.perf_counter() - begin) / 0.06)


def test_search_filter_and_order_by_keyboard(page, tmp_path):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(written(tmp_path, "report", report()))
    page.keyboard.press("/")
    page.keyboard.type("given1 family")
    assert page.inner_text("#shown") == "3 of 12 students"  # 1, 10 and 11
    page.fill("#search", "")
    page.select_option("#filter", "late")
    assert page.inner_text("#shown") == "3 of 12 students"
    page.select_option("#filter", "")
    page.focus("#students th:nth-child(2) button")
    page.keyboard.press("Enter")
    values = "rows => rows.map((row) => +row.cells[1].dataset.value)"
    points = page.eval_on_selector_all("#students tbody tr", values)
    assert points == sorted(points)
    assert page.get_attribute("#students th:nth-child(2)", "aria-sort") == "ascending"
    page.goto(written(tmp_path, "term", term()))
    page.select_option("#filter", label="Section 1")
    assert page.inner_text("#shown") == "6 of 12 students"
    assert not errors


@pytest.mark.parametrize("name", PAGES)
def test_in_print_reasons_are_unfolded_and_bars_have_their_color(page, tmp_path, name):
    page.goto(written(tmp_path, name, PAGES[name]()))
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    hidden = """() => [...document.querySelectorAll("details > :not(summary)")]
      .filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length"""
    # Chromium may answer for the frame before the media changed: a frame later it cannot.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate(hidden) == 0
    exact = "(one) => getComputedStyle(one).printColorAdjust"
    bars = page.query_selector_all(".stack span, .histogram > div > span, .meter span")
    assert {bar.evaluate(exact) for bar in bars} <= {"exact"}
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
