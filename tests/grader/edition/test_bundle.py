"""What goes into a student edition, for a small course of its own."""

import re
import zipfile
from io import BytesIO

import pytest

from grader.course import Course, open_course
from grader.edition.bundle import contents
from grader.edition.spec import read_spec
from grader.errors import GraderError
from grader.nbgrader import generate
from tests.grader.conftest import CONFIG, NOTEBOOK, UNIT

EXERCISE = f"release/{UNIT}/{NOTEBOOK}.ipynb"
SPEC = """
opens = "lessons/{unit}.ipynb"
files = ["lessons/{unit}.ipynb", "LICENSE"]
packages = ["tools"]
"""
FILES = {
    "student_edition/edition.toml": SPEC,
    "student_edition/README.md": "# For students",
    "student_edition/requirements.txt": "numpy==2.0\n",
    "student_edition/requirements.in": "# What students need.\nNumPy\n",
    "student_edition/.DS_Store": "?",
    "pyproject.toml": '[project]\nname = "mini"\nversion = "1"\ndependencies = ["numpy>=2", "dask>=1"]\n',
    f"lessons/{UNIT}.ipynb": "{}",
    "lessons/99_later.ipynb": "{}",
    "LICENSE": "Free.",
    "tools/__init__.py": "from tools.used import it",
    "tools/used.py": "it = 1",
    "tools/for_teachers.py": "",
}


@pytest.fixture
def full(course) -> Course:
    """The small course, released, with a student edition."""
    for name, text in FILES.items():
        path = course.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    generate.release(course, UNIT)
    return course


def made(course: Course) -> dict[str, bytes]:
    return contents(course, [UNIT], read_spec(course.root))


def test_it_holds_what_the_course_says_and_nothing_else(full):
    found = made(full)
    (wheel,) = [name for name in found if name.endswith(".whl")]
    assert set(found) == {
        EXERCISE,
        f"lessons/{UNIT}.ipynb",
        "LICENSE",
        "README.md",
        "requirements.txt",
        wheel,
    }
    assert found["requirements.txt"].decode() == f"numpy==2.0\n./{wheel}\n"
    inside = zipfile.ZipFile(BytesIO(found[wheel])).namelist()
    assert {name for name in inside if name.startswith("tools/")} == {"tools/__init__.py", "tools/used.py"}
    (metadata,) = [name for name in inside if name.endswith("METADATA")]
    asked = re.findall(b"Requires-Dist: (.*)", zipfile.ZipFile(BytesIO(found[wheel])).read(metadata))
    assert asked == [b"numpy>=2"]


def test_a_star_stands_for_the_files_that_are_there(full):
    spec = full.root / "student_edition" / "edition.toml"
    spec.write_text(SPEC.replace('"lessons/{unit}.ipynb", "LICENSE"', '"lessons/{unit}*.ipynb", "LICENSE"'))
    (full.root / "lessons" / f"{UNIT}_part_2.ipynb").write_text("{}")
    assert {name for name in made(full) if name.startswith("lessons/")} == {
        f"lessons/{UNIT}.ipynb",
        f"lessons/{UNIT}_part_2.ipynb",
    }
    spec.write_text(SPEC.replace('"LICENSE"', '"LICENCE*"'))
    with pytest.raises(GraderError, match=r"LICENCE\* is not a file of the course"):
        made(full)


def test_validate_goes_by_the_limits_of_the_course(full):
    (full.root / "nbgrader_config.py").write_text(CONFIG + "c.Limits.cell_seconds = 99\n")
    found = made(open_course(full.root))
    wheel = zipfile.ZipFile(BytesIO(next(found[name] for name in found if name.endswith(".whl"))))
    (config,) = [name for name in wheel.namelist() if name.endswith("etc/jupyter/nbgrader_config.py")]
    assert "c.Execute.timeout = 297\n" in wheel.read(config).decode()


def test_a_course_without_an_edition_gives_its_exercises(course):
    generate.release(course, UNIT)
    assert set(contents(course, [UNIT], None)) == {EXERCISE}


def test_exercises_that_are_released_elsewhere_have_a_place_too(course, tmp_path_factory):
    elsewhere = f"c.CourseDirectory.release_directory = {str(tmp_path_factory.mktemp('elsewhere'))!r}\n"
    (course.root / "nbgrader_config.py").write_text(CONFIG + elsewhere)
    moved = open_course(course.root)
    generate.release(moved, UNIT)
    assert set(contents(moved, [UNIT], None)) == {f"exercises/{UNIT}/{NOTEBOOK}.ipynb"}


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (f"lessons/{UNIT}.ipynb", None, rf"lessons/{UNIT}\.ipynb is not a file of the course"),
        ("tools/__init__.py", None, "tools is not a package"),
        ("pyproject.toml", None, r"pyproject\.toml gives no name and version"),
        ("pyproject.toml", "[project]\nname = 'mini'\n", r"pyproject\.toml gives no name and version"),
        ("student_edition/requirements.in", "numpy\nkeras\n", r"requirements\.in names keras, which is not"),
        ("student_edition/edition.toml", SPEC.replace("lessons/{unit}", "x", 1), r"holds no x\.ipynb"),
        ("student_edition/edition.toml", SPEC.replace("LICENSE", "../../etc/passwd"), "is not a file of the"),
    ],
)
def test_what_is_missing_is_named(full, name, text, says):
    if text is None:
        (full.root / name).unlink()
    else:
        (full.root / name).write_text(text)
    with pytest.raises(GraderError, match=says) as caught:
        made(full)
    assert caught.value.remedy
