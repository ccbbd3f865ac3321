"""The student's kernel, as the judge uses it while it runs a test."""

from __future__ import annotations

import importlib
import inspect
import socket
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from grader.judge.codec import (
    BadData,
    CannotCross,
    CodecLimits,
    Undo,
    digest,
    undo_all,
    update_in_place,
)
from grader.judge.codec.exception_kinds import by_name, is_real
from grader.judge.codec.exceptions import rebuilt
from grader.judge.process.snapshots import held, remember_object, state_of
from grader.judge.process.state import State
from grader.judge.rpc.caller import Caller
from grader.judge.rpc.connection import Connection, Reply
from grader.judge.rpc.dispatcher import Dispatcher
from grader.judge.rpc.exception_classes import refuse_if_broad
from grader.judge.rpc.filters import Filter, filters_to_plain
from grader.judge.rpc.object_table import JUDGE, ObjectTable
from grader.judge.rpc.proxies import module_proxy
from grader.judge.rpc.reference import Reference, is_kept, kind_of
from grader.records import Ownership


class StudentKernel(Dispatcher):
    """Client of the student's kernel: its names, and calls of its functions.

    It also serves the student's kernel: functions that a test passed to an answer can be called, and the
    public attributes of objects whose class a test defines can be read and set. Nothing else can.
    """

    def __init__(self, ownership: Ownership) -> None:
        objects = ObjectTable(JUDGE, _may_be_exported, self._find_own)
        super().__init__(objects)
        self._ownership = ownership
        self._before: list[Filter] = []
        self._caller = objects.peer = Caller(
            _replay, lambda: filters_to_plain(self._before), self._tell_changes
        )
        self._state = State(
            ownership.state, lambda: self._caller.calls, lambda name: self._digests([name])[0]
        )

    def begin_test(self, sock: socket.socket, limits: CodecLimits) -> None:
        """Talk to the student's kernel through this socket from now on."""
        self._before = list(warnings.filters)
        self._state.clear()
        connection = Connection(sock, self._objects, limits)
        self.begin(connection)
        self._caller.begin(connection)

    def end_test(self) -> None:
        """Close the connection and undo what calls changed: the next test finds the given data unchanged."""
        try:
            self._caller.undo_changes()
        finally:
            self._caller.shows_changes = True
            self._caller.begin(None)

    @property
    def request_count(self) -> int:
        """Return the number of requests that this test has sent so far."""
        return self._caller.connection.request_count

    def hide_changes(self) -> bool:
        """Undo what calls have changed, and hide such changes from now on; return whether there were any."""
        changed = self._caller.changed
        self._caller.undo_changes()
        self._caller.shows_changes = False
        return changed

    @property
    def hung_up(self) -> bool:
        """Tell whether the student's kernel has gone; TensorFlow may have turned that into another error."""
        return self._caller.connection.hung_up

    def fetch(self, name: str) -> object:
        """Return the value of a name in the student's kernel. Raises `NameError` if it has none."""
        with self._objects.opening(name in self._ownership.open_names or name in self._lacking):
            value = self._request("fetch", name)
        self._state.saw(name, value)
        # A module's name always means our own module: a forged one could pass the test.
        return self._modules.get(name, value)

    def current(self, name: str, value: object) -> object:
        """Return the value of a name that was fetched before: the same object, or what answers made of it."""
        if not self._state.changed_there(name):
            return value
        new = self.fetch(name)
        if not update_in_place(value, new):
            return new
        self._state.saw(name, value)
        return value

    def can_keep(self, value: object) -> bool:
        """Tell whether the student's kernel can use a value when the test is over.

        A function, class or object of the test's own is served only as long as the test runs.
        """
        own = "__main__" in (getattr(value, "__module__", ""), type(value).__module__)
        return not own or self._objects.is_imported(value)

    def _tell_changes(self) -> None:
        """Change the values in the student's kernel that the test has changed in place, before a call."""
        for name, value in self._state.changed_here():
            self.update(name, value)

    def update(self, name: str, value: object) -> None:
        """Give the value of a name in the student's kernel another content; bind it where that cannot be."""
        self._request("update", name, value)

    def assign(self, name: str, value: object) -> None:
        """Bind a name in the student's kernel."""
        self._request("assign", name, value)
        self._state.saw(name, value)

    def define(self, source: str) -> None:
        """Define a function or class in the student's kernel, by its source. Raises what that raises."""
        self._request("define", source)

    def delete(self, name: str) -> None:
        """Delete a name in the student's kernel. Raises `NameError` if it is not bound."""
        self._request("delete", name)

    def altered(self, data: Mapping[str, object]) -> list[str]:
        """Return the names under which the student's kernel has other data than these, or none.

        Values that cannot come from there are passed over: nothing could be tried on them.
        """
        ours = {name: own for name, value in data.items() if (own := digest(value))}
        theirs = self._digests(list(ours)) if ours else []
        differing = [name for name, one in zip(ours, theirs, strict=True) if one != ours[name]]
        return [name for name in differing if self._comes(name)]

    def _digests(self, names: list[str]) -> list[Any]:
        """Return the digests of what the student's kernel has under these names; empty if it is not data."""
        found = self._request("digests", names)
        if not isinstance(found, list) or len(found) != len(names):
            raise BadData("The digests do not fit the names.")
        return found

    def _comes(self, name: str) -> bool:
        """Tell whether the value of a name can come from the student's kernel, or there is none."""
        try:
            self.fetch(name)
        except NameError:
            return True
        except Exception:  # whatever stands there now, or says that it does
            return self.hung_up
        return True

    def get_attribute(self, number: int, name: str) -> object:
        """Return an attribute of an object whose class a test defines. Raises `BadData` for others."""
        target = self._exported(number)
        if (target if isinstance(target, type) else type(target)).__module__ != "__main__":
            raise BadData("Attributes of this object are not available.")
        return super().get_attribute(number, name)

    def set_attribute(self, number: int, name: str, value: object) -> None:
        """Set an attribute of an object whose class a test defines, unless changes are hidden."""
        with self._watching(self._exported(number, "object")):
            if self._caller.shows_changes:
                super().set_attribute(number, name, value)

    @contextmanager
    def _watching(self, target: object) -> Iterator[None]:
        """Notice whether an object of the test's is changed within the context; undo the changes later."""
        if kind_of(target) != "object" or is_kept(target):
            yield
            return
        objects, undo = list(held(target)), Undo()
        for one in objects:
            remember_object(one, undo)
        before = self._look_at(objects)
        try:
            yield
        finally:
            self._caller.changed |= before is None or before != self._look_at(objects)
            if self._caller.shows_changes:
                self._caller.undo_later(undo)
            else:
                undo_all(undo)

    def _look_at(self, objects: list[object]) -> bytes | None:
        try:
            return self._caller.connection.pack([state_of(one) for one in objects])
        except CannotCross:
            return None

    def _request(self, name: str, *parts: object) -> object:
        return self._caller.connection.request(name, *parts)

    def _find_own(self, reference: Reference) -> object | None:
        """Return our own object for a built-in class, a class of given exceptions or an imported object."""
        named = reference.module, reference.name
        if reference.kind == "class" and reference.module == "__main__":
            given = None if reference.name in self._ownership.names else by_name(*named)
            return given if is_real(given) else None
        if reference.kind == "class" and reference.module == "builtins":
            found = by_name(*named)
            return refuse_if_broad(found) if isinstance(found, type) else None
        if reference.kind == "module":
            if reference.name in self._handed_in and self._objects.opens:
                return module_proxy(reference, self._caller)
            named = (reference.name, "")
        return self._imported.get(named)

    @cached_property
    def _imports(self) -> dict[str, object]:
        """Installed objects that the reference solution imports, by their names there."""
        sources = self._ownership.imports.items()
        return {name: own for name, source in sources if (own := _import(*source)) is not None}

    @cached_property
    def _modules(self) -> dict[str, object]:
        return {name: own for name, own in self._imports.items() if kind_of(own) == "module"}

    @cached_property
    def _lacking(self) -> set[str]:
        """Names that the reference solution imports from modules which are not installed here."""
        return {name for name in self._ownership.imports if name not in self._imports}

    @cached_property
    def _handed_in(self) -> set[str]:
        """Modules which the reference solution imports and which are not installed: they were handed in."""
        return {self._ownership.imports[name][0] for name in self._lacking}

    @cached_property
    def _imported(self) -> dict[tuple[str, str], object]:
        """Installed objects that the reference solution imports, by module and name."""
        found: dict[tuple[str, str], object] = {}
        for own in self._imports.values():
            if kind_of(own) == "module":
                found[str(getattr(own, "__name__", "")), ""] = own
            else:
                found[str(getattr(own, "__module__", "")), str(getattr(own, "__qualname__", ""))] = own
        return found


def _import(module: str, name: str) -> Any:  # noqa: ANN401 - whatever it holds
    """Return a module or, if `name` is not empty, an object in it; None if it is not installed here."""
    try:
        own = importlib.import_module(module)
    except ModuleNotFoundError:
        return None
    return getattr(own, name, None) if name else own  # an older or a newer version may lack it


def _may_be_exported(value: object) -> bool:
    if is_kept(value):  # a loss function of the test's, say, or a module of PyTorch's of its class
        return bool(getattr(value, "lends", False)) or inspect.isfunction(getattr(value, "value", None))
    kind = kind_of(value)
    return kind in ("function", "class", "iterator") or (
        kind == "object" and type(value).__module__ == "__main__"
    )


def _replay(reply: Reply) -> None:
    """Print here what a call printed in the student's kernel, and repeat its warnings."""
    for name, text in reply.get("printed") or ():
        stream = sys.stderr if name == "stderr" else sys.stdout
        stream.write(str(text))
    for parts in reply.get("warned") or ():
        found = rebuilt(parts)
        warning = found if isinstance(found, Warning) else UserWarning(str(found))
        # The test's filters have let it pass already, where the answer gave it.
        warnings.showwarning(warning, type(warning), "<answer>", 1)
