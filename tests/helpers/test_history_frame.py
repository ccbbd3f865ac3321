from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from helpers.history_frame import history_frame


def test_a_dictionary_counts_from_one():
    frame = history_frame({"loss": [3, 2], "val_loss": [4, 3]})
    assert frame.to_dict("list") == {"loss": [3, 2], "val_loss": [4, 3]}
    assert list(frame.index) == [1, 2]


def test_a_history_counts_on_from_its_first_epoch():
    assert list(history_frame(SimpleNamespace(history={"loss": [3, 2]}, epoch=[10, 11])).index) == [11, 12]


@pytest.mark.parametrize(
    ("epoch", "shown"),
    [
        ([0, 1, 2], [1, 2, 3]),
        ([10, 11, 12], [11, 12, 13]),
        ([0, 2, 4], [1, 3, 5]),
        ([1, 2, 3], [1, 2, 3]),  # counts as fit prints already
        ([0, 1, 0], [1, 2, 3]),  # a second training was appended
        ([0.5, 1, 2], [1, 2, 3]),
        ([np.nan, 1, 2], [1, 2, 3]),
    ],
)
def test_the_epoch_column_of_a_table_is_the_axis(epoch, shown):
    table = pd.DataFrame({"epoch": epoch, "loss": [3.0, 2.0, 1.0]})
    for history in (table, table.to_dict("list"), table.set_index("epoch")):
        frame = history_frame(history)
        assert list(frame) == ["loss"]
        assert list(frame.index) == shown
        assert frame.index.name == "epoch"


def test_the_file_of_a_csv_logger_is_read(tmp_path):
    path = tmp_path / "log.csv"
    path.write_text("epoch,loss,val_loss\n0,3,NA\n1,2,2.5\n")
    frame = history_frame(path)
    assert frame["loss"].tolist() == [3, 2]
    assert frame["val_loss"].isna().tolist() == [True, False]


def test_a_missing_and_an_empty_file_are_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no file 'gone.csv'.*CSVLogger"):
        history_frame("gone.csv")
    (tmp_path / "empty.csv").touch()
    with pytest.raises(ValueError, match="not the table of a CSVLogger"):
        history_frame(tmp_path / "empty.csv")
    with pytest.raises(FileNotFoundError, match="no file"):
        history_frame(Path("log"))


@pytest.mark.parametrize("other", [None, [1, 2], "loss", 3, SimpleNamespace(history=None)])
def test_something_else_is_a_type_error_that_says_what_to_pass(other):
    with pytest.raises(TypeError, match=r"what model.fit returns.*Write `history = model.fit"):
        history_frame(other)


@pytest.mark.parametrize(
    ("logs", "error", "message"),
    [
        ({}, ValueError, "no 'loss'; it has nothing"),
        ({"mae": [1]}, ValueError, "no 'loss'; it has 'mae'"),
        ({"loss": []}, ValueError, "no epoch: fit with epochs=1 or more"),
        (
            {"loss": [1, 2], "val_loss": [1]},
            ValueError,
            "2 values of 'loss' but 1 of 'val_loss'.*validation_freq=1",
        ),
        (
            {"loss": [1, 2], "f1": [[1, 2], [3, 4]]},
            ValueError,
            r"'f1'.*shape \(2, 2\).*give the metric an average",
        ),
        ({"loss": [[1], [1, 2]]}, TypeError, "'loss' should be a list of numbers"),
        ({"loss": ["low", "high"]}, TypeError, "'loss' should be a list of numbers"),
        ({"loss": 3}, ValueError, "'loss' should hold one number for each epoch"),
    ],
)
def test_bad_numbers_are_named(logs, error, message):
    with pytest.raises(error, match=message):
        history_frame(logs)
