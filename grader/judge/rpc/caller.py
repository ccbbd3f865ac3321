"""What proxies ask for, put as questions to the other side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from grader.judge.codec import Undo, undo_all, update_in_place
from grader.judge.rpc.connection import Answer, Connection


class Caller:
    """The other side, as our proxies see it. Each test has a conversation of its own."""

    def __init__(self, hear: Callable[[Answer], None] | None = None) -> None:
        self._now: Connection | None = None
        self._hear = hear
        self._undo: Undo = []
        self.changed = False  #: a call has changed one of our arguments
        self.shows_changes = True  #: a call's changes are made to our arguments too

    @property
    def conversation(self) -> Connection:
        """The conversation that goes on."""
        if self._now is None:
            raise RuntimeError("The other process is not listening now.")
        return self._now

    def begin(self, conversation: Connection | None) -> None:
        """Put questions to this one from now on; None: to nobody."""
        self._now = conversation

    def undo_later(self, undo: Undo) -> None:
        """Be told how to undo what the other side has done to an object of our own."""
        self._undo += undo

    def undo_changes(self) -> None:
        """Give all that calls have changed its first content again."""
        self.changed = False
        undo_all(self._undo)

    def call(self, number: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """Call an object there; our arguments then are as the call has left them."""
        return self._call("call", number, args, kwargs)

    def method(self, number: int, name: str, args: tuple[Any, ...]) -> object:
        """Call one of the methods that operators call."""
        return self._call("method", number, args, {}, name)

    def keep(self, number: int) -> object:
        """Return what computes with a function there, for gradients too."""
        return self.conversation.ask("keep", number)

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object there."""
        return self.conversation.ask("get_attribute", number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Change an attribute of an object there."""
        self.conversation.ask("set_attribute", number, name, value)

    def advance(self, number: int) -> tuple[bool, object]:
        """Take the next item of an iterator there."""
        answer = self.conversation.whole_answer("advance", number)
        if self._hear:
            self._hear(answer)
        item = self.conversation.value_of(answer)
        return (True, item[0]) if isinstance(item, list) and item else (False, None)

    def _call(
        self, question: str, number: int, args: tuple[Any, ...], kwargs: dict[str, Any], *parts: object
    ) -> object:
        talk = self.conversation
        packed_args = [talk.pack(value) for value in args]
        packed_kwargs = {name: talk.pack(value) for name, value in kwargs.items()}
        answer = talk.whole_answer(question, number, *parts, packed_args, packed_kwargs)
        if self._hear:
            self._hear(answer)
        given: dict[Any, object] = {**dict(enumerate(args)), **kwargs}
        instead: dict[Any, bytes] = {}  # changed there, and not here
        for key, data in answer.get("changed") or ():
            if key in given and isinstance(data, bytes):
                self.changed |= self.shows_changes
                if not (self.shows_changes and update_in_place(given[key], talk.unpack(data), self._undo)):
                    instead[key] = data
        same = answer.get("same")
        if same in instead:
            return talk.unpack(instead[same])
        if same in given:
            return given[same]
        return talk.value_of(answer, may_stop="__next__" in parts)
