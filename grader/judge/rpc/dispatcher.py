"""What either side does when it is asked about an object that it has lent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from grader.judge.codec import BadData, CannotCross, weights_kept
from grader.judge.rpc.connection import Answered, Connection
from grader.judge.rpc.exceptions import error_to_plain
from grader.judge.rpc.object_table import ObjectTable
from grader.judge.rpc.reference import SPECIALS, is_kept, kind_of

ATOMS = (int, float, str, bytes, type(None))
"""Of these two equal ones are as good as one."""


class Dispatcher:
    """Answers the questions that `Caller` puts. Attributes that begin with `hidden` are never given."""

    hidden = "_"

    def __init__(self, exchange: ObjectTable) -> None:
        self._exchange = exchange

    def begin(self, conversation: Connection) -> None:
        """Answer in this conversation."""
        self._talk = conversation
        conversation.serves |= {
            "call": self.call,
            "method": self.method,
            "advance": self.advance,
            "get_attribute": self.get_attribute,
            "set_attribute": self.set_attribute,
            "keep": self.keep,
        }

    def call(self, number: int, args: list[bytes], kwargs: dict[str, bytes]) -> Answered:
        """Call what was lent."""
        return self.perform(self._lent(number), args, kwargs)

    def method(self, number: int, name: str, args: list[bytes], kwargs: dict[str, bytes]) -> Answered:
        """Call a method that Python calls by an operator."""
        lent: Any = self._lent(number)
        if name not in SPECIALS:
            raise BadData(f"{name!r:.80} is no method that is forwarded.")
        # What a custom object of Keras's is given is not its own to change.
        own = is_kept(lent)
        return self.perform(lambda *values: getattr(type(lent), name)(lent, *values), args, kwargs, not own)

    def keep(self, number: int) -> object:
        """Return what computes with a function, for gradients too."""
        from grader.judge.codec.custom.kept import keep  # who asks has Keras

        return keep(self._lent(number, "function"))

    def advance(self, number: int) -> Answered:
        """Take an item from an iterator."""
        lent: Any = self._lent(number, "iterator")
        return self.perform(lambda: list(islice(lent, 1)), [], {})

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute."""
        return getattr(self._lent(number, "object", "class", "module"), self._public(name))

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Change an attribute."""
        setattr(self._lent(number, "object"), self._public(name), value)

    def perform(
        self,
        function: Callable[..., Any],
        args: list[bytes],
        kwargs: dict[str, bytes],
        tells_changes: bool = True,
    ) -> Answered:
        """Call a function with arguments that came; tell what came of it and which it has changed."""
        talk = self._talk
        given: dict[Any, object] = {key: talk.unpack(data) for key, data in enumerate(args)}
        named = {str(name): talk.unpack(data) for name, data in kwargs.items()}
        came: dict[Any, bytes] = {**dict(enumerate(args)), **kwargs}
        answer = Answered()
        try:
            value = function(*given.values(), **named)
            given |= named
            same = [key for key, one in given.items() if one is value and not isinstance(one, ATOMS)]
            answer.update({"same": same[0]} if same else {"packed": talk.pack(value)})
        except (Exception, SystemExit) as error:
            answer["raised"] = error_to_plain(error)
        if tells_changes:
            answer["changed"] = list(self._changed({**given, **named}, came))
        return answer

    def _changed(self, given: dict[Any, object], came: dict[Any, bytes]) -> Iterator[list[object]]:
        for key, value in given.items():
            try:
                now = self._talk.pack(value)
            except (CannotCross, BadData):
                continue
            # What is equal may be packed otherwise once it was built: a set, a model that was compiled.
            if now != came[key] and now != self._packed_again(came[key], value):
                yield [key, now]

    def _packed_again(self, data: bytes, value: object) -> bytes:
        """Pack what came; a custom layer of ours among it is given the weights that it came with."""
        with weights_kept(value):
            return self._talk.pack(self._talk.unpack(data))

    def _lent(self, number: int, *kinds: str) -> Any:  # noqa: ANN401 - whatever was lent
        lent = self._exchange.lent(number)
        if kinds and kind_of(lent) not in kinds:
            raise BadData("That cannot be asked of this object.")
        return lent

    def _public(self, name: str) -> str:
        if not isinstance(name, str) or name.startswith(self.hidden):
            raise AttributeError(f"{name!r:.80} is not given.")
        return name
