"""Exceptions and warnings keep what an `except` clause can see of them: bases, arguments, text, name."""

import json
import math
import re
import zipfile
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from grader.judge.codec import CannotCross, decode, encode
from grader.judge.codec.exception_kinds import by_name
from grader.judge.codec.exception_parts import LONGEST_TEXT, MOST_ARGS, parts_of
from grader.judge.codec.exceptions import rebuilt
from grader.judge.rpc.frames import HungUp


class Negative(ValueError):
    """An exception of a notebook."""


class TwoArguments(KeyError):
    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} {second}")


class Worded(LookupError):
    def __str__(self) -> str:
        return f"there is no {self.args[0]}"


class Both(Negative, KeyError):
    """One that two clauses can catch."""


class NoFile(FileNotFoundError):
    """One whose class reads its arguments."""


class Old(DeprecationWarning):
    """A warning of a notebook."""


class SkipTest(Exception):
    """One that is called as unittest calls what skips a test."""


UNCHAINED = [None, None, False]
"""Part of an exception that has neither a cause nor a context."""


def crossed(error: BaseException) -> BaseException:
    """Return an exception as the other side has it."""
    came = decode(encode(error))
    assert isinstance(came, BaseException)
    return came


def failing_to_open() -> OSError:
    """Return the exception of a file that does not exist."""
    try:
        Path("no-such-file").read_bytes()
    except OSError as error:
        return error
    raise AssertionError


def failing_to_read() -> json.JSONDecodeError:
    """Return the exception of a text that is not JSON."""
    try:
        json.loads("{")
    except json.JSONDecodeError as error:
        return error
    raise AssertionError


@pytest.mark.parametrize(
    "error",
    [
        Negative("neg"),
        Negative(),
        Negative("a", 1, [2.5, None], {"k": (1, 2)}),
        TwoArguments(1, 2),
        Worded("z"),
        Both("no"),
        NoFile(2, "No such file or directory"),
        Old("old"),
        KeyError("z"),
        KeyError((1, 2)),
        KeyError(3.5),
        ValueError([1], "text"),
        ValueError(Decimal("0.1")),
        OSError(2, "No such file or directory", "a file"),
        failing_to_open(),
        failing_to_read(),
        UnicodeDecodeError("utf-8", b"x", 0, 1, "wrong"),
        ExceptionGroup("both", [ValueError("a"), Negative("b")]),
        zipfile.BadZipFile("no ZIP"),
        re.error("bad pattern"),
        StopIteration([1]),
        SystemExit(3),
    ],
    ids=repr,
)
def test_an_exception_has_its_text_its_arguments_its_name_and_its_bases(error):
    came = crossed(error)
    assert str(came) == str(error)
    assert repr(came.args) == repr(error.args)
    assert type(came).__name__ == type(error).__name__
    known = [kind for kind in type(error).__mro__ if kind.__module__ != __name__]
    assert [kind for kind in known if not isinstance(came, kind)] == []
    assert (type(came) in known) == (type(error) in known)


def test_what_a_class_makes_of_its_arguments_is_there_too():
    assert crossed(NoFile(2, "No such file or directory")).errno == 2
    assert crossed(failing_to_open()).filename == "no-such-file"
    assert crossed(StopIteration([1])).value == [1]


def test_an_argument_that_is_an_array_crosses():
    (came,) = crossed(ValueError(np.arange(3))).args
    assert came.tolist() == [0, 1, 2]


class Counted(LookupError):
    def __init__(self, count: int) -> None:
        super().__init__("counted")
        self.count, self.data, self.opened = count, {"a": [1]}, object()
        self._hidden = self.add_note = 1


def test_public_attributes_that_are_data_cross():
    came = crossed(Counted(2))
    assert (came.count, came.data) == (2, {"a": [1]})
    assert not hasattr(came, "_hidden")
    with pytest.raises(CannotCross, match="opened of your Counted"):
        hasattr(came, "opened")
    assert callable(came.add_note)
    came = crossed(failing_to_read())
    assert (came.pos, came.lineno) == (1, 1)


def test_no_attribute_can_be_called():
    forged = [
        [["builtins", "ValueError"]],
        [],
        "",
        None,
        [{"fits": bool, "all": [len], "count": 2, 3: 4, True: 5}, []],
        UNCHAINED,
        None,
    ]
    assert vars(rebuilt(forged)) == {"count": 2}


def failing(cause: object) -> BaseException:
    """Return an exception that was raised while another was handled."""
    try:
        try:
            raise KeyError("first")
        except KeyError as first:
            raise Negative("second") from (first if cause == "first" else cause)
    except Negative as second:
        return second


def test_an_exception_has_its_cause_and_its_context():
    for cause in ("first", None):
        error = failing(cause)
        came = crossed(error)
        assert (repr(came.__cause__), repr(came.__context__)) == (repr(error.__cause__), "KeyError('first')")
        assert came.__suppress_context__ is True
    assert crossed(failing("first")).__cause__.__suppress_context__ is False
    assert crossed(ValueError("alone")).__context__ is None


def test_a_chain_that_is_long_or_leads_back_is_left_out():
    loop, long = ValueError("loop"), ValueError("long")
    loop.__cause__, loop.__cause__.__cause__ = KeyError("other"), loop
    one = long
    for _ in range(30):
        one.__context__ = one = KeyError("next")
    assert crossed(loop).__cause__ is None
    assert crossed(long).__context__ is None


def test_two_of_one_class_are_of_one_class():
    assert type(crossed(Negative("a"))) is type(crossed(Negative("b"))) is not ValueError


@pytest.mark.parametrize(
    "error", [KeyError(len), Negative(object(), 1), ValueError(iter([]))], ids=["text", "own", "iterator"]
)
def test_one_with_arguments_that_are_not_data_keeps_its_text(error):
    came = crossed(error)
    assert str(came) == str(error) == came.args[0]
    assert type(came).__name__ == type(error).__name__


def test_one_that_holds_itself_crosses():
    loop, one, other = ValueError("loop"), KeyError("one"), OSError("other")
    loop.args = loop.me = (loop, 1)
    one.args, other.args, one.others = ([other],), (one,), {"other": other}
    for error in (loop, one, other):
        assert isinstance(crossed(error), type(error)) and not hasattr(crossed(error), "me")


def test_long_text_and_many_arguments_are_cut():
    _, args, text, *_ = parts_of(ValueError(*["x" * 100_000] * 50))
    assert len(text) == len(args[0]) == LONGEST_TEXT
    assert len(args) == MOST_ARGS
    assert parts_of(ValueError(math.nan, None, True, "text"))[1][1:] == [None, True, "text"]


def test_only_the_name_of_a_class_that_is_not_known_crosses():
    for error in (HungUp("gone"), SkipTest("skip")):
        came = crossed(error)
        assert type(came).__name__ == type(error).__name__
        assert type(came).__module__ == "__main__" and not isinstance(came, type(error))


@pytest.mark.parametrize("name", ["SkipTest", "x" * 1000, "no name", "a.<locals>.b", ""])
def test_a_class_may_have_any_name(name):
    came = crossed(type(name, (ValueError,), {})("no"))
    assert isinstance(came, ValueError) and str(came) == "no"
    assert len(type(came).__name__) <= 60 and type(came).__name__.isidentifier()


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [[], [], ""],
        [[], [], "", None, [{}, []], UNCHAINED, None],
        [[], [], "", ValueError, [{"args": 3, "__class__": 3, "add_note": 3}, []], UNCHAINED, None],
        [[], [], "", eval, [{}, []], UNCHAINED, None],
        [[], [], "", None, [3, 3], UNCHAINED, None],
        [[["builtins", "ValueError"]], 5, "no", None, [{}, []], UNCHAINED, None],
        [[["builtins", "eval"]], ["1"], "no", None, [{}, []], UNCHAINED, None],
        [[], [], "", None, [{}, []], [3, None, False], None],
        [[], [], "", None, [{}, []], [], None],
        [3, 3, 3, 3, 3, 3, 3],
    ],
    ids=repr,
)
def test_parts_of_another_form_are_refused_or_a_runtime_error(parts):
    with suppress(ValueError, TypeError):
        assert type(rebuilt(parts)) is RuntimeError


@pytest.mark.parametrize(
    ("module", "name", "found"),
    [
        ("math", "", math),
        ("math", "sqrt", math.sqrt),
        ("numpy", "random.default_rng", np.random.default_rng),
        ("math", "missing", None),
        ("math", "sqrt.missing.more", None),
        ("no.such.module", "", None),
        ("antigravity", "", None),  # never imported for it
        ("", "", None),
    ],
)
def test_an_object_is_found_by_its_name_in_a_loaded_module(module, name, found):
    assert by_name(module, name) is found
