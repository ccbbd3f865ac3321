"""Patterns, matches, partial calls and namespaces come as what they are."""

import re
from functools import partial
from types import SimpleNamespace

import msgpack
import pytest

from grader.judge.codec import BadData, CannotCross, decode, encode

DATE = re.compile(r"(?P<year>\d{4})-(\d\d)?", re.IGNORECASE)


def crossed(value: object) -> object:
    """Return a value as the other side has it."""
    return decode(encode(value))


@pytest.mark.parametrize("pattern", [DATE, re.compile(b"a+"), re.compile("", re.VERBOSE | re.ASCII)])
def test_a_pattern_is_equal_to_itself(pattern):
    assert crossed(pattern) == pattern


@pytest.mark.parametrize(
    "match",
    [
        DATE.match("2026-11"),
        DATE.match("2026-"),
        DATE.search("on 2026-11 or 2027-12"),
        list(DATE.finditer("on 2026-11 or 2027-12"))[1],
        DATE.fullmatch("x2026-11y", 1, 8),
        re.search(rb"(b)|(c)", b"abc"),
        re.match("a|ab", "ab"),
        re.fullmatch("a|ab", "ab"),
        re.search("$", "ab"),
    ],
)
def test_a_match_has_its_groups_and_spans(match):
    came = crossed(match)
    assert isinstance(came, re.Match)
    assert (came.re, came.string, came.pos, came.endpos) == (match.re, match.string, match.pos, match.endpos)
    assert (came.regs, came.groups(), came.groupdict()) == (match.regs, match.groups(), match.groupdict())


def test_a_partial_call_has_its_arguments_and_calls_its_function():
    def refer(value: object) -> dict[str, object] | None:
        return {"name": "pow"} if value is pow else None

    data = encode(partial(pow, 2, mod=5), refer)
    came = decode(data, lambda plain, *_: {"pow": pow}[plain["name"]])
    assert type(came) is partial and (came.func, came.args, came.keywords) == (pow, (2,), {"mod": 5})
    assert came(3) == 3
    with pytest.raises(CannotCross):
        encode(partial(pow, 2))


def test_a_namespace_of_data_is_equal_and_one_with_a_function_is_refused():
    value = SimpleNamespace(a=1, b=[2, SimpleNamespace(c="d")])
    assert crossed(value) == value
    with pytest.raises(CannotCross, match="with a function"):
        encode(SimpleNamespace(equals=bool))


@pytest.mark.parametrize(
    "forged",
    [
        ["builtins.pattern", 3, 0],
        ["builtins.pattern", "(", 0],
        ["builtins.pattern", "a", "b"],
        ["builtins.match", "a", "a", 0, 1, [[0, 1]]],
        ["builtins.match", ["builtins.pattern", "a", 0], "ba", 0, 2, [[0, 1]]],
        ["builtins.match", ["builtins.pattern", "a", 0], "a", 0, 1, [[0, 1], [0, 1]]],
        ["builtins.match", ["builtins.pattern", "a", 0], 3, 0, 1, []],
        ["builtins.partial", 3, [], {}],
        ["builtins.namespace", 3],
    ],
    ids=repr,
)
def test_forged_parts_are_refused(forged):
    with pytest.raises(BadData):
        decode(msgpack.packb(forged))


def test_a_pattern_prints_nothing(capsys):
    decode(msgpack.packb(["builtins.pattern", "a", int(re.DEBUG)]))
    assert capsys.readouterr().out == ""
