import pytest

from grader.kernels.settings import SETTLED_VARIABLES, unsettled, zygote_environment


def test_a_zygote_imports_quietly_and_without_threads():
    environment = zygote_environment({"HOME": "/h", "OMP_NUM_THREADS": "4", "OPENBLAS_NUM_THREADS": "4"})
    assert environment["HOME"] == "/h"
    assert environment["TF_CPP_MIN_LOG_LEVEL"] == "3"
    assert environment["OPENBLAS_NUM_THREADS"] == "1"
    assert "OMP_NUM_THREADS" not in environment


def test_who_asks_for_logs_gets_them():
    assert zygote_environment({"TF_CPP_MIN_LOG_LEVEL": "0"})["TF_CPP_MIN_LOG_LEVEL"] == "0"


@pytest.mark.parametrize("name", SETTLED_VARIABLES)
def test_what_is_read_at_import_must_be_the_same(name):
    assert unsettled({name: "a"}, {name: "a"}) == []
    assert unsettled({name: "a"}, {}) == [name]
    assert unsettled({}, {name: "a"}) == [name]


def test_other_variables_may_differ():
    assert unsettled({"CUDA_VISIBLE_DEVICES": "", "TF_NUM_INTRAOP_THREADS": "1"}, {}) == []
