"""An exception crosses as data, with its frames; nothing that comes as one can do harm."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.judge.codec import BadData, CannotCross, decode, encode
from grader.judge.codec.exception_parts import LONGEST_TEXT
from grader.judge.rpc.exceptions import error_from_plain, error_to_plain
from grader.judge.rpc.frames import HungUp
from tests.grader.fuzz import ANYTHING, fuzzed


class Odd(LookupError):
    """Each look at it is an error."""

    def __str__(self) -> str:
        raise ZeroDivisionError

    __repr__ = __str__


class OddArguments(ValueError):
    @property
    def args(self):
        raise ZeroDivisionError


class OddCause(ValueError):
    @property
    def __cause__(self):
        raise ZeroDivisionError


class OddType(type):
    def __getattribute__(cls, name: str):
        if name in ("__module__", "__qualname__", "__mro__"):
            raise ZeroDivisionError
        return super().__getattribute__(name)


class OfOddType(ValueError, metaclass=OddType):
    pass


class OddText(str):
    def __getitem__(self, place):
        raise ZeroDivisionError


class GivesOddText(ValueError):
    def __str__(self) -> str:
        return OddText("text")


class Ends(ValueError):
    def __str__(self) -> str:
        raise SystemExit


def crossed(error: BaseException) -> BaseException:
    """Return an exception as the other side has it."""
    return error_from_plain(decode(encode(error_to_plain(error))))


@pytest.mark.parametrize(
    "error",
    [
        ValueError("wrong"),
        AssertionError("no"),
        AssertionError(),
        KeyError("name"),
        ZeroDivisionError("division by zero"),
        OSError(2, "No such file or directory"),
        np.linalg.LinAlgError("Singular matrix"),
        SystemExit(3),
        CannotCross("This value is too large."),
        BadData("The data is broken."),
    ],
    ids=repr,
)
def test_a_known_exception_comes_back_as_itself(error):
    came = crossed(error)
    assert type(came) is type(error)
    assert str(came) == str(error)


def test_a_forged_end_of_the_connection_is_not_one():
    assert not isinstance(crossed(HungUp("gone")), HungUp)


@pytest.mark.parametrize(
    "error",
    [
        Odd(),
        OddArguments(),
        OddCause(),
        OfOddType("x"),
        GivesOddText(),
        Ends(),
        Odd(Odd()),
        ValueError(Odd()),
    ],
    ids=lambda error: type.__repr__(type(error)),
)
def test_an_exception_that_cannot_be_looked_at_crosses_all_the_same(error):
    came = crossed(error)
    assert isinstance(came, Exception)


def test_a_request_that_ends_with_such_an_exception_has_its_reply(pair):
    def fail() -> None:
        raise OddArguments

    remote = pair.give(fail)
    with pytest.raises((ValueError, RuntimeError)):
        remote()
    assert pair.give(3) == 3


def test_a_lookup_error_keeps_its_kind_without_its_text():
    assert isinstance(crossed(Odd()), LookupError)


def test_the_frames_of_the_notebook_are_noted():
    names: dict[str, object] = {}
    exec(compile("def fail():\n    raise ValueError('no')", "<answer>", "exec"), names)
    try:
        names["fail"]()
    except ValueError as error:
        came = crossed(error)
    assert 'File "<answer>", line 2, in fail' in "".join(came.__notes__)


def test_the_frame_of_the_notebook_is_noted_below_many_of_a_library():
    names: dict[str, object] = {}
    exec(
        compile("def fail(n):\n    return fail(n - 1) if n else 1 / 0", "/site-packages/deep.py", "exec"),
        names,
    )
    exec(compile("def answer():\n    return fail(40)", "/tmp/ipykernel_7/12.py", "exec"), names)
    try:
        names["answer"]()
    except ZeroDivisionError as error:
        came = crossed(error)
    noted = "".join(came.__notes__)
    assert 'File "/tmp/ipykernel_7/12.py", line 2, in answer' in noted
    assert "deep.py" in noted and len(noted) < 3000


def test_long_text_is_cut():
    plain = error_to_plain(ValueError("x" * 100_000))
    assert len(plain["text"]) == LONGEST_TEXT
    assert len(plain["args"][0]) == LONGEST_TEXT
    assert len(encode(plain)) < 10_000


PLAIN = error_to_plain(ValueError("wrong"))


@pytest.mark.parametrize(
    "changed",
    [
        {"kinds": None}, {"kinds": 5}, {"kinds": "text"}, {"kinds": [1]}, {"kinds": [["builtins"]]},
        {"kinds": {"a": 1}}, {"kinds": [[None, None]]}, {"text": None}, {"args": None}, {"args": 5},
        {"args": {"a": 1}}, {"trace": None}, {"kinds": []},
    ],
    ids=repr,
)  # fmt: skip
def test_data_of_another_form_are_an_error_all_the_same(changed):
    assert isinstance(error_from_plain({**PLAIN, **changed}), Exception)


@pytest.mark.parametrize("plain", [None, 5, "text", [], {}, {"kinds": []}, [PLAIN]])
def test_anything_else_is_one_too(plain):
    assert isinstance(error_from_plain(plain), RuntimeError)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("builtins", "eval"),
        ("builtins", "open"),
        ("builtins", "object"),
        ("builtins", "ValueError.__init__"),
        ("numpy", "load"),
        ("numpy", "linalg"),
        ("os", "system"),
        ("subprocess", "CalledProcessError"),
        ("pytest", "UsageError"),
        ("grader.judge.rpc.frames", "HungUp"),
        ("grader.errors", "KilledError"),
        ("builtins", ""),
        ("builtins", "\ud800"),
        ("builtins", "ValueError." * 500),
    ],
)
def test_only_exceptions_of_known_libraries_are_made(module, name):
    came = error_from_plain({**PLAIN, "kinds": [[module, name]]})
    assert type(came) is RuntimeError
    assert str(came) == "wrong"


def test_of_many_classes_only_the_first_are_looked_at():
    kinds = [["os", "system"]] * 50 + [["builtins", "ValueError"]]
    assert type(error_from_plain({**PLAIN, "kinds": kinds})) is RuntimeError


KINDS = st.sampled_from(
    [
        *(["builtins", name] for name in ("ValueError", "KeyError", "SystemExit", "OSError", "eval", "x.y")),
        *(["builtins", name] for name in ("ExceptionGroup", "UnicodeDecodeError", "SyntaxError")),
        ["numpy", "exceptions.AxisError"],
        ["numpy.exceptions", "AxisError"],
        ["pandas.errors", "MergeError"],
        ["keras", "layers"],
        ["", ""],
    ]
)


@fuzzed
@given(
    st.fixed_dictionaries(
        {
            "kinds": st.lists(KINDS, max_size=3) | ANYTHING,
            "args": st.lists(ANYTHING, max_size=5) | ANYTHING,
            "text": st.text(max_size=10) | ANYTHING,
            "trace": st.text(max_size=10) | ANYTHING,
        }
    )
    | ANYTHING
)
def test_whatever_the_data_are_there_is_an_exception(plain):
    came = error_from_plain(plain)
    assert isinstance(came, BaseException)
    assert not isinstance(came, HungUp | KeyboardInterrupt)
    assert isinstance(str(came), str)
