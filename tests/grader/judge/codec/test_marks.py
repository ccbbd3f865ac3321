"""Marks hold the number of a custom object, wherever Keras takes them from."""

import pytest

from grader.judge.codec.marks import SHARED, mark, number_in, shared


def test_the_number_is_found_in_the_mark_and_in_its_inner_part():
    made = mark(7)
    assert number_in(made) == number_in(made["config"]) == number_in(made["config"]["config"]) == 7


@pytest.mark.parametrize(
    "config", [{}, {"number": True}, {"number": "1"}, {"config": 3}, {"config": {"number": None}}]
)
def test_no_number(config):
    with pytest.raises(ValueError, match="without a number"):
        number_in(config)


def test_a_shared_layer_has_its_configuration_within():
    made = shared(2, {"class_name": "Dense"}, in_graph=True)
    assert made["class_name"] == made["registered_name"] == SHARED
    assert made["config"] == {"number": 2, "layer": {"class_name": "Dense"}, "in_graph": True}
