"""Pages with everything on them that they can show, for the browser's tests."""

from pathlib import Path

from grader.changes import Change
from grader.records import Question, Reading, Result, Status
from grader.report import feedback, html
from grader.report.html import Facts, Missing
from grader.report.term import Mark, Student, Term, Unit, term_page
from tests.grader.report.test_lessons import KNOWN

LONG = "total should be 6; yours is " + "9" * 300 + '. See lesson 01, "Split before anything else".'
CODE = "def double(number):\n    doubled = number + number\n    # " + "x" * 200 + "\n    return doubled"


def results(count: int) -> list[Result]:
    """Return the results of a class: every status, penalties, notes, one that could not be graded."""
    statuses = (Status.PASSED, Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.NOT_RUN)
    made = []
    for number in range(count):
        questions = [
            Question(
                f"test_{place}",
                status,
                points=2.0 if status is Status.PASSED else 0.0,
                max_points=2.0,
                message=message,
            )
            for place in range(10)
            for status in [statuses[(number * (place + 3)) % 7 % 5]]
            for message in ["" if status is Status.PASSED else f"{LONG} In case {number % 9}."]
        ]
        reading = Reading.UNREAD if number % 3 else Reading.READ
        questions.append(
            Question(
                "explain",
                Status.MANUAL,
                points=0.0,
                max_points=3.0,
                message="A person reads it.",
                reading=reading,
            )
        )
        score = sum(question.points for question in questions)
        penalty = 1.0 if number % 7 == 1 and score else 0.0
        notes = ("Late by 1 day; 1 points taken off.",) if penalty else ()
        made.append(
            Result(
                f"student{number:04}",
                "01_regression",
                "graded",
                score=score - penalty,
                max_score=23.0,
                seconds=12.5,
                questions=tuple(questions),
                notes=notes,
                raw_score=score,
                penalty=penalty,
            )
        )
    made[-1] = Result(made[-1].student, "01_regression", "failed", notes=("The file is not JSON at line 3.",))
    return made


def report(count: int = 12) -> str:
    """Return the report of a class."""
    found = results(count)
    answers = {"test_0": {result.student: f"{CODE}  # {number % 5}" for number, result in enumerate(found)}}
    answers["test_0"] |= {found[0].student: CODE * 2, found[1].student: CODE * 2}
    change = Change(before=7, now=22, why="handed in again: test_0 0 → 2", when="2026-03-02T10:00:00+00:00")
    facts = Facts(
        names={result.student: f"Given{number} Family" for number, result in enumerate(found)},
        headings={f"test_{place}": f"{place + 1} · A question about rows" for place in range(10)},
        answers=answers,
        links={result.student: [("notebook", "n.ipynb"), ("feedback", "f.html")] for result in found},
        missing=[Missing(shown="Nora N (nora)", email="nora@x.edu")],
        refused=[("Lea L (lea)", "a.ipynb is not a notebook: not JSON at line 620.")],
        changes=[(found[0].student, change)],
        late=frozenset({found[2].student}),
        findings=["test_3 is not isolated."],
        reading=" → ".join(f"{40 - 5 * day} on 2026-03-{day:02} 10:00" for day in range(1, 9)),
        term="term.html",
    )
    return html.page("01_regression", found, facts)


def term(students: int = 12, units: int = 6) -> str:
    """Return the page of a term."""
    names = [f"{number:02}_unit" for number in range(units)]
    figures = {"most": 28.0, "graded": 9, "missing": 1, "failed": 1, "unread": 2, "late": 1}
    mark = Mark(state="graded", score=22.5, most=28.0, late=True, unread=2, feedback="f.html")
    rows = [
        Student(
            student=f"s{number}",
            shown=f"Given{number} de la Family-Name (s{number}@university.edu)",
            section=f"Section {number % 2}",
            marks={name: mark if number % 4 else Mark(state="missing") for name in names},
        )
        for number in range(students)
    ]
    shown = [Unit(name=name, mean=19.5, median=21.0, due="2026-03-02 23:59", **figures) for name in names]
    return term_page(Term(units=shown, students=rows))


def feedback_page() -> str:
    """Return a student's page: points missing, one answer unread, one comment, one full."""
    work = {
        "heading": "1 · Keep some rows",
        "most": 2.0,
        "answers": (CODE,),
        "comments": ("Say why.",),
        "messages": (LONG,),
    }
    works = (
        feedback.Work(status=Status.FAILED, points=0.0, **work),
        feedback.Work(status=Status.PASSED, points=2.0, **{**work, "messages": ()}),
        feedback.Work(status=Status.MANUAL, points=0.0, **{**work, "messages": (feedback.NOT_READ,)}),
        feedback.Work(status=Status.FAILED, points=0.0, heading="4", most=2.0, messages=("No answer yet.",)),
    )
    made = feedback.Feedback(
        unit="01_regression",
        student="ann",
        name="Ann Wong",
        score=1.0,
        most=8.0,
        works=works,
        penalty=1.0,
        median=5.5,
        handed_in="2026-03-02 11:59 UTC",
        notes=("Late by 2 hours; 1 points taken off.",),
    )
    return feedback.page(made, KNOWN)


PAGES = {"report": report, "term": term, "feedback": feedback_page}


def written(folder: Path, name: str, text: str) -> str:
    """Write a page; return its address."""
    path = folder / f"{name}.html"
    path.write_text(text, encoding="utf-8")
    return path.as_uri()
