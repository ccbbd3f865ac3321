"""Findings are kept beside the class, and for other classes of the same user."""

import os
import sysconfig
import time
from dataclasses import replace

import pytest

from grader.engine import findings
from grader.engine.findings import DAYS, References, Shown, digest_of, keep, kept, recall
from grader.records import Limits
from tests.grader.conftest import source_notebook

FOUND = {"nb": Shown(shared={"test": "why"}, valued=frozenset({"test"}))}


def unit(**files: bytes) -> References:
    notebook = source_notebook()
    return References(skeletons={"nb": notebook}, sources={"nb": notebook}, files=files, limits=Limits())


def test_another_class_of_the_same_unit_has_them(tmp_path, new_cache):
    keep(tmp_path / "one.json", unit(), FOUND)
    assert recall(tmp_path / "two.json", unit()) == FOUND
    assert kept(tmp_path / "two.json") == FOUND  # the report reads them there
    assert recall(tmp_path / "two.json", unit(data=b"1")) is None


def test_a_unit_of_which_students_see_more_or_less_has_not(tmp_path, new_cache):
    keep(tmp_path / "one.json", unit(), FOUND)
    seen = replace(unit(), given_out={"nb": source_notebook()})
    assert recall(tmp_path / "one.json", seen) is None
    keep(tmp_path / "one.json", seen, FOUND)
    less = replace(unit(), given_out={"nb": source_notebook()})
    less.given_out["nb"].cells.pop()
    assert recall(tmp_path / "one.json", seen) == FOUND and recall(tmp_path / "one.json", less) is None


def test_another_version_of_the_grader_or_of_a_package_has_not(tmp_path, new_cache, monkeypatch):
    keep(tmp_path / "one.json", unit(), FOUND)
    monkeypatch.setattr(findings, "_version", lambda: "another")
    assert recall(tmp_path / "one.json", unit()) is None and recall(tmp_path / "two.json", unit()) is None


def test_packages_belong_to_the_version(monkeypatch, tmp_path):
    before = findings._version.__wrapped__()
    (tmp_path / "numpy-99.dist-info").mkdir()
    monkeypatch.setattr(sysconfig, "get_path", lambda name: str(tmp_path))
    assert findings._version.__wrapped__() != before


def test_what_ran_out_of_time_is_not_in_the_cache(tmp_path, new_cache):
    keep(tmp_path / "one.json", unit(), {"nb": replace(FOUND["nb"], complete=False)})
    assert recall(tmp_path / "two.json", unit()) is None and not new_cache.exists()


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path, new_cache):
    new_cache.write_text("no folder")
    keep(tmp_path / "one.json", unit(), FOUND)
    assert recall(tmp_path / "one.json", unit()) == FOUND and recall(tmp_path / "two.json", unit()) is None


def test_old_files_are_removed(tmp_path, new_cache):
    keep(tmp_path / "one.json", unit(), FOUND)
    old = new_cache / "findings" / "old.json"
    old.write_text("{}")
    os.utime(old, (time.time() - (DAYS + 1) * 86400,) * 2)
    recall(tmp_path / "two.json", unit())
    assert [path.stem for path in old.parent.iterdir()] == [digest_of(unit())]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"digest": 1}', '{"digest": "", "shown": {"nb": 3}}'])
def test_a_damaged_file_is_none(tmp_path, text):
    (tmp_path / "kept.json").write_text(text)
    assert kept(tmp_path / "kept.json") is None
