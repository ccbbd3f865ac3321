"""Plan of a hub: its people, folders and ports, in a file that all of its processes read."""

from __future__ import annotations

import secrets
import socket
from dataclasses import dataclass
from pathlib import Path

from grader.record_json import from_json, to_json

COURSE = Path(__file__).resolve().parents[2]
"""The checkout that the hub is made from."""

STUDENTS = ("hub-ann", "hub-ben")
INSTRUCTOR = "hub-teacher"
PEOPLE = (*STUDENTS, INSTRUCTOR)

COURSE_ID = "keras_course"
"""Name of the course in nbgrader's exchange, as `nbgrader_config.py` gives it."""

HUB_JSON = "hub.json"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Plan of a hub.

    Attributes:
        root: The path of the folder that holds everything of this hub.
        unit: The unit that is given out.
        password: The password of everybody.
        port: The port of the address to open. The next two are used among the hub's own processes.
        hub_port: The port of JupyterHub behind its proxy.
        proxy_port: The port by which JupyterHub commands its proxy.
        has_accounts: Each person has an account of the system; otherwise all have that of whoever started it.
        has_view: The hub sees a file system of its own, without the solutions.
        watches: Grades what is handed in as it arrives.
    """

    root: str
    unit: str
    password: str
    port: int
    hub_port: int
    proxy_port: int
    has_accounts: bool
    has_view: bool
    watches: bool

    @property
    def folder(self) -> Path:
        """The folder that holds everything of this hub."""
        return Path(self.root)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def exchange(self) -> Path:
        """The root of nbgrader's exchange."""
        return self.folder / "exchange"

    @property
    def course(self) -> Path:
        """The instructor's copy of the course."""
        return self.home(INSTRUCTOR) / "course"

    def home(self, person: str) -> Path:
        """Return a person's home."""
        return self.folder / "home" / person

    def temporary(self, person: str) -> Path:
        """Return the folder of a person's temporary files."""
        return self.folder / "tmp" / person

    def settings(self, person: str) -> Path:
        """Return the folder of a person's settings, which the person cannot change."""
        return self.folder / "settings" / person


def save(plan: Plan) -> None:
    """Write a plan into its folder; only its owner can read it, because of the password."""
    path = plan.folder / HUB_JSON
    path.touch(mode=0o600)
    path.write_text(to_json(plan), encoding="utf-8")


def load(folder: Path) -> Plan:
    """Read the plan of a folder."""
    return from_json((folder / HUB_JSON).read_text(encoding="utf-8"), Plan)


def new_password() -> str:
    """Return a password that nobody can guess; JupyterHub wants 8 characters or more."""
    return secrets.token_hex(8)


def free_ports(count: int) -> list[int]:
    """Return ports of the loopback interface that are free now."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports
