"""The reading page saves what a person gives, and answers nobody but who has its address."""

import json
import threading
import urllib.error
import urllib.request
from contextlib import nullcontext
from queue import Queue

import pytest

from grader.reading import server
from grader.reading.answers import Answer, ToRead
from grader.reading.scores import ConflictError, Score
from grader.reading.server import Desk

BAD = "</pre><script>alert(1)</script>"


@pytest.fixture
def address(monkeypatch):
    """Serve one question with one answer, above a gradebook in memory; return the address."""
    kept = {("ann", "nb", "explain"): Score()}

    def save(book, unit, place, before, now):
        if kept[place] != before:
            raise ConflictError(kept[place])
        kept[place] = now

    monkeypatch.setattr(server, "read_scores", lambda book, unit: kept)
    monkeypatch.setattr(server, "save_score", save)
    answers = (Answer(student="ann", texts=(BAD,), blank=False),)
    question = ToRead(
        notebook="nb", cell="explain", heading="5 · Why", text="Why?", guide="So.", most=3.0, answers=answers
    )
    desk = Desk(unit="01_sums", questions=[question], names={"ann": BAD}, gradebook=lambda: nullcontext(None))
    found: Queue[str] = Queue()
    threading.Thread(target=server.serve, args=(desk, 0, found.put), daemon=True).start()
    return found.get(timeout=20)


def post(address, body, **headers):
    request = urllib.request.Request(
        address.replace("/?", "/save?"),
        json.dumps(body).encode(),
        {"Content-Type": "application/json", **headers},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            return reply.status, json.loads(reply.read())
    except urllib.error.HTTPError as error:
        text = error.read()
        return error.code, json.loads(text) if text.startswith(b"{") else {}


def asked(before=(None, ""), now=(2, "Good.")):
    points = (
        dict(zip(("points", "comment"), before, strict=True)),
        dict(zip(("points", "comment"), now, strict=True)),
    )
    return {"student": "ann", "notebook": "nb", "cell": "explain", "before": points[0], "now": points[1]}


def test_the_page_shows_the_answer_as_text(address):
    with urllib.request.urlopen(address, timeout=20) as reply:
        text, policy = reply.read().decode(), reply.headers["Content-Security-Policy"]
    assert "<script>alert" not in text
    assert "5 · Why" in text
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy.partition("script-src")[2]


def test_saving_and_a_conflict(address):
    assert post(address, asked()) == (200, {"score": {"points": 2.0, "comment": "Good."}})
    status, data = post(address, asked(now=(0, "")))
    assert (status, data["score"]) == (409, {"points": 2.0, "comment": "Good."})


@pytest.mark.parametrize(
    "body", [{}, [], {**asked(), "now": 3}, {**asked(), "now": {"points": "x", "comment": ""}}]
)
def test_a_request_that_is_not_a_score_is_refused(address, body):
    assert post(address, body)[0] == 400


def test_only_who_has_the_address_is_answered(address):
    without = address.partition("?")[0]
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(without, timeout=20)
    assert post(address, asked(), Host="evil.example:80")[0] == 403
    assert post(address, asked(), **{"Content-Type": "text/plain"})[0] == 415
