"""`grader read` shows the questions and the part of the class that it is asked for."""

import pytest

from grader.commands.read import Options, chosen
from grader.errors import GraderError
from grader.reading.answers import Answer, ToRead

QUESTIONS = [
    ToRead(
        notebook="nb",
        cell=cell,
        heading=cell,
        text="",
        guide="",
        most=1.0,
        answers=tuple(Answer(student=student, texts=("x",), blank=False) for student in "abcde"),
    )
    for cell in ("one", "two")
]


def students(**options):
    return [
        "".join(answer.student for answer in question.answers)
        for question in chosen(QUESTIONS, Options(**options))
    ]


def test_everything_one_question_and_a_part():
    assert students() == ["abcde", "abcde"]
    assert students(question="two") == ["abcde"]
    parts = [students(question="one", part=f"{number}/3")[0] for number in (1, 2, 3)]
    assert sorted("".join(parts)) == list("abcde")


@pytest.mark.parametrize("options", [{"question": "three"}, {"part": "0/3"}, {"part": "4/3"}, {"part": "x"}])
def test_what_there_is_not_is_refused(options):
    with pytest.raises(GraderError):
        students(**options)
