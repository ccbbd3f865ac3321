import sysconfig
from importlib.metadata import version

from grader.kernels.installed import installed_packages


def test_each_package_has_its_version():
    found = installed_packages()
    assert found == sorted(found) and f"numpy-{version('numpy')}.dist-info" in found


def test_the_folders_are_those_of_this_python(monkeypatch, tmp_path):
    (tmp_path / "own-1.dist-info").mkdir()
    monkeypatch.setattr(sysconfig, "get_path", lambda name: str(tmp_path))
    assert installed_packages() == ["own-1.dist-info"]
