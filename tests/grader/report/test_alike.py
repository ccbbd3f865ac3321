"""Likeness counts only where it is rare."""

import random

from grader.report.alike import alike, tokens

OBVIOUS = """def mean(values):
    total = sum(values)
    count = len(values)
    return total / count if count else float('nan')
"""


def invented(seed: str) -> str:
    """Return an answer that nobody else would write so."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("abcdefghijklmnop", k=9)) for _ in range(30)]
    return (
        "def solve(x):\n"
        + "".join(f"    {word} = x * {chance.random()}\n" for word in words)
        + "    return x\n"
    )


def class_of(count: int) -> dict[str, dict[str, str]]:
    return {
        "obvious": {f"s{n}": OBVIOUS for n in range(count)},
        **{name: {f"s{n}": invented(f"{name}{n}") for n in range(count)} for name in ("one", "two")},
    }


def test_an_obvious_answer_is_nobodys_copy():
    assert alike(class_of(40)) == []


def test_two_rare_answers_alike_are_shown_with_both_texts():
    answers = class_of(40)
    for name in ("one", "two"):
        answers[name]["s7"] = answers[name]["s3"] + "# my own work\n"
    (pair,) = alike(answers)
    assert pair.students == ("s3", "s7")
    assert {likeness.question for likeness in pair.likenesses} >= {"one", "two"}
    assert pair.likenesses[0].texts == (answers["one"]["s3"], answers["one"]["s7"]) or pair.likenesses[
        0
    ].texts == (
        answers["two"]["s3"],
        answers["two"]["s7"],
    )


def test_a_small_class_has_no_pairs():
    answers = class_of(5)
    answers["one"]["s1"] = answers["one"]["s2"]
    assert alike(answers) == []


def test_short_answers_are_not_compared():
    assert alike({"q": {f"s{n}": f"x = {n}" for n in range(20)} | {"s1": "x = 2"}}) == []


def test_comments_blank_lines_and_docstrings_do_not_count():
    one = 'def f(x):\n    """Doc."""\n    return x  # so\n'
    other = "def f(x):\n\n    # why\n    return x\n"
    assert tokens(one) == tokens(other) == "def f ( x ) : return x"
    assert tokens("def f(:\n  '") == "def f(: '"
