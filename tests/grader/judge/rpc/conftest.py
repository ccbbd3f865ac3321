"""Both sides of the RPC in one process, with a real socket between them."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from grader.judge.codec import BadData, CodecLimits
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Connection
from grader.judge.rpc.dispatcher import Dispatcher
from grader.judge.rpc.frames import HungUp
from grader.judge.rpc.object_table import JUDGE, STUDENT, ObjectTable


class Side:
    """One side: its table of objects, its caller, its dispatcher, its connection."""

    def __init__(self, name: str, end: socket.socket, limits: CodecLimits) -> None:
        self.objects = ObjectTable(name, lambda value: True, lambda reference: None)
        self.caller = self.objects.peer = Caller()
        self.dispatcher = Dispatcher(self.objects)
        self.connection = Connection(end, self.objects, limits)
        self.dispatcher.begin(self.connection)
        self.caller.begin(self.connection)


class Pair:
    """A judge's side and a student's; the student's is served in a thread."""

    def __init__(self, limits: CodecLimits) -> None:
        self.ends = socket.socketpair()
        self.ends[0].settimeout(60)
        self.judge, self.student = (
            Side(name, end, limits) for name, end in zip((JUDGE, STUDENT), self.ends, strict=True)
        )
        self.errors: list[BaseException] = []  # that ended the student's side
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def give(self, value: object) -> object:
        """Export an object of the student's; return what the judge has of it."""
        self.student.connection.handlers["given"] = lambda: value
        return self.judge.connection.request("given")

    def close(self) -> None:
        for end in self.ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._thread.join(20)

    def _serve(self) -> None:
        try:
            self.student.connection.serve()
        except (HungUp, BadData) as error:
            self.errors.append(error)


@pytest.fixture
def make_pair() -> Iterator[Callable[..., Pair]]:
    pairs: list[Pair] = []

    def make(limits: CodecLimits | None = None) -> Pair:
        pairs.append(Pair(limits or CodecLimits()))
        return pairs[-1]

    yield make
    for pair in pairs:
        pair.close()


@pytest.fixture
def pair(make_pair) -> Pair:
    return make_pair()
