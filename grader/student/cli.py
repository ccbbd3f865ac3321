"""The `grader` command of the student edition: `check` and `doctor`, and nothing for teachers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from grader.error_handler import guarded, run_program
from grader.kernels.registry import start_early

app = typer.Typer(
    help="Check your own exercises. "
    "Exit codes: 0 all visible tests pass, 1 some do not, 2 wrong use, 130 interrupted.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"grader {version('keras-course')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command()
def check(
    notebook: Annotated[Path, typer.Argument(metavar="NOTEBOOK", help="The exercise you are working on.")],
) -> None:
    """Run your own notebook and say which visible tests pass."""
    start_early([notebook.stem])
    from grader.commands.check import run

    guarded(lambda: run(notebook))


@app.command()
def doctor() -> None:
    """Say what this computer can do for the course, and how to fix what it cannot."""
    from grader.commands.doctor import run

    guarded(lambda: run(grading=False))


def main() -> None:
    """Run the command line."""
    run_program(lambda: app(prog_name="grader"))


if __name__ == "__main__":
    main()
