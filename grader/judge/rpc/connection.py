"""Connection between the judge and the student's kernel. Both sides run the same code.

A side that waits for a reply serves the other side's requests meanwhile, so calls nest: a test passes
a function to the student's function, which calls it back.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from grader.judge.codec import BadData, CodecLimits, decode, encode
from grader.judge.codec.linked import Links, linked
from grader.judge.rpc.exceptions import error_from_plain, error_to_plain
from grader.judge.rpc.frames import HungUp, receive_frame, send_frame
from grader.judge.rpc.object_table import JUDGE, ObjectTable


class Reply(dict[str, Any]):
    """Reply to a request.

    Keys: `packed` (an encoded value) or `raised` (an exception as plain data). A call adds `changed`,
    `same`, `printed` and `warned`.
    """


class Connection:
    """Connection to the other side. `handlers` holds a function for each request that this side serves.

    Args:
        sock: is connected with the other side.
        objects: this side's table of objects.
        limits: those of one value.
        takes_content: see `Links`.
    """

    def __init__(
        self, sock: socket.socket, objects: ObjectTable, limits: CodecLimits, takes_content: bool = False
    ) -> None:
        self._socket, self._objects, self._limits = sock, objects, limits
        self.links = Links(takes_content)
        self.handlers: dict[str, Callable[..., object]] = {}
        self.request_count = 0  #: requests sent so far
        self.hung_up = False  #: the other side has gone
        self._lock = threading.RLock()  # TensorFlow may call from threads of its own

    def request(self, name: str, *parts: object) -> object:
        """Send a request and return the value in its reply, or raise the exception in it."""
        return self.value_of(self.reply_to(name, *parts))

    def reply_to(self, name: str, *parts: object) -> Reply:
        """Send a request and return its whole reply."""
        with self._lock, self._noticing():
            send_frame(self._socket, self.pack(["request", name, *parts]))
            self.request_count += 1
            while True:
                kind, *rest = self._receive()
                if kind == "reply":
                    return Reply(rest[0] if isinstance(rest[0], dict) else {})
                self._serve(rest)

    def value_of(self, reply: Reply, may_stop: bool = False) -> object:
        """Return the value in a reply, or raise the exception in it.

        Unless `may_stop`, a StopIteration becomes a RuntimeError: it would silently end a loop in the test.
        """
        if "raised" in reply:
            error = error_from_plain(reply["raised"], noted=self._objects.side == JUDGE)
            if isinstance(error, StopIteration) and not may_stop:
                raise RuntimeError("The function raised StopIteration.")
            raise error
        packed = reply.get("packed")
        return self.unpack(packed) if isinstance(packed, bytes) else None

    def serve(self) -> None:
        """Serve requests until the other side has gone, which raises `HungUp`."""
        while True:
            try:
                kind, *rest = self._receive()
            except BadData as error:  # an object in the request is not known here
                self._send_error(error)
                continue
            if kind != "request":
                raise BadData("A reply came without a request.")
            self._serve(rest)

    def pack(self, value: object, copy: bool = False) -> bytes:
        """Encode a value; in a `copy` tensors have no numbers (see `Links`). Raises `CannotCross`."""
        with linked(None if copy else self.links):
            return bytes(encode(value, self._objects.refer, self._limits, self._objects.refer_too))

    def unpack(self, data: bytes, copy: bool = False) -> Any:  # noqa: ANN401 - it may be anything
        """Decode a value. Raises `BadData`."""
        with linked(None if copy else self.links):
            return decode(data, self._objects.resolve, self._limits)

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            yield
        except HungUp:
            self.hung_up = True
            raise

    def _receive(self) -> list[Any]:
        message = self.unpack(receive_frame(self._socket, self._limits.total_bytes))
        if not isinstance(message, list) or len(message) < 2:
            raise BadData("Malformed message.")
        return message

    def _serve(self, request: list[Any]) -> None:
        name, *parts = request
        try:
            handler = self.handlers.get(name) if isinstance(name, str) else None
            if handler is None:
                raise BadData(f"The request {name!r:.80} is not served here.")
            value = handler(*parts)
            reply = dict(value) if isinstance(value, Reply) else {"packed": self.pack(value)}
            data = self.pack(["reply", reply])
        except Exception as error:
            self._send_error(error)
        else:
            send_frame(self._socket, data)

    def _send_error(self, error: Exception) -> None:
        send_frame(self._socket, self.pack(["reply", {"raised": error_to_plain(error)}]))
