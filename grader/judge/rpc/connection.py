"""Questions and answers between the judge and the student's kernel. Both sides speak the same way.

While one waits for an answer it serves the other's questions, so calls nest: a test hands a function
to the student's function, which calls it back.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from grader.judge.codec import BadData, CodecLimits, decode, encode
from grader.judge.rpc.exceptions import error_from_plain, error_to_plain
from grader.judge.rpc.frames import HungUp, receive_frame, send_frame
from grader.judge.rpc.object_table import ObjectTable

Answer = dict[str, Any]
"""`packed` (the encoded value) or `raised` (an exception as plain data), and what a call tells beside it."""


class Connection:
    """One connection. `serves` has a function for each question that this side answers."""

    def __init__(self, connection: socket.socket, exchange: ObjectTable, limits: CodecLimits) -> None:
        self._connection, self._exchange, self._limits = connection, exchange, limits
        self.serves: dict[str, Callable[..., object]] = {}
        self.busy = False  #: waiting for the other side
        self.asked = 0  #: how many questions were put
        self.hung_up = False  #: the other side has gone
        self._one_at_a_time = threading.RLock()  # TensorFlow may call from threads of its own

    def ask(self, question: str, *parts: object) -> object:
        """Put a question; return the answer or raise what it raised there."""
        return self.value_of(self.whole_answer(question, *parts))

    def whole_answer(self, question: str, *parts: object) -> Answer:
        """Put a question; return the answer with all that is told beside it."""
        with self._one_at_a_time, self._noticing():
            send_frame(self._connection, self.pack(["ask", question, *parts]))
            self.busy = True
            self.asked += 1
            while True:
                kind, *rest = self._receive()
                if kind == "answer":
                    self.busy = False
                    return rest[0] if isinstance(rest[0], dict) else {}
                self._serve(rest)

    def value_of(self, answer: Answer, may_stop: bool = False) -> object:
        """Return what an answer says, or raise what was raised there.

        A StopIteration comes out only where it `may_stop` somebody.
        """
        if "raised" in answer:
            error = error_from_plain(answer["raised"])
            if isinstance(error, StopIteration) and not may_stop:
                # It would end a loop of the test's around it, in silence.
                raise RuntimeError("The function raised StopIteration.")
            raise error
        packed = answer.get("packed")
        return self.unpack(packed) if isinstance(packed, bytes) else None

    def serve(self) -> None:
        """Answer questions until the other side has gone: then HungUp."""
        while True:
            kind, *rest = self._receive()
            if kind != "ask":
                raise BadData("An answer came that nobody had asked for.")
            self._serve(rest)

    def pack(self, value: object) -> bytes:
        """Encode a value. Raises `CannotCross`."""
        return bytes(encode(value, self._exchange.refer, self._limits))

    def unpack(self, data: bytes) -> Any:  # noqa: ANN401 - it may be anything
        """Decode a value. Raises `BadData`."""
        return decode(data, self._exchange.resolve, self._limits)

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            yield
        except HungUp:
            self.hung_up = True
            raise

    def _receive(self) -> list[Any]:
        message = self.unpack(receive_frame(self._connection, self._limits.total_bytes))
        if not isinstance(message, list) or len(message) < 2:
            raise BadData("A message came that is none.")
        return message

    def _serve(self, question: list[Any]) -> None:
        name, *parts = question
        try:
            serve = self.serves.get(name) if isinstance(name, str) else None
            if serve is None:
                raise BadData(f"{name!r:.80} is not answered here.")
            value = serve(*parts)
            answer = dict(value) if isinstance(value, Answered) else {"packed": self.pack(value)}
            data = self.pack(["answer", answer])
        except Exception as error:
            data = self.pack(["answer", {"raised": error_to_plain(error)}])
        send_frame(self._connection, data)


class Answered(dict[str, Any]):
    """An answer in its form already: `packed` or `raised`, and what else is to be told."""
