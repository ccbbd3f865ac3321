"""The `grader` command: words into plain arguments, and one place where errors end."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from grader.error_handler import guarded, run_program
from grader.kernels.registry import start_early
from grader.sandbox.probe import begin_probe
from grader.student import cli as student_cli

app = typer.Typer(
    help="Grade a course of notebooks. "
    "Exit codes: 0 all done, 1 part could not be done, 2 wrong use, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

CourseOption = Annotated[Path | None, typer.Option("--course", help="A folder with an nbgrader_config.py.")]
ClassOption = Annotated[Path | None, typer.Option("--class", help="Where submitted/ and the gradebook are.")]
Units = Annotated[
    list[str] | None, typer.Argument(metavar="[UNIT]...", help="Names or beginnings of names: 01.")
]
Unit = Annotated[str, typer.Argument(metavar="UNIT", help="The name of a unit or its beginning: 01.")]
Jobs = Annotated[int, typer.Option("--jobs", min=0, help="Submissions at a time; 0: as many as cores.")]
CellSeconds = Annotated[
    float | None,
    typer.Option("--cell-seconds", min=1, help="Time limit for one cell, in place of the course's."),
]
TotalSeconds = Annotated[
    float | None,
    typer.Option("--total-seconds", min=1, help="Time limit for one notebook, in place of the course's."),
]


app.callback()(student_cli.options)


@app.command()
def release(
    units: Units = None,
    bundle: Annotated[Path | None, typer.Option(help="Also write a ZIP of what a student gets.")] = None,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Regenerate the student edition of units from their sources."""
    start_early(units or [])
    from grader.commands.release import run

    guarded(lambda: run(units or [], bundle, course, class_dir))


@app.command()
def demo(
    unit: Annotated[str, typer.Argument(metavar="[UNIT]", help="The unit to show.")] = "01",
    jobs: Jobs = 0,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Make a class of 12 synthetic submissions, grade it, and write its report."""
    start_early([unit])
    begin_probe()
    from grader.commands.demo import run

    guarded(lambda: run(unit, jobs, course, class_dir))


@app.command()
def grade(
    units: Units = None,
    student: Annotated[list[str] | None, typer.Option(help="Only this student; may be given again.")] = None,
    jobs: Jobs = 0,
    force: Annotated[bool, typer.Option(help="Grade again what has not changed.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, and nothing else.")] = False,
    scheduler: Annotated[
        str, typer.Option(help="A Dask scheduler, tcp://HOST:PORT; local: a Dask cluster here.")
    ] = "",
    unsafe: Annotated[
        bool, typer.Option(help="Grade even if part of the sandbox is missing; every result is marked.")
    ] = False,
    keep_warm: Annotated[
        float,
        typer.Option(
            "--keep-warm",
            min=0,
            max=1440,
            metavar="MINUTES",
            help="Keep the process that kernels are forked from in memory for this long after the run: the "
            "next run with this option begins at once.",
        ),
    ] = 0,
    cell_seconds: CellSeconds = None,
    total_seconds: TotalSeconds = None,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Grade what is new or changed."""
    if not scheduler and not keep_warm:
        start_early(units or [])
    begin_probe()
    from grader.commands.grade import run
    from grader.grading import Options

    asked = {"cell_seconds": cell_seconds, "total_seconds": total_seconds}
    limits = {name: seconds for name, seconds in asked.items() if seconds is not None}
    options = Options(
        jobs=jobs,
        students=tuple(student or ()),
        force=force,
        limits=limits,
        unsafe=unsafe,
        scheduler=scheduler,
        keep_warm=keep_warm,
    )
    guarded(lambda: run(units or [], options, json, course, class_dir))


@app.command()
def watch(
    unit: Annotated[str, typer.Argument(metavar="[UNIT]", help="The unit; not needed with --status.")] = "",
    release: Annotated[
        bool, typer.Option("--release", help="Write feedback and release it as soon as something is graded.")
    ] = False,
    inbound: Annotated[
        Path | None, typer.Option(help="Where submissions arrive; if not given, nbgrader's exchange.")
    ] = None,
    per_hour: Annotated[
        int, typer.Option(min=0, help="Submissions of one student that are graded in an hour; 0: all.")
    ] = 10,
    status: Annotated[bool, typer.Option("--status", help="Only say how many submissions wait.")] = False,
    once: Annotated[bool, typer.Option("--once", help="End as soon as nothing waits.")] = False,
    jobs: Jobs = 0,
    unsafe: Annotated[
        bool, typer.Option(help="Grade even if part of the sandbox is missing; every result is marked.")
    ] = False,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Grade submissions as they arrive in nbgrader's exchange or in submitted/, until Ctrl-C."""
    from grader.commands.watch import Options, run, show_status
    from grader.errors import GraderError

    if status:
        guarded(lambda: show_status(course, class_dir))
    options = Options(
        inbound=inbound, release=release, per_hour=per_hour, jobs=jobs, unsafe=unsafe, once=once
    )

    def command() -> int:
        if not unit:
            raise GraderError("Which unit is to be watched?", "For example: grader watch 01")
        return run(unit, options, course, class_dir)

    guarded(command)


@app.command()
def collect(
    unit: Unit,
    source: Annotated[Path, typer.Argument(help="What you downloaded: a ZIP, or a folder.")],
    worksheet: Annotated[
        Path | None, typer.Option(help="Moodle's grading worksheet, or GitHub Classroom's grades.")
    ] = None,
    roster: Annotated[Path | None, typer.Option(help="The class list, as for `grader roster`.")] = None,
    timezone: Annotated[str, typer.Option(help="The zone of the platform's times: Europe/Berlin.")] = "",
    replace: Annotated[bool, typer.Option(help="Also replace what was put into submitted/ by hand.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Show the table, and write nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object per submission.")] = False,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Take in what students handed in: a download from Canvas, Moodle or another platform."""
    from grader.commands.collect import Options, run

    options = Options(
        worksheet=worksheet,
        roster=roster,
        timezone=timezone,
        replace=replace,
        dry_run=dry_run,
        as_json=json,
    )
    guarded(lambda: run(unit, source, options, course, class_dir))


@app.command()
def roster(
    file: Annotated[
        Path | None, typer.Argument(help="Canvas's gradebook, Moodle's worksheet, or nbgrader's CSV.")
    ] = None,
    missing: Annotated[str, typer.Option(metavar="UNIT", help="Who has not handed in this unit?")] = "",
    whole: Annotated[
        bool,
        typer.Option("--whole", help="The file has the whole class: take others off the roster."),
    ] = False,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Import the class list, or show it."""
    from grader.commands.roster import run

    guarded(lambda: run(file, missing, course, class_dir, whole))


@app.command()
def deadlines(course: CourseOption = None, class_dir: ClassOption = None) -> None:
    """Show due dates, extensions and the late policy of the class, and check the files that have them."""
    from grader.commands.deadlines import run

    guarded(lambda: run(course, class_dir))


@app.command()
def marks(
    unit: Unit,
    file: Annotated[
        Path | None, typer.Option("--fill", help="The platform's own CSV; a copy of it is filled.")
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Where to write the filled copy.")] = None,
    column: Annotated[str, typer.Option(help="The column to fill, if not named like the unit.")] = "",
    scale: Annotated[bool, typer.Option(help="Convert marks to the maximum of the platform.")] = False,
    lower: Annotated[bool, typer.Option(help="Also lower marks, and replace what is not a number.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print the marks as CSV (the default).")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object per student.")] = False,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Print the marks of a unit, or fill them into a copy of the platform's own CSV."""
    from grader.commands.marks import Options, run

    options = Options(
        file=file,
        output=output,
        column=column,
        scale=scale,
        lower=lower,
        as_csv=csv,
        as_json=json,
    )
    guarded(lambda: run(unit, options, course, class_dir))


@app.command()
def feedback(
    unit: Unit,
    form: Annotated[
        str,
        typer.Option("--zip", help="Also write a ZIP that the platform takes back: canvas, moodle, folders."),
    ] = "",
    output: Annotated[Path | None, typer.Option(help="Where to write the ZIP.")] = None,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Write a page for each student: the marks, what the tests said, and the student's own answers."""
    from grader.commands.feedback import run

    guarded(lambda: run(unit, form, output, course, class_dir))


@app.command()
def read(
    unit: Unit,
    question: Annotated[str, typer.Option(help="Only this question: the grade_id of its answer.")] = "",
    part: Annotated[str, typer.Option(help="A part of the class: 2/3 is the second of three.")] = "",
    anonymous: Annotated[bool, typer.Option(help="Show no names.")] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="A port; 0: any that is free.")] = 0,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Grade answers in words: all answers to a question on one page, on this machine."""
    from grader.commands.read import Options, run

    options = Options(
        question=question,
        part=part,
        anonymous=anonymous,
        port=port,
        open_it=open_it,
    )
    guarded(lambda: run(unit, options, course, class_dir))


app.command()(student_cli.check)


@app.command()
def report(
    unit: Annotated[
        str, typer.Argument(metavar="[UNIT]", help="A unit; if omitted, all units and the page of the term.")
    ] = "",
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    anonymous: Annotated[bool, typer.Option(help="Name nobody: a page for the lecture hall.")] = False,
    formgrader: Annotated[
        str, typer.Option(metavar="URL", help="Link to formgrader in this JupyterLab: http://localhost:8888")
    ] = "",
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Write one page about how the class did in a unit, or in the whole term."""
    from grader.commands.report import Options, run

    options = Options(open_it=open_it, anonymous=anonymous, formgrader=formgrader)
    guarded(lambda: run(unit, options, course, class_dir))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def nbgrader(
    context: typer.Context,
    course: CourseOption = None,
    class_dir: ClassOption = None,
) -> None:
    """Run a command of nbgrader's on the class, such as export; `formgrade` serves formgrader."""
    from grader.commands.nbgrader import run

    guarded(lambda: run(context.args, course, class_dir))


@app.command()
def bench(
    parts: Annotated[str, typer.Option(help="What to measure, with commas between; all, if not given.")] = "",
    submissions: Annotated[int, typer.Option(min=1, help="How many, all of them right.")] = 32,
    rounds: Annotated[int, typer.Option(min=1, help="How often each engine grades them, in turn.")] = 3,
    jobs: Jobs = 0,
    sizes: Annotated[str, typer.Option(help="Sizes of the classes for growth.")] = "8,32,128,512",
    database: Annotated[str, typer.Option(help="Address of an empty PostgreSQL database, for scaling.")] = "",
    json: Annotated[Path | None, typer.Option("--json", help="Write all measurements to this file.")] = None,
    write: Annotated[bool, typer.Option(help="Write tables and plot into docs/performance.md.")] = False,
    attacks: Annotated[
        bool, typer.Option(help="Run the attack corpus against stock nbgrader and this engine instead.")
    ] = False,
) -> None:
    """Compare this engine with stock nbgrader and with the least that the same cells can cost."""
    if attacks:
        from grader.commands.attacks import run as run_attacks

        guarded(run_attacks)
    from grader.commands.bench import run

    guarded(lambda: run(parts, submissions, rounds, jobs, sizes, json, write, database))


@app.command()
def doctor() -> None:
    """Say what this machine can do, and how to correct problems."""
    from grader.commands.doctor import run

    guarded(run)


def main() -> None:
    """Run the command line."""
    run_program(lambda: app(prog_name="grader"))


if __name__ == "__main__":
    main()
