import subprocess
import sys
import threading

import pytest

from grader.kernels.client import Zygote
from grader.kernels.errors import ZygoteError
from grader.kernels.preload import thread_names


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Write a module that a zygote can find."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return lambda name, source: (tmp_path / f"{name}.py").write_text(source)


def test_a_module_that_is_missing_is_named():
    with pytest.raises(ZygoteError, match=r"cannot import 'no_such': ModuleNotFoundError: .*no_such"):
        Zygote(["json", "no_such"]).start()


def test_a_module_that_fails_is_named_with_its_error(module):
    module("broken_course", "import os\n1 / 0")
    with pytest.raises(ZygoteError, match="cannot import 'broken_course': ZeroDivisionError") as caught:
        Zygote(["broken_course"]).start()
    assert "remove it from the list" in caught.value.remedy


def test_a_module_that_starts_a_thread_is_named(module):
    module(
        "threaded", "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()"
    )
    with pytest.raises(ZygoteError, match="'threaded' starts threads"):
        Zygote(["threaded"]).start()


def test_a_module_that_kills_the_zygote_leaves_its_last_words(module):
    module("deadly", "import os\nos.write(2, b'goodbye'); os.abort()")
    with pytest.raises(ZygoteError, match="ended unexpectedly") as caught:
        Zygote(["deadly"]).start()
    assert "goodbye" in caught.value.__notes__[0]


def test_what_is_imported_is_frozen():
    code = "import gc; from grader.kernels.preload import preload; preload([]); print(gc.get_freeze_count())"
    assert int(subprocess.check_output([sys.executable, "-c", code])) > 1000


def test_threads_are_seen():
    before = len(thread_names())
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    assert len(thread_names()) == before + 1
    end.set()
    thread.join()
