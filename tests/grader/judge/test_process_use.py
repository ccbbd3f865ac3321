"""Tests that use the answer's process are known by their source."""

import pytest
from nbformat.v4 import new_notebook

from grader.judge.process_use import process_uses, text_running_tests
from tests.grader.conftest import cell

GIVEN = "import math, sys, os\nimport numpy as np\nimport matplotlib.pyplot as plt\nimport forbid\ndata = {}"
FILES = {"forbid.py": b"import builtins\ndef no_sum():\n    builtins.sum = None\ndef harmless(): pass\n"}


def uses(source: str) -> dict[str, str]:
    cells = [cell(GIVEN, "given"), cell("def answer(): pass", "answer", solution=True)]
    notebook = new_notebook(cells=[*cells, cell(source, "test", points=1)])
    return process_uses(notebook, FILES, frozenset({"answer"}))


@pytest.mark.parametrize(
    "source",
    [
        "from unittest import mock\nwith mock.patch('math.hypot'):\n    answer()",
        "from unittest.mock import patch\n@patch.object(math, 'hypot')\ndef check(_): answer()\ncheck()",
        "import unittest.mock\nunittest.mock.patch('math.hypot').start()",
        "import pytest\nmonkey = pytest.MonkeyPatch()",
        "math.hypot = None\nanswer()",
        "np.random.seed.x = 1",
        "setattr(np, 'sort', None)",
        "del math.hypot",
        "os.environ['X'] = '1'",
        "sys.stdin = open('x')",
        "import doctest\nassert doctest.testmod().failed == 0",
        "def sorted(*_): raise AssertionError\nanswer()",
        "input = lambda _: '4'",
        "assert 'x' not in globals()",
        "assert 'answer' in dir()",
        "assert _ == 3",
        "assert In[-1]",
        "assert 'sum' not in answer.__code__.co_names",
        "import dis\nassert list(dis.get_instructions(answer))",
        "from inspect import getsource as text\nassert text(answer)",
        "assert len(plt.get_fignums()) < 2",
        "assert 'numpy' not in sys.modules",
        "np.seterr(all='raise')\nanswer()",
        "forbid.no_sum()\nanswer()",
        "get_ipython().history_manager",
        "%%time\nassert plt.gca()",
        "kept = answer\ndef answer(): return kept()\nanswer()",
        "answer = lambda: 3",
    ],
)
def test_what_uses_the_process(source):
    assert uses(source)["test"]


@pytest.mark.parametrize(
    "source",
    [
        "assert answer() is None",
        "forbid.harmless()",
        "data['x'] = 1\nfor _ in range(3): answer()",
        "patch = [1]\nassert [patch for patch in patch]",
        "np.random.seed(3)\nassert np.sort([2, 1])[0] == 1",
        "import inspect\nassert inspect.signature(answer)",
        "assert vars(answer) == {} and dir(answer)",
        "get_ipython().run_line_magic('timeit', 'answer()')",
        "class Fake:\n    def __init__(self):\n        self.modules = 1\nFake().modules = 2",
        "this is no Python",
        "kept = answer\ndel answer\nanswer = kept",
    ],
)
def test_what_does_not(source):
    assert uses(source) == {}


RUN_TEXT = [
    "assert eval(answer) == 3",
    "exec(answer, {})",
    "for name in ['a', 'b']:\n    assert eval(name)",
    "code = compile(answer, 'answer', 'exec')",
    "import pickle\npickle.loads(answer)",
    "from pickle import loads\nloads(answer)",
    "import io, pickle\npickle.load(io.BytesIO(answer))",
    "import io, torch\ntorch.load(io.BytesIO(answer()))",
    "import torch\nfile = keep(answer())\ntorch.load(file, weights_only=False)",
    "os.system(answer)",
    "import subprocess\nsubprocess.run(args=answer)",
    "import pandas as pd\npd.DataFrame().query(answer)",
    "import pandas as pd\npd.DataFrame().query(expr=answer)",
    "get_ipython().run_cell(answer)",
    "!echo {answer}",
    "found = !ls $answer",
    "def check(text): return eval(text)\ncheck('1')",
]


@pytest.mark.parametrize("source", RUN_TEXT)
def test_the_judge_never_runs_what_may_be_a_text_of_the_answers(source):
    notebook = new_notebook(cells=[cell(GIVEN, "given"), cell(source, "test", points=1)])
    assert text_running_tests(notebook, {}) == {"test"}
    assert "runs a text as code" in process_uses(notebook, {})["test"]


@pytest.mark.parametrize(
    "source",
    [
        "assert eval('1 + 2') == answer()",
        "exec(open('check.py').read())",
        "import pickle\nwith open('expected.pkl', 'rb') as f:\n    expected = pickle.load(f)",
        "import torch\nexpected = torch.load('expected.pt')",
        "import torch\nfile = answer()\ntorch.load(file, weights_only=True)",
        "!ls *.py",
        "%timeit -n1 answer({1: 2})",
        "%%time\nassert answer() == {'a': 1}",
        "get_ipython().run_cell('x = {}')",
        "import re\nre.compile(answer())",
        "answer().compile(loss='mse')",
        "tree.query(answer())",
    ],
)
def test_a_cells_own_text_and_the_courses_files_may_be_run(source):
    notebook = new_notebook(cells=[cell(GIVEN, "given"), cell(source, "test", points=1)])
    assert text_running_tests(notebook, {}) == frozenset()


DRAWN = {
    "np.random.randint(1, 7)": "np.random.seed(3)",
    "random.choice([1, 2])": "import random as r\nr.seed(3)",
    "choice([1, 2])": "from random import seed\nseed(3)",
    "given_draw()": "def fix():\n    np.random.seed(3)\nfix()",
    "keras.layers.Dense(1)": "keras.utils.set_random_seed(3)",
    "KMeans().fit([[1]])": "np.random.seed(3)",
    "pd.Series([1, 2]).sample(1)": "np.random.seed(3)",
}
NOT_DRAWN = [
    "np.random.default_rng(1).random()",
    "np.sort([2, 1])",
    "random.Random(1).random()",
    "np.random.seed(1)",
]


def uses_of_draw(drawn: str, source: str) -> dict[str, str]:
    given = (
        f"{GIVEN}\nimport random, keras\nimport pandas as pd\nfrom random import choice\n"
        "from sklearn.cluster import KMeans\ndef given_draw():\n    return np.random.rand()"
    )
    cells = [cell(given, "given"), cell(f"def answer():\n    return {drawn}", "answer", solution=True)]
    notebook = new_notebook(cells=[*cells, cell(f"{source}\nanswer()", "test", points=1)])
    return process_uses(notebook, FILES, frozenset({"answer"}))


@pytest.mark.parametrize(("drawn", "source"), DRAWN.items())
def test_a_seed_of_a_test_is_for_answers_that_draw(drawn, source):
    """Such a test may pass by luck in another process, so a passing reference answer proves nothing."""
    assert "seeds the generator" in uses_of_draw(drawn, source)["test"]


@pytest.mark.parametrize("drawn", NOT_DRAWN)
def test_a_seed_is_the_tests_own_where_no_answer_draws(drawn):
    assert uses_of_draw(drawn, "import random\nrandom.seed(1)\nnp.random.seed(3)") == {}
