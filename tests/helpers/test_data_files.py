import shutil
from hashlib import sha256

import pytest

from helpers import data_files
from helpers.datasets import load_penguins


@pytest.fixture
def folder(tmp_path, monkeypatch):
    shutil.copy(data_files.FOLDER / "penguins.csv", tmp_path)
    shutil.copy(data_files.FOLDER / data_files.MANIFEST, tmp_path)
    monkeypatch.setattr(data_files, "FOLDER", tmp_path)
    return tmp_path


def test_the_manifest_and_the_readme_name_every_file():
    manifest = data_files._manifest()
    files = {path.name for pattern in ("*.csv*", "*.npz") for path in data_files.FOLDER.glob(pattern)}
    readme = (data_files.FOLDER / "README.md").read_text(encoding="utf-8")
    assert set(manifest) == files
    for name, digest in manifest.items():
        assert sha256((data_files.FOLDER / name).read_bytes()).hexdigest() == digest
        assert f"| {name} | `{digest}` |" in readme
        assert readme.count(f"| {name} |") == 2


def test_a_changed_file_is_named_with_its_remedy(folder):
    with (folder / "penguins.csv").open("a") as file:
        file.write("Adelie,Dream,1,1,1,1,male,2009\n")
    with pytest.raises(
        OSError, match=r"penguins.csv was changed: .*git checkout -- helpers/data/penguins.csv"
    ):
        load_penguins()


def test_a_missing_file_is_named_with_its_remedy(folder):
    (folder / "penguins.csv").unlink()
    with pytest.raises(OSError, match=r"penguins.csv is missing.*git checkout -- helpers/data/penguins.csv"):
        load_penguins()


def test_a_file_that_cannot_be_read_is_named(folder):
    (folder / "penguins.csv").unlink()
    (folder / "penguins.csv").mkdir()
    with pytest.raises(OSError, match=r"penguins.csv cannot be read"):
        load_penguins()


def test_a_missing_manifest_is_named(folder):
    (folder / data_files.MANIFEST).unlink()
    with pytest.raises(OSError, match=r"SHA256SUMS is missing.*git checkout -- helpers/data/SHA256SUMS"):
        load_penguins()
