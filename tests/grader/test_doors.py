"""Names of the release before."""

import pytest
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from grader import doors
from grader.preprocessors import ExecuteConfined, GraderPreprocessor


@pytest.mark.parametrize(("old", "new"), doors.NEW_NAMES.items())
def test_an_old_name_is_the_new_class_and_warns(old, new):
    with pytest.warns(FutureWarning, match=f"grader.preprocessors.{new}"):
        found = import_item(f"grader.doors.{old}")
    assert found.__module__ == "grader.preprocessors" and found.__name__ == new


def test_another_name_is_an_error():
    with pytest.raises(AttributeError, match="no attribute 'Window'"):
        _ = doors.Window


@pytest.mark.parametrize("section", ["GraderPreprocessor", "Door"])
def test_the_old_section_of_the_configuration_counts(section):
    assert not ExecuteConfined(config=Config())._is_unsafe()
    assert ExecuteConfined(config=Config({section: {"unsafe": True}}))._is_unsafe()
    assert not ExecuteConfined(config=Config({section: {"unsafe": False}}))._is_unsafe()


def test_the_old_section_is_named_in_the_log(caplog):
    step = GraderPreprocessor(config=Config({"Door": {"unsafe": True}}))
    step.log.propagate = True
    step._is_unsafe()
    assert "c.Door is now c.GraderPreprocessor" in caplog.text
