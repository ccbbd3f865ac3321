from types import SimpleNamespace

import pytest

from helpers.history_frame import history_frame


def test_a_dictionary_counts_from_one():
    frame = history_frame({"loss": [3, 2], "val_loss": [4, 3]})
    assert frame.to_dict("list") == {"loss": [3, 2], "val_loss": [4, 3]}
    assert list(frame.index) == [1, 2]


def test_a_history_counts_on_from_its_first_epoch():
    assert list(history_frame(SimpleNamespace(history={"loss": [3, 2]}, epoch=[10, 11])).index) == [11, 12]


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
