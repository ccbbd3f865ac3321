"""What honest notebooks do works inside, in one confined warm kernel with Keras."""

import pytest

from grader.kernels.kernelspec import KERNEL_NAME
from tests.grader.sandbox.conftest import confined


@pytest.fixture(scope="module")
def cells():
    with confined(KERNEL_NAME, files={"table.csv": "x,y\n1,2\n3,6\n"}) as running:
        yield running


MODEL = """
import keras, numpy as np
keras.utils.set_random_seed(0)
x = np.arange(32.0).reshape(-1, 1) / 32
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True)
stop = keras.callbacks.EarlyStopping("loss")
log = keras.callbacks.CSVLogger("log.csv")
history = model.fit(x, 2 * x, epochs=2, callbacks=[best, stop, log])
model.save("model.keras"); model.save_weights("model.weights.h5")
again = keras.models.load_model("best.keras")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)))
"""

DOES = {
    "temporary files": (
        "import tempfile\nwith tempfile.NamedTemporaryFile('w') as f, tempfile.TemporaryDirectory() as d:\n"
        "    f.write('x'); print(open('/tmp/mine', 'w').write('xyz'))",
        "3",
    ),
    "home": (
        "from pathlib import Path; (Path.home() / 'x').write_text('x'); print(Path.home().name)",
        "home",
    ),
    "user": ("import getpass; print(getpass.getuser())", "student"),
    "Keras with checkpoints": (MODEL, "True"),
    "a figure": (
        "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()",
        "image/png",
    ),
    "fonts": (
        "from matplotlib import font_manager as m\nprint(m.findfont('DejaVu Sans'))\n"
        "m._load_fontmanager(try_read_cache=False); print('built')",
        "built",
    ),
    "threads": (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(8) as pool: print(list(pool.map(abs, [-1, -2])))",
        "[1, 2]",
    ),
    "processes": (
        "import multiprocessing as m\nwith m.get_context('fork').Pool(2) as p: print(p.map(abs, [-1, -2]))",
        "[1, 2]",
    ),
    "joblib": (
        "import joblib\nprint(joblib.Parallel(2, prefer='threads')(joblib.delayed(abs)(n) for n in (-1, 2)))",
        "[1, 2]",
    ),
    "joblib's cache": (
        "import joblib\nprint(joblib.Memory('cache', verbose=0).cache(abs)(-3), joblib.cpu_count() > 0)",
        "3 True",
    ),
    "tqdm": ("from tqdm.auto import tqdm\nprint(sum(tqdm(range(10))))", "45"),
    "%timeit": ("%timeit -n 10 -r 2 sum(range(10))", "loop"),
    "%%bash": ("%%bash\necho $((6 * 7))", "42"),
    "!ls": ("!ls", "table.csv"),
    "a table beside": ("import pandas; print(pandas.read_csv('table.csv').y.sum())", "8"),
    "helpers' data": (
        "from helpers.datasets import load_auto_mpg\nprint(len(load_auto_mpg()) > 300)",
        "True",
    ),
    "pickles": ("import pickle; pickle.dump(1, open('p', 'wb')); print(pickle.load(open('p', 'rb')))", "1"),
    "sqlite": (
        "import sqlite3; sqlite3.connect('d.db').execute('create table t (x)'); print('made')",
        "made",
    ),
    "time zone": ("import datetime; print(datetime.datetime.now().year > 2000)", "True"),
    "random numbers": ("import uuid, os; print(len(os.urandom(4)), uuid.uuid4().version)", "4 4"),
    "asyncio": ("import asyncio; await asyncio.sleep(0); print(await asyncio.to_thread(abs, -5))", "5"),
    "psutil": (
        "import psutil; print(psutil.Process().memory_info().rss > 0, psutil.cpu_count() > 0)",
        "True True",
    ),
    "own /proc": (
        "print(open('/proc/self/status').read()[:5], open('/proc/meminfo').read()[:8])",
        "Name: MemTotal",
    ),
}


@pytest.mark.parametrize("what", DOES)
def test_it_works(cells, what):
    code, said = DOES[what]
    printed = cells(code)
    assert said in printed and "Traceback" not in printed, printed
