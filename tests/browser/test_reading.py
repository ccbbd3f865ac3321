"""The reading page by keyboard: points, a comment, the next answer; a conflict is told."""

import threading
from contextlib import nullcontext
from queue import Queue

import pytest
from playwright.sync_api import expect

from grader.reading import server
from grader.reading.answers import Answer, ToRead
from grader.reading.scores import ConflictError, Score
from grader.reading.server import Desk

pytestmark = pytest.mark.browser


@pytest.fixture
def kept():
    return {(student, "nb", "explain"): Score() for student in ("ann", "ben", "carl")}


@pytest.fixture
def address(monkeypatch, kept):
    """Serve three answers above a gradebook in memory."""

    def save(book, unit, place, before, now):
        if kept[place] != before:
            raise ConflictError(kept[place])
        kept[place] = now

    monkeypatch.setattr(server, "read_scores", lambda book, unit: kept)
    monkeypatch.setattr(server, "save_score", save)
    answers = tuple(
        Answer(student=student, texts=(f"{student}'s <b>answer</b>",), blank=student == "carl")
        for student, _, _ in kept
    )
    question = ToRead(
        notebook="nb", cell="explain", heading="11 · Why", text="Why?", guide="So.", most=3.0, answers=answers
    )
    desk = Desk(unit="01_sums", questions=[question], names={}, gradebook=lambda: nullcontext(None))
    found: Queue[str] = Queue()
    threading.Thread(target=server.serve, args=(desk, 0, found.put), daemon=True).start()
    return found.get(timeout=20)


@pytest.mark.parametrize("width", [390, 1300])
def test_grading_by_keyboard(page, address, kept, width):
    page.set_viewport_size({"width": width, "height": 900})
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for key in ("j", "2", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#count")).to_contain_text("2 of 3")
    assert kept["ann", "nb", "explain"] == Score(points=2.0)
    page.keyboard.press("c")
    page.keyboard.type("Say why.")
    page.keyboard.press("Escape")
    expect(page.locator(".answer").nth(1)).to_have_attribute("data-comment", "Say why.")
    assert kept["ben", "nb", "explain"] == Score(comment="Say why.")
    page.click(".zeros")
    expect(page.locator("#count")).to_contain_text("1 of 3")
    assert kept["carl", "nb", "explain"] == Score(points=0.0)
    kept["ann", "nb", "explain"] = Score(points=1.0, comment="By somebody else.")
    page.fill(".answer:first-of-type .points", "3")
    page.click(".answer:first-of-type .save")
    page.wait_for_selector("text=Somebody else gave 1 points")
    assert kept["ann", "nb", "explain"].points == 1.0
    assert not errors
