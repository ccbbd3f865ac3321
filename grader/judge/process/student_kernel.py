"""The judge's side of a conversation: what a test asks of the student's kernel."""

from __future__ import annotations

import builtins
import importlib
import inspect
import socket
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cached_property
from typing import Any

from grader.judge.codec import BadData, CannotCross, CodecLimits, Undo, undo_all
from grader.judge.process.snapshots import held, remember_object, state_of
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Answer, Answered, Connection
from grader.judge.rpc.dispatcher import Dispatcher
from grader.judge.rpc.object_table import JUDGE, ObjectTable
from grader.judge.rpc.proxies import module_proxy
from grader.judge.rpc.reference import Reference, by_name, is_kept, kind_of
from grader.records import Ownership


class StudentKernel(Dispatcher):
    """The student's names, and what is called there. Also serves what a test has handed over.

    Of our own objects only functions are called from there, and of objects whose class a test has
    written, the public attributes are given.
    """

    def __init__(self, ownership: Ownership) -> None:
        exchange = ObjectTable(JUDGE, _may_be_lent, self._own)
        super().__init__(exchange)
        self._ownership = ownership
        self._asking = exchange.other = Caller(_hear)

    def begin_test(self, connection: socket.socket, limits: CodecLimits) -> None:
        """Listen to the student's kernel on this connection from now on."""
        conversation = Connection(connection, self._exchange, limits)
        self.begin(conversation)
        self._asking.begin(conversation)

    def end_test(self) -> None:
        """Listen no more. What a call changed is undone: the next test finds the given data as it was."""
        try:
            self._asking.undo_changes()
        finally:
            self._asking.shows_changes = True
            self._asking.begin(None)

    @property
    def asked(self) -> int:
        """Return how many questions this test has put so far."""
        return self._asking.conversation.asked

    def hide_changes(self) -> bool:
        """Undo what calls have changed, and show no such change from now on; False if there was none."""
        changed = self._asking.changed
        self._asking.undo_changes()
        self._asking.shows_changes = False
        return changed

    @property
    def hung_up(self) -> bool:
        """Tell whether the student's kernel has gone away; TensorFlow may have turned that into an error."""
        return self._asking.conversation.hung_up

    @property
    def busy(self) -> bool:
        """Tell whether something was asked that has not been answered."""
        return self._asking.conversation.busy

    def fetch(self, name: str) -> object:
        """Return what a name means in the student's kernel; NameError if nothing."""
        with self._exchange.opening(name in self._ownership.open or name in self._lacking):
            value = self._ask("fetch", name)
        # Whatever a module's name means there: a false one could answer for the test.
        return self._modules.get(name, value)

    def assign(self, name: str, value: object) -> None:
        """Let a name mean something else there."""
        self._ask("assign", name, value)

    def delete(self, name: str) -> None:
        """Take a name away there; NameError if it is not there."""
        self._ask("delete", name)

    def get_attribute(self, number: int, name: str) -> object:
        """Give an attribute of an object whose class a test has written; of no other."""
        lent = self._lent(number)
        if (lent if isinstance(lent, type) else type(lent)).__module__ != "__main__":
            raise BadData("Attributes of this object are not given.")
        return super().get_attribute(number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Change an attribute of an object whose class a test has written; not if no change is to show."""
        with self._watching(self._lent(number, "object")):
            if self._asking.shows_changes:
                super().set_attribute(number, name, value)

    def method(self, number: int, name: str, args: list[bytes], kwargs: dict[str, bytes]) -> Answered:
        """Call a method that Python calls by an operator; what it changes of its object can be undone."""
        lent = self._lent(number)
        with self._watching(lent) if kind_of(lent) == "object" and not is_kept(lent) else nullcontext():
            return super().method(number, name, args, kwargs)

    @contextmanager
    def _watching(self, lent: object) -> Iterator[None]:
        """See whether an object of ours is changed meanwhile, and how to undo it."""
        objects, undo = list(held(lent)), Undo()
        for one in objects:
            remember_object(one, undo)
        before = self._look_at(objects)
        try:
            yield
        finally:
            self._asking.changed |= before is None or before != self._look_at(objects)
            if self._asking.shows_changes:
                self._asking.undo_later(undo)
            else:
                undo_all(undo)

    def _look_at(self, objects: list[object]) -> bytes | None:
        try:
            return self._asking.conversation.pack([state_of(one) for one in objects])
        except CannotCross:
            return None

    def _ask(self, question: str, *parts: object) -> object:
        return self._asking.conversation.ask(question, *parts)

    def _own(self, reference: Reference) -> object | None:
        """Find our own object for what the student's kernel says is a built-in class, or was imported."""
        named = reference.module, reference.name
        if reference.module == "builtins" and isinstance(found := by_name(*named), type):
            return found
        if reference.kind == "module":
            if reference.name in self._handed_in and self._exchange.opens:
                return module_proxy(reference, self._asking)
            named = (reference.name, "")
        return self._imported.get(named)

    @cached_property
    def _imports(self) -> dict[str, object]:
        """What the reference solution imports and is installed here, by the names that it gives them."""
        sources = self._ownership.imports.items()
        return {name: own for name, source in sources if (own := _import(*source)) is not None}

    @cached_property
    def _modules(self) -> dict[str, object]:
        return {name: own for name, own in self._imports.items() if kind_of(own) == "module"}

    @cached_property
    def _lacking(self) -> set[str]:
        """Names that the reference solution imports from modules of the student's own: they are not here."""
        return {name for name in self._ownership.imports if name not in self._imports}

    @cached_property
    def _handed_in(self) -> set[str]:
        """Those modules."""
        return {self._ownership.imports[name][0] for name in self._lacking}

    @cached_property
    def _imported(self) -> dict[tuple[str, str], object]:
        """What the reference solution imports, by the name under which it is described."""
        found: dict[tuple[str, str], object] = {}
        for own in self._imports.values():
            if kind_of(own) == "module":
                found[str(getattr(own, "__name__", "")), ""] = own
            else:
                found[str(getattr(own, "__module__", "")), str(getattr(own, "__qualname__", ""))] = own
        return found


def _import(module: str, name: str) -> Any:  # noqa: ANN401 - whatever it holds
    """Return a module, or what it calls so; None if no such module is installed."""
    try:
        own = importlib.import_module(module)
    except ModuleNotFoundError:
        return None
    return getattr(own, name) if name else own


def _may_be_lent(value: object) -> bool:
    if is_kept(value):  # a loss function of the test's, say
        return inspect.isfunction(getattr(value, "value", None))
    kind = kind_of(value)
    return kind in ("function", "class", "iterator") or (
        kind == "object" and type(value).__module__ == "__main__"
    )


def _hear(answer: Answer) -> None:
    """Print and warn here what was printed and warned there."""
    for name, text in answer.get("printed") or ():
        stream = sys.stderr if name == "stderr" else sys.stdout
        stream.write(str(text))
    for name, text in answer.get("warned") or ():
        found = getattr(builtins, str(name), None)
        kind = found if isinstance(found, type) and issubclass(found, Warning) else UserWarning
        warnings.warn_explicit(str(text), kind, "<answer>", 1)
