"""What the kernels of other programs and environments may read."""

import json
from pathlib import Path

import pytest
from jupyter_client.kernelspec import KernelSpec

from grader.engine.execute import execute
from grader.errors import MachineError
from grader.kernels.readable import paths_of_kernel
from grader.records import Job


def spec(*argv: object, **more: object) -> KernelSpec:
    return KernelSpec(argv=[str(word) for word in argv], **more)


def program(folder: Path, name: str = "run") -> Path:
    """Make an installed program with a folder of libraries."""
    (folder / "lib").mkdir(parents=True)
    path = folder / "bin" / name
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_folder_of_an_installed_program_is_shown(tmp_path):
    path = program(tmp_path / "julia")
    assert str(tmp_path / "julia") in paths_of_kernel(spec(path, "-i"))


def test_a_program_is_looked_up_as_a_shell_does(tmp_path, monkeypatch):
    path = program(tmp_path / "julia", "some-julia")
    monkeypatch.setenv("PATH", str(path.parent))
    assert str(tmp_path / "julia") in paths_of_kernel(spec("some-julia"))


def test_python_is_this_python_and_not_the_one_on_the_path(tmp_path, monkeypatch):
    path = program(tmp_path / "conda", "python")
    monkeypatch.setenv("PATH", str(path.parent))
    assert str(tmp_path / "conda") not in paths_of_kernel(spec("python", "-m", "ipykernel_launcher"))


def test_a_link_shows_what_it_leads_to(tmp_path):
    path = program(tmp_path / "julia-1.9")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "julia").symlink_to(path)
    shown = paths_of_kernel(spec(tmp_path / "bin" / "julia"))
    assert {str(tmp_path / "bin" / "julia"), str(tmp_path / "julia-1.9")} <= set(shown)
    assert str(tmp_path) not in shown


def test_a_virtual_environment_shows_the_python_it_was_made_from(tmp_path):
    base = program(tmp_path / "python", "python3.12")
    made = program(tmp_path / "venv", "other").with_name("python")
    made.symlink_to(base)
    (tmp_path / "venv" / "pyvenv.cfg").write_text(f"home = {base.parent}\nversion = 3.12\n")
    assert {str(tmp_path / "venv"), str(tmp_path / "python")} <= set(paths_of_kernel(spec(made)))


def test_a_file_among_the_words_is_shown_and_not_its_folder(tmp_path):
    (tmp_path / "kernel.py").touch()
    shown = paths_of_kernel(spec("python", tmp_path / "kernel.py", "-f", "{connection_file}"))
    assert str(tmp_path / "kernel.py") in shown and str(tmp_path) not in shown


def test_its_own_folder_and_what_it_names_are_shown(tmp_path):
    for name in ("own", "packages", "more"):
        (tmp_path / name).mkdir()
    shown = paths_of_kernel(
        spec(
            "python",
            resource_dir=str(tmp_path / "own"),
            env={"PYTHONPATH": f"{tmp_path / 'packages'}:{tmp_path / 'none'}:here"},
            metadata={"grader": {"readable": [str(tmp_path / "more"), 3]}},
        )
    )
    assert {str(tmp_path / name) for name in ("own", "packages", "more")} <= set(shown)
    assert str(tmp_path / "none") not in shown and "here" not in shown


@pytest.mark.parametrize("name", ["nbgrader_config.py", "gradebook.db", "source"])
def test_a_course_is_not_shown(tmp_path, name):
    path = program(tmp_path)
    (tmp_path / name).touch()
    shown = paths_of_kernel(spec(path, env={"PYTHONPATH": str(tmp_path)}))
    assert str(tmp_path) not in shown and str(path) in shown


def test_no_home_is_shown(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    path = program(tmp_path / ".local")
    assert str(tmp_path / ".local") not in paths_of_kernel(spec(path, env={"PYTHONPATH": f"{tmp_path}:/"}))


@pytest.mark.parametrize("metadata", [{"grader": 3}, {"grader": {"readable": "/opt"}}, {"grader": {}}])
def test_wrong_metadata_show_nothing(metadata):
    assert "/opt" not in paths_of_kernel(spec("python", metadata=metadata))


def test_a_kernel_that_cannot_start_gets_words_that_help(tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "broken"
    folder.mkdir(parents=True)
    broken = {"argv": ["python", "-c", "1 / 0"], "display_name": "Broken", "language": "python"}
    (folder / "kernel.json").write_text(json.dumps(broken))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    notebook = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
    with pytest.raises(MachineError) as raised:
        execute(Job("job", notebook, kernel_name="broken"))
    assert "jupyter run --kernel=broken" in str(raised.value.remedy)
