"""Namespace in which the judge runs cells; the values of the student's names come from their kernel."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Protocol

from grader.judge.codec import CannotCross, digest
from grader.judge.rpc.frames import HungUp

_MISSING = object()


class Student(Protocol):
    """The student's kernel, as the namespace uses it."""

    def fetch(self, name: str) -> object:
        """Return the value of a name. Raises `NameError`."""

    def current(self, name: str, value: object) -> object:
        """Return the value of a name again: `value`, or what answers have made of it since it came."""

    def can_keep(self, value: object) -> bool:
        """Tell whether the student's kernel can use a value when the test is over."""

    def assign(self, name: str, value: object) -> None:
        """Bind a name."""

    def define(self, source: str) -> None:
        """Define a function or class there, by its source. Raises what that raises."""

    def update(self, name: str, value: object) -> None:
        """Give the value of a name another content; bind it where that is not possible."""

    def delete(self, name: str) -> None:
        """Delete a name. Raises `NameError`."""


class Names(dict[str, Any]):
    """A dictionary to `exec` in, whose student-owned keys belong to another process.

    Their values are kept only while one cell runs. What a test binds or deletes goes to the student's
    kernel. CPython looks names up through this class as long as globals and locals are the same
    object; only `global` statements go past it, and `catch_up` notices those.

    Args:
        owned: the student's names.
        exports: names of ours that the student's kernel is told too when a test binds them.
    """

    def __init__(self, owned: frozenset[str], exports: frozenset[str] = frozenset()) -> None:
        super().__init__(__name__="__main__", __builtins__=builtins)
        self._owned, self._exports = owned, exports
        self._known: dict[str, object] = {}  # what the student's kernel and we agree on
        self._told: dict[str, str] = {}  # digests of exported values as the student's kernel has them
        self._definitions: Mapping[str, str] = {}
        self._student: Student | None = None
        self._tells = False

    @contextmanager
    def asking(
        self,
        student: Student | None,
        tells: bool = True,
        told_again: Iterable[str] = (),
        definitions: Mapping[str, str] | None = None,
    ) -> Iterator[None]:
        """Run one of our cells: with the student's kernel behind it, or (None) without.

        Unless it `tells` the student's kernel, what the cell binds to a student's name is forgotten at
        its end: the student's kernel has run that given cell too. Exported names that are `told_again` have
        their value there at the end of the cell. Exported functions and classes with a source in
        `definitions` are defined there, too, when the cell binds them.
        """
        self._student, self._tells, self._definitions = student, tells, definitions or {}
        try:
            yield
        finally:
            with suppress(Exception, HungUp):  # the cell's own end is what counts
                self._tell_again(told_again)
            self._student = None
            self._known.clear()
            for name in self._owned:
                super().pop(name, None)

    def of(self, names: Iterable[str]) -> dict[str, object]:
        """Return our own values of these names, of those that have one."""
        return {name: value for name in names if (value := self.get(name, _MISSING)) is not _MISSING}

    @contextmanager
    def following(self, names: Iterable[str]) -> Iterator[None]:
        """Take these names' values from the student's kernel, not our own, within the context."""
        own, owned = self.of(names), self._owned
        for name in own:
            super().pop(name)
        self._owned = owned | own.keys()
        try:
            yield
        finally:
            self._owned = owned
            self.update(own)

    def __getitem__(self, name: str) -> object:
        if name not in self._owned:
            return super().__getitem__(name)
        if super().__contains__(name):
            return self._again(name)
        if self._student is None:
            raise KeyError(name)
        self.catch_up()
        try:
            value = self._student.fetch(name)
        except NameError:
            raise KeyError(name) from None  # Python turns this into its own NameError
        self._keep(name, value)
        return value

    def _again(self, name: str) -> object:
        """Return the value of a student's name that is kept here."""
        value = super().__getitem__(name)
        if self._student is not None and self._known.get(name, _MISSING) is value:
            value = self._student.current(name, value)
            self._keep(name, value)
        return value

    def __setitem__(self, name: str, value: object) -> None:
        if self._student is None or not self._tells:
            super().__setitem__(name, value)
        elif name in self._owned:
            self._student.assign(name, value)
            self._keep(name, value)
        else:
            super().__setitem__(name, value)
            if name in self._exports:
                self._tell(self._student, name, value)

    def _tell(self, student: Student, name: str, value: object) -> None:
        """Tell the student's kernel what a test has bound to an exported name, if it can be used there."""
        if student.can_keep(value):
            with suppress(CannotCross):
                student.assign(name, value)
                self._told[name] = digest(value)
        elif name in self._definitions:
            with suppress(Exception):  # it may lean on what only hidden tests bind
                student.define(self._definitions[name])

    def _tell_again(self, names: Iterable[str]) -> None:
        """Tell the student's kernel what a test has made of exported values since it was told."""
        if self._student is None or not self._tells:
            return
        for name in set(names) & self._told.keys():
            value = self.get(name, _MISSING)
            if value is not _MISSING and (now := digest(value)) != self._told[name]:
                self._student.update(name, value)
                self._told[name] = now

    def __delitem__(self, name: str) -> None:
        if name in self._owned and self._student is not None and self._tells:
            try:
                self._student.delete(name)
            except NameError:
                raise KeyError(name) from None
            self._known.pop(name, None)
            super().pop(name, None)
        else:
            super().__delitem__(name)

    def catch_up(self) -> None:
        """Tell the student's kernel what `global` statements have done to its names."""
        for name in list(self._owned) if self._student and self._tells else ():
            value = super().get(name, _MISSING)
            known = self._known.get(name, _MISSING)
            if value is known:
                continue
            if value is _MISSING:
                del self[name]
            else:
                self[name] = value

    def _keep(self, name: str, value: object) -> None:
        self._known[name] = value
        super().__setitem__(name, value)
