"""What a program needs is followed from module to module, and nothing else comes along."""

from pathlib import Path

import pytest

from grader.edition.modules import needed_files


@pytest.fixture
def package(tmp_path) -> Path:
    files = {
        "__init__.py": "",
        "start.py": "from pack import tables\nfrom pack.tools.saw import cut\nimport json\n",
        "tables.py": "from pathlib import Path\nFILE = Path(__file__).with_name('bands.json')\n",
        "bands.json": "{}",
        "other.json": "{}",
        "tools/__init__.py": "",
        "tools/saw.py": 'PROGRAM = "from pack.apart import main; main()"\nFOLDER = "blades"\n',
        "tools/blades/one.txt": "1",
        "apart.py": 'MODULES = ("pack.named", "somebody.else")\n"""Unlike pack.teacher."""\n',
        "named.py": "def later():\n    from pack.lazily import it\n",
        "lazily.py": "it = 1\n",
        "run/__init__.py": "",
        "run/__main__.py": "import pack.lazily\n",
        "teacher.py": "import pack.start\n",
        "lazy/__init__.py": "import lazy_loader\nlazy_loader.attach_stub(__name__, __file__)\n",
        "lazy/__init__.pyi": "from . import whole as whole\nfrom .parts import one as one\n",
        "lazy/whole.py": "from .. import lazily\n",
        "lazy/parts.py": "from ..tables import FILE\n",
        "lazy/other.py": "",
    }
    for name, text in files.items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "pack"


def names(files) -> set[str]:
    return {name.removeprefix("pack/") for name in files}


def test_imports_strings_programs_and_data_are_followed(package):
    assert names(needed_files(["pack.start"], {"pack": package})) == {
        "__init__.py",
        "start.py",
        "tables.py",
        "bands.json",
        "tools/__init__.py",
        "tools/saw.py",
        "tools/blades/one.txt",
        "apart.py",
        "named.py",
        "lazily.py",
    }


def test_a_package_comes_with_its_main(package):
    assert names(needed_files(["pack.run"], {"pack": package})) == {
        "__init__.py",
        "run/__init__.py",
        "run/__main__.py",
        "lazily.py",
    }


def test_a_stub_and_what_it_names_come_along(package):
    assert names(needed_files(["pack.lazy"], {"pack": package})) == {
        "__init__.py",
        "lazy/__init__.py",
        "lazy/__init__.pyi",
        "lazy/whole.py",
        "lazy/parts.py",
        "lazily.py",
        "tables.py",
        "bands.json",
    }


def test_contents_are_those_of_the_files(package):
    files = needed_files(["pack.tables"], {"pack": package})
    assert files["pack/bands.json"] == b"{}"
    assert list(files) == sorted(files)


def test_other_peoples_modules_are_left_alone():
    assert needed_files(["json", "numpy.linalg"], {}) == {}
