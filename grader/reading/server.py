"""The server of the reading page. It listens on this machine alone, and its address holds a secret."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from nbgrader.api import Gradebook
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler

from grader.errors import GraderError
from grader.reading.answers import ToRead
from grader.reading.scores import ConflictError, Place, Score, read_scores, save_score
from grader.record_json import from_json, to_plain

HOST = "127.0.0.1"
MOST_BODY = 100_000


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Content of one server: a unit's questions, students' names, and a function that opens the gradebook."""

    unit: str
    questions: Sequence[ToRead]
    names: Mapping[str, str]
    gradebook: Callable[[], AbstractContextManager[Gradebook]]


@dataclass(frozen=True, kw_only=True)
class Saving:
    """Request to save the score of one answer: what the page showed before, and what it is to be now."""

    student: str
    notebook: str
    cell: str
    before: Score
    now: Score

    @property
    def place(self) -> Place:
        """The answer's place in the gradebook."""
        return self.student, self.notebook, self.cell


class _Handler(RequestHandler):
    """A handler that answers only who knows the secret, under the server's own name."""

    def initialize(self, desk: Desk, secret: str) -> None:
        """Take what the application gives each handler."""
        self.desk, self.secret = desk, secret

    def prepare(self) -> None:
        """Refuse requests that another page of the browser may have made."""
        host = self.request.host.rpartition(":")[0]
        if host not in (HOST, "localhost") or not secrets.compare_digest(
            self.get_query_argument("key", ""), self.secret
        ):
            raise HTTPError(403, reason="The address that grader read printed has a key: open that one")

    def set_default_headers(self) -> None:
        """Forbid everything that the page does not need."""
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")


class _Page(_Handler):
    def get(self) -> None:
        """Show the page."""
        nonce = secrets.token_urlsafe(16)
        policy = (
            f"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; connect-src 'self'"
        )
        self.set_header("Content-Security-Policy", policy)
        self.write(page(self.desk, nonce))


class _Save(_Handler):
    def post(self) -> None:
        """Save the points and the comment of one answer."""
        if self.request.headers.get("Content-Type", "") != "application/json":
            raise HTTPError(415)
        try:
            asked = from_json(self.request.body, Saving)
        except ValueError:
            raise HTTPError(400) from None
        try:
            with self.desk.gradebook() as book:
                save_score(book, self.desk.unit, asked.place, asked.before, asked.now)
        except ConflictError as conflict:
            self.set_status(409)
            self.write({"message": str(conflict), "score": to_plain(conflict.score)})
        except GraderError as error:
            self.set_status(422)
            self.write({"message": str(error)})
        else:
            self.write({"score": to_plain(asked.now)})


def page(desk: Desk, nonce: str) -> str:
    """Return the page with all answers, and the scores that the gradebook has now."""
    with desk.gradebook() as book:
        scores = read_scores(book, desk.unit)
    environment = Environment(
        loader=PackageLoader("grader.reading"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    template = environment.get_template("reading.html")
    return template.render(desk=desk, scores=scores, unread=Score(), nonce=nonce)


def application(desk: Desk, secret: str) -> Application:
    """Return the application: the page, and the address that it saves to."""
    facts = {"desk": desk, "secret": secret}
    return Application([("/", _Page, facts), ("/save", _Save, facts)], log_function=lambda _: None)


def serve(desk: Desk, port: int, started: Callable[[str], None]) -> None:
    """Serve the page until Ctrl-C; `started` is given its address.

    Raises:
        OSError: The port is taken.
    """
    asyncio.run(_serve(desk, port, started))


async def _serve(desk: Desk, port: int, started: Callable[[str], None]) -> None:
    secret = secrets.token_urlsafe(16)
    sockets = bind_sockets(port, HOST)
    server = HTTPServer(application(desk, secret), max_body_size=MOST_BODY)
    server.add_sockets(sockets)
    started(f"http://{HOST}:{sockets[0].getsockname()[1]}/?key={secret}")
    await asyncio.Event().wait()
