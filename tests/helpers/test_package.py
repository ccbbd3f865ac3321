import os
import subprocess
import sys
from pathlib import Path

import pytest

import helpers


def test_every_public_name_is_there_and_there_are_few():
    assert len(helpers.__all__) <= 16
    for name in helpers.__all__:
        assert getattr(helpers, name).__doc__
    assert dir(helpers) == helpers.__all__


def test_an_unknown_name_is_an_error():
    with pytest.raises(AttributeError, match="No helpers attribute dl_plot"):
        _ = helpers.dl_plot


IMPORT = "import sys; before = set(sys.modules); import helpers; print(*sorted(set(sys.modules) - before))"


def test_importing_it_imports_no_module_of_its_own_and_nothing_heavy():
    run = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True)
    came = run.stdout.split()
    assert [name for name in came if name.startswith("helpers")] == ["helpers"]
    assert not {"numpy", "matplotlib", "pandas", "keras", "tensorflow", "IPython"} & set(came)


def test_its_names_have_types_for_a_type_checker(tmp_path):
    script = tmp_path / "lesson.py"
    script.write_text("import helpers\nreveal_type(helpers.device_name)\nhelpers.device_name(1)\n")
    root = Path(helpers.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=silent", script],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(root)},
    )
    assert 'Revealed type is "def () -> ' in run.stdout, run.stdout
    assert "[call-arg]" in run.stdout, run.stdout
