"""A class of exceptions of the student's is a real class in the judge, of which no code runs there."""

import pytest

from grader.judge.codec import BadData
from grader.judge.ownership import ownership_of
from grader.judge.rpc.exception_classes import exception_class, refuse_if_broad
from grader.judge.rpc.reference import Reference
from grader.records import Status

ANSWERS = '''
from abc import ABC
from functools import cached_property

class TooLow(ValueError):
    """A number that is too low."""
    limit = 3

    def __init__(self, number):
        super().__init__(number, f"{number} is too low")
        self.number, self._hidden = number, 1

    def __str__(self):
        return self.args[1].upper()

class Far(TooLow):
    pass

class Both(TooLow, KeyError):
    pass

class Plain(Exception):
    pass

class Account(Exception, ABC):
    __slots__ = ("owner",)

    def __init__(self, owner):
        self.owner = owner

    @property
    def initials(self):
        return self.owner[0]

    @property
    def broken(self):
        raise TypeError

    @cached_property
    def length(self):
        return len(self.owner)

class Odd(Exception):
    def __new__(cls, value):
        return value

def check(number, kind=TooLow):
    if number < TooLow.limit:
        raise kind("Ann" if kind is Account else number)
    return number

def made(number):
    return [TooLow(number), TooLow]

def caught(function):
    try:
        return function()
    except TooLow as error:
        return f"caught {error.number}"

def passing_on(function):
    return function()

def passing_on_what(function):
    try:
        function()
    except ValueError as error:
        return dict(vars(error))

def secret(error):
    return error._hidden, error.limit

def same(first, second):
    return first is second

some = (TooLow, KeyError)
'''


@pytest.mark.parametrize(
    "test",
    [
        "try: check(1)\nexcept TooLow as error: assert str(error) == '1 IS TOO LOW'\nelse: assert False",
        "try: check(1)\nexcept some as error: assert type(error) is TooLow\nelse: assert False",
        "try: check(1, Far)\nexcept TooLow as e: assert type(e) is Far\nelse: assert False",
        "try: check(1, Both)\nexcept (Far, KeyError) as error: assert isinstance(error, TooLow)",
        "try: check(1)\nexcept Far: assert False\nexcept ValueError as e: assert e.number == 1",
        "try: check(1, Plain)\nexcept TooLow: assert False\nexcept Plain as e: assert e.args == (1,)",
        "import unittest\nwith unittest.TestCase().assertRaises(TooLow) as found: check(1)\n"
        "assert found.exception.number == 1",
        "assert issubclass(TooLow, ValueError) and issubclass(Both, TooLow)",
        "assert not issubclass(Plain, TooLow)",
        "assert TooLow.__name__ == 'TooLow' and TooLow.__bases__ == (ValueError,)",
        "assert Both.__mro__[1] is TooLow",
        "assert TooLow.__doc__ == 'A number that is too low.' and TooLow.limit == TooLow(2).limit == 3",
        "e = TooLow(2)\nassert (e.number, e.args) == (2, (2, '2 is too low')) and type(e) is TooLow",
        "error = TooLow(number=2)\nassert str(error) == '2 IS TOO LOW' and not hasattr(error, '_hidden')",
        "try: raise TooLow(2)\nexcept Far: assert False\nexcept TooLow as error: assert error.number == 2",
        "error, kind = made(1)\nassert isinstance(error, TooLow) and kind is TooLow and error.number == 1",
        "def fail(): raise TooLow(1)\nassert caught(fail) == 'caught 1'",
        "class Stop(Exception): pass\ndef fail(): raise Stop(5)\n"
        "try: passing_on(fail)\nexcept Stop as error: assert error.args == (5,)\nelse: assert False",
        "e = Account('Ann')\nassert (e.owner, e.initials, e.length) == ('Ann', 'A', 3)",
        "try: check(1, Account)\nexcept (Plain, Account) as e: assert not hasattr(e, 'broken')",
        "try: raise TooLow(1) from KeyError(2)\nexcept TooLow as e: assert e.__cause__.args == (2,)",
        "try: check(1)\nexcept TooLow as e: assert e.__cause__ is None and e.__context__ is None",
        "assert secret(TooLow(2)) == (1, 3)",
        "try: check(1)\nexcept TooLow as e: assert secret(e) == (1, 3) and same(e, e)",
        "def fail(): raise e\ne = TooLow(7)\nassert passing_on_what(fail) == {'number': 7, '_hidden': 1}",
        "def fail(): raise e\ne = TooLow(7)\nassert caught(fail) == 'caught 7'",
        "try: TooLow()\nexcept TypeError as error: assert 'number' in str(error)\nelse: assert False",
        "import inspect\nassert list(inspect.signature(TooLow).parameters) == ['number']",
    ],
)
def test_a_test_can_name_a_class_of_exceptions(trial, test):
    verdict = trial(ANSWERS).test(test)
    assert (verdict.status, verdict.message) == (Status.PASSED, "")


@pytest.mark.parametrize(
    ("test", "words"),
    [
        ("check(1)", "TooLow: 1 IS TOO LOW"),
        ("try: check(1, Plain)\nexcept TooLow: pass", "Plain: 1"),
        ("Odd(True)", "Your Odd made a bool when it was called."),
        ("class Stop(TooLow): pass\nStop(2)", "Your Stop made a TooLow when it was called."),
        ("TooLow.mro", ""),
        ("assert TooLow(2).with_note()", "AttributeError"),
    ],
)
def test_what_such_a_class_does_not_do(trial, test, words):
    verdict = trial(ANSWERS).test(test)
    assert (verdict.status is Status.PASSED) == (not words)
    assert words in verdict.message


def test_an_attribute_that_is_no_data_is_not_said_to_be_missing(trial):
    own = """
class Item: pass
class Err(Exception):
    def __init__(self):
        self.item = Item()
    def describe(self): return "text"
class Gives(Exception):
    def __getattr__(self, name):
        if name == "found": return 3
        raise AttributeError(name)
"""
    for use in ("e.item", "assert not hasattr(e, 'item')", "e.describe()", "f.found"):
        verdict = trial(own).test(f"e, f = Err(), Gives()\n{use}")
        assert verdict.status is Status.FAILED and "so it cannot be tested" in verdict.message
    verdict = trial(own).test("e = Err()\nassert not hasattr(e, 'other')\ne.other")
    assert verdict.message == "AttributeError: 'Err' object has no attribute 'other'"


@pytest.mark.parametrize(
    "answer",
    [
        "TooLow = Exception",
        "TooLow = AssertionError",
        "TooLow = BaseException",
        "TooLow = (ValueError, (KeyError, Exception))",
        "class TooLow(AssertionError): pass",
        "class TooLow(BaseException): pass",
        "class Type(type):\n    __instancecheck__ = __subclasscheck__ = lambda *_: True\n"
        "class TooLow(Exception, metaclass=Type): pass",
        "class TooLow: pass",
    ],
)
def test_no_class_of_an_answer_catches_the_failure_of_a_test(trial, answer):
    """In stock nbgrader the first four do."""
    reference = ownership_of([ANSWERS])
    one = trial(f"{answer}\ndef check(number): return number", reference)
    verdict = one.test("try:\n    check(1)\n    assert False, 'none'\nexcept TooLow: pass")
    assert verdict.status is not Status.PASSED


def test_what_an_answer_says_of_its_bases_cannot_harm():
    known = {"owner": "student", "number": 3, "kind": "class", "name": "no name", "module": "__main__"}
    one = Reference(**known)
    made = exception_class(one, [UnicodeDecodeError, OSError], None)  # their layouts conflict
    assert made.__bases__ == (UnicodeDecodeError,) and made.__name__ == "Custom"
    assert type(made).__name__ == "type"


@pytest.mark.parametrize("kind", [Exception, BaseException, AssertionError])
def test_a_class_that_catches_failures_is_refused(kind):
    with pytest.raises(BadData, match=f"Python's own {kind.__name__}"):
        refuse_if_broad(kind)


@pytest.mark.parametrize("kind", [object, KeyError, int, SystemExit])
def test_other_classes_are_what_they_are(kind):
    assert refuse_if_broad(kind) is kind


@pytest.mark.parametrize(
    "clause", ["Stack.Empty", "kind()", "table['a']", "some", "(KeyError, Stack.Empty)", "Made"]
)
def test_no_clause_with_what_an_answer_gives_catches_the_failure_of_a_test(trial, clause):
    answer = """
class Stack: Empty = Exception
def kind(): return Exception
table, some, Made = {"a": AssertionError}, (KeyError, Exception), BaseException
def check(number): return number
"""
    verdict = trial(answer).test(f"try:\n    check(1)\n    assert False, 'none'\nexcept {clause}: pass")
    assert verdict.status is Status.FAILED and "Give the class that the question asks for" in verdict.message


@pytest.mark.parametrize("use", ["assert e", "assert e == e", "len(e)", "hash(e)", "assert e in [e2]"])
def test_what_an_own_method_says_of_an_exception_is_refused_aloud(trial, use):
    own = """
class Odd(ValueError):
    def __bool__(self): return False
    def __len__(self): return 0
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __repr__(self): return "odd"
"""
    above = "e, e2 = Odd('text'), Odd(2)\nassert str(e) == 'text' and repr(e) == \"Odd('text')\""
    assert trial(own).test(above).status is Status.PASSED
    verdict = trial(own).test(f"{above}\n{use}")
    assert verdict.status is Status.FAILED and "of your Odd, which is not possible here" in verdict.message
