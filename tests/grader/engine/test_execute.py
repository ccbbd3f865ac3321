"""The pure function: a notebook in, the notebook with its outputs out."""

import asyncio
import contextlib
import json
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader.engine import cells
from grader.engine import execute as engine
from grader.engine.cells import CellRunner
from grader.engine.execute import execute, execute_in_order
from grader.engine.executed import SHARES
from grader.errors import KilledError, MachineError
from grader.judge.plan import plan_of
from grader.kernels.channels import Client
from grader.kernels.choice import runs_python
from grader.records import Executed, Job, Limits, Status
from tests.grader.conftest import cell

SILENT = "The test failed without a message."


def run(*sources: str, files: dict[str, bytes] | None = None, **limits: float) -> Executed:
    cells = [new_code_cell(source) for source in sources]
    notebook = nbformat.writes(new_notebook(cells=cells))
    return execute(Job("job", notebook, files=files or {}, limits=Limits(**limits)))


def text(executed: Executed, index: int) -> str:
    outputs = nbformat.reads(executed.notebook, as_version=4).cells[index].outputs
    return "".join(output.get("text", "") for output in outputs)


def test_each_cell_has_its_end_and_the_rest_goes_on():
    executed = run("x = 1", "assert x == 2, 'x should be 2'", "1 / 0", "print(x)")
    assert [run.status for run in executed.cells] == [
        Status.PASSED,
        Status.FAILED,
        Status.ERROR,
        Status.PASSED,
    ]
    assert executed.cells[1].message == "x should be 2"
    assert executed.cells[2].message == "ZeroDivisionError: division by zero"
    assert text(executed, 3) == "1\n"


def test_the_words_of_an_error_are_cut():
    executed = run("raise ValueError('y' * 3_000_000)")
    assert executed.cells[0].message.endswith("y… [cut]")
    assert len(executed.cells[0].message) + len(executed.notebook) < 40_000


def test_only_code_cells_are_run():
    notebook = new_notebook(cells=[new_markdown_cell("text"), new_code_cell("x = 1")])
    executed = execute(Job("job", nbformat.writes(notebook)))
    assert [run.index for run in executed.cells] == [1]


def test_files_lie_beside_the_notebook():
    executed = run("print(open('data/a.txt').read())", files={"data/a.txt": b"hello"})
    assert text(executed, 0) == "hello\n"


def test_an_endless_loop_is_interrupted_and_the_rest_runs():
    executed = run("while True: pass", "print('on')", cell_seconds=2)
    assert [run.status for run in executed.cells] == [Status.TIMEOUT, Status.PASSED]
    assert executed.cells[0].message == "Stopped after 2 s, the limit for a cell."


def test_a_loop_that_cannot_be_interrupted_ends_the_kernel():
    stubborn = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    executed = run(stubborn, "print('on')", cell_seconds=2)
    assert [run.status for run in executed.cells] == [Status.TIMEOUT, Status.NOT_RUN]
    assert "could not be stopped" in executed.cells[1].message


def test_the_whole_notebook_has_a_limit():
    executed = run("import time; time.sleep(60)", "x = 1", cell_seconds=60, total_seconds=2)
    assert [run.status for run in executed.cells] == [Status.TIMEOUT, Status.NOT_RUN]
    assert "the limit for the whole notebook" in executed.cells[0].message


def test_many_short_cells_do_not_get_round_it():
    executed = run(*["import time; time.sleep(0.8)"] * 20, cell_seconds=60, total_seconds=2)
    ends = [run.status for run in executed.cells]
    assert executed.seconds < 10 and ends.count(Status.PASSED) <= 3 and ends[-1] is Status.NOT_RUN


def test_a_dead_kernel_is_an_error_of_its_cell_and_the_rest_is_not_run():
    executed = run("import os; os._exit(3)", "x = 1")
    assert [run.status for run in executed.cells] == [Status.ERROR, Status.NOT_RUN]
    assert "The kernel died here" in executed.cells[0].message


def test_a_flood_of_output_is_cut():
    executed = run("for _ in range(300): print('x' * 1000, flush=True)", "print('on')", output_bytes=20_000)
    assert len(text(executed, 0)) < 30_000
    assert "[output cut after 20,000 bytes]" in text(executed, 0)
    assert text(executed, 1) == "on\n"


def test_no_process_stays():
    seconds = "300.0625"  # by this it is known: in the kernel it has another number than here
    executed = run(f"import subprocess; print(subprocess.Popen(['sleep', '{seconds}']).pid)")
    assert int(text(executed, 0))
    assert not [p for p in psutil.process_iter(["cmdline"]) if seconds in (p.info["cmdline"] or [])]


def test_the_kernel_works_in_a_folder_that_goes_with_it():
    folder = text(run("import os; print(os.getcwd())"), 0).strip()
    assert not Path(folder).exists()


def test_a_kernel_that_does_not_exist_is_our_fault():
    with pytest.raises(MachineError, match="No kernel 'nowhere' could be started"):
        execute(Job("job", nbformat.writes(new_notebook()), kernel_name="nowhere"))


SENDS = """kernel = get_ipython().kernel
def send(kind, content):
    kernel.session.send(kernel.iopub_socket, kind, content, parent=kernel.get_parent())
"""


def test_what_widgets_send_is_not_kept():
    opens = "send('comm_open', {'comm_id': str(n), 'target_name': 'x', 'data': {'state': {'v': 'x' * 9000}}})"
    executed = run(f"{SENDS}for n in range(9): {opens}\nprint('on')", output_bytes=20_000)
    assert text(executed, 0) == "on\n" and len(executed.notebook) < 3_000


def test_a_number_that_no_kernel_gives_is_not_kept():
    sent = "send('status', {'execution_state': 'busy', 'execution_count': 'x' * 1_000_000})"
    executed = run(f"{SENDS}{sent}\nsend('execute_input', {{'execution_count': 'y' * 1_000_000}})")
    assert len(executed.notebook) < 2_000


def test_what_one_update_shows_in_many_places_counts_in_each():
    shows = "from IPython.display import display, update_display\nfor _ in range(100):"
    shows += "\n    display({'text/plain': 'x'}, raw=True, display_id='d')"
    update = "update_display({'text/plain': 'y' * 15_000}, raw=True, display_id='d')"
    executed = run(f"{shows}\n{update}", update, output_bytes=20_000)
    assert len(executed.notebook) < 60_000
    assert "[output cut after 20,000 bytes]" in text(executed, 0) + text(executed, 1)


def test_what_is_cleared_counts_no_more():
    clears = "from IPython.display import clear_output\nfor n in range(20):\n    clear_output(wait=True)"
    executed = run(f"{clears}\n    print(str(n) * 9_000, flush=True)", output_bytes=20_000)
    assert text(executed, 0) == "19" * 9_000 + "\n"


def test_all_cells_together_have_a_limit_too():
    executed = run(*["print('x' * 9_000)"] * 14, "1", output_bytes=10_000)
    assert [len(text(executed, index)) > 9_000 for index in range(14)] == [True] * 11 + [False] * 3
    assert "output cut" in text(executed, 13) and text(executed, 14) == ""


def test_a_message_that_nobody_can_read_costs_its_own_cells():
    deep = "kernel.session.pack = lambda value: b'[' * 100_000 + b']' * 100_000"
    executed = run("x = 1", f"{SENDS}{deep}\nsend('stream', {{}})", "x = 2")
    assert [run.status for run in executed.cells] == [Status.PASSED, Status.ERROR, Status.NOT_RUN]


BIG = "big = b'x' * (31 * 2**20)\nkernel = get_ipython().kernel\n"
FLOODS = {
    "outputs": "kernel.iopub_thread.schedule(lambda: [kernel.iopub_thread.socket.send_multipart("
    "[b'stream', b'<IDS|MSG>', big], copy=False) for _ in range(100)])",
    "parts": "kernel.iopub_thread.schedule(lambda: kernel.iopub_thread.socket.send_multipart("
    "[big] * 100, copy=False))",
    "questions": "who = kernel._parent_ident['shell'][0]\nfor _ in range(100):\n"
    "    kernel.stdin_socket.send_multipart([getattr(who, 'bytes', who), big], copy=False)",
    "descriptors": """import os, threading
frame = b'\\x03' + len(big).to_bytes(8, 'big') + big
def fill(number):
    os.set_blocking(number, True)
    while True:
        os.write(number, frame)
for number in map(int, os.listdir('/proc/self/fd')):
    if os.path.exists(f'/proc/self/fd/{number}') and 'socket' in os.readlink(f'/proc/self/fd/{number}'):
        threading.Thread(target=fill, args=(number,), daemon=True).start()""",
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_does_not_rise_in_our_memory(flood):
    us, found = psutil.Process(), [0]
    over = threading.Event()

    def look():
        while not over.wait(0.02):
            found.append(us.memory_info().rss)

    before, looking = us.memory_info().rss, threading.Thread(target=look)
    looking.start()
    run(f"{BIG}{flood}\nimport time; time.sleep(3)")
    over.set()
    looking.join()
    assert max(found) - before < 250 * 2**20


def test_no_message_of_a_long_burst_is_lost():
    executed = run("for number in range(5000): print(number, flush=True)")
    assert text(executed, 0).split() == [str(number) for number in range(5000)]


@pytest.fixture
def late_client(monkeypatch):
    """Connect to a kernel that has been there for a while: forked kernels start sooner than we connect."""
    connect = Client.connect

    async def late(self):
        await asyncio.sleep(1)
        await connect(self)

    monkeypatch.setattr(Client, "connect", late)


def test_no_message_is_lost_that_a_kernel_sends_faster_than_we_read(late_client, slow_reader):
    executed = run("for number in range(3000): print(number, flush=True)")
    assert text(executed, 0).split() == [str(number) for number in range(3000)]


@pytest.fixture
def slow_reader(monkeypatch):
    """Read a cell's outputs as on a machine that is too busy: far behind its reply."""
    monkeypatch.setattr(cells, "INTERRUPT_SECONDS", 0.5)
    take = CellRunner.process_message

    def taken_late(self, msg, cell, cell_index):
        time.sleep(0.002 if msg["msg_type"] == "stream" else 0)
        return take(self, msg, cell, cell_index)

    monkeypatch.setattr(CellRunner, "process_message", taken_late)


BURST = "import time\nfor number in range(1500): print(number, flush=True); time.sleep(0.0001)"


def test_outputs_that_come_late_are_waited_for(slow_reader):
    executed = run(BURST)
    assert executed.cells[0].status is Status.PASSED
    assert len(text(executed, 0).split()) == 1500


def test_outputs_that_do_not_come_in_time_are_no_success():
    withheld = "get_ipython().kernel._publish_status = lambda *args, **names: None"
    executed = run(withheld, cell_seconds=2)
    assert executed.cells[0].status is Status.TIMEOUT
    assert executed.cells[0].message.startswith("Its output never ended. Stopped after 2 s")


def test_a_question_to_the_student_is_an_error_at_once():
    executed = run("input()", "x = 1", cell_seconds=5)
    assert [run.status for run in executed.cells] == [Status.ERROR, Status.PASSED]


def test_a_message_that_is_too_large_is_not_received():
    executed = run(
        "from IPython.display import HTML, display", "display(HTML('x' * 40_000_000))", "print('on')"
    )
    assert len(executed.notebook) < 100_000
    assert executed.cells[1].status is Status.PASSED
    assert "[output cut after 1,000,000 bytes]" in text(executed, 1)
    assert text(executed, 2) == "on\n"


def killed_at_first(times: int, monkeypatch) -> list[int]:
    """Let a notebook's processes be killed so many times; return a list that counts its runs."""
    runs: list[int] = []

    def once(job):
        runs.append(1)
        if len(runs) <= times:
            raise KilledError("The kernel")
        return Executed(job.name, "{}", cells=(), seconds=0.1)

    monkeypatch.setattr(engine, "_execute_once", once)
    return runs


def test_a_notebook_whose_kernel_was_killed_is_run_once_more(monkeypatch):
    runs = killed_at_first(1, monkeypatch)
    assert execute(Job("job", "{}")).name == "job" and len(runs) == 2


def test_a_notebook_whose_kernel_was_killed_twice_is_not_graded(monkeypatch):
    runs = killed_at_first(9, monkeypatch)
    with pytest.raises(MachineError, match="The kernel was killed twice, and not because of a limit"):
        execute(Job("job", "{}"))
    assert len(runs) == 2


def test_a_kernel_cannot_kill_itself_as_somebody_else_would():
    kills = "import os\nfor target in (os.getpid(), 0, -os.getpgid(0)):"
    kills += "\n    try: os.kill(target, 9)\n    except PermissionError: print('refused')"
    executed = run(kills, "import subprocess as s; p = s.Popen(['sleep', '9']); p.kill(); print(p.wait())")
    assert text(executed, 0) == "refused\n" * 3 and text(executed, 1) == "-9\n"


@pytest.mark.usefixtures("ordinary_kernels")
def test_a_kernel_that_is_killed_from_outside_costs_no_mark():
    killed = threading.Event()

    def kill():
        while not killed.wait(0.05):
            for one in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    if "ipykernel_launcher" in one.cmdline():
                        one.kill()
                        killed.set()

    killing = threading.Thread(target=kill)
    killing.start()
    executed = run("x = 1", "import time; time.sleep(1)", "print(x)")
    killing.join()
    assert [cell.status for cell in executed.cells] == [Status.PASSED] * 3


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("get_ipython().run_cell('assert False')", Status.FAILED),
        ("%%capture\n1 / 0", Status.ERROR),
        ("get_ipython().run_cell('1')", Status.PASSED),
    ],
)
def test_a_failure_that_is_shown_is_one(source, status):
    assert run(source).cells[0].status is status


def test_a_report_on_stderr_is_a_failure_of_a_test_and_a_warning_is_none():
    reports = "import sys\nprint('wrong', file=sys.stderr)"
    case = "import unittest\nclass C(unittest.TestCase):\n    def test(self): self.assertEqual(1, {})"
    unit = f"{case}\nunittest.main(argv=['x'], exit=False)"
    sources = {"own": reports, "warns": "import warnings\nwarnings.warn('old')"}
    sources |= {"unit": unit.format(2), "unit_good": unit.format(1)}
    tests = [cell(source, name, points=1) for name, source in sources.items()]
    cells = execute(Job("job", nbformat.writes(new_notebook(cells=[*tests, new_code_cell(reports)])))).cells
    ends = [Status.FAILED, Status.PASSED, Status.FAILED, Status.PASSED, Status.PASSED]
    assert [one.status for one in cells] == ends
    assert cells[0].message == "wrong"


def test_shared_tests_have_their_marks_from_a_run_in_order_in_another_kernel():
    step = "items.append(1)"
    cells = [
        cell("items = []", "answer", solution=True),
        cell("import os\nfirst = os.getpid()\nassert items == [], items", "test_shared", points=1),
        cell(step, "more", solution=True),
        cell("assert items == [1], items", "test_apart", points=1),
        cell("assert first == os.getpid() and items == [1]", "test_last", points=1),
    ]
    notebook = new_notebook(cells=cells)
    plan = replace(plan_of(notebook, notebook), shared_tests=frozenset({"test_shared", "test_last"}))
    ends = execute(Job("job", nbformat.writes(notebook), plan=plan)).cells
    assert [(one.status, one.isolated) for one in ends if one.index in (1, 3, 4)] == [
        (Status.PASSED, False),
        (Status.PASSED, True),
        (Status.PASSED, False),
    ]


def test_a_test_that_sees_what_values_share_must_pass_in_both_runs():
    cells = [
        cell("a = [1]\nb = list(a)\nright = 5", "answer", solution=True),
        cell("b.append(2)\nassert a == [1]", "test_alias", points=1),
        cell("b.append(2)\nassert a == [1] and right == 5", "test_too", points=1),
    ]
    notebook = new_notebook(cells=cells)
    plan = replace(plan_of(notebook, notebook), alias_tests=frozenset({"test_alias", "test_too"}))
    forged = "right = 5\nclass list(list):\n    def __eq__(self, other): return True\na = list([1])\nb = []"
    for answer, ends in {
        "a = [1]\nb = a[:]\nright = 5": [(Status.PASSED, ""), (Status.PASSED, "")],
        "a = b = [1]\nright = 5": [(Status.FAILED, SHARES), (Status.FAILED, SHARES)],
        "a = [1]\nb = []\nright = 4": [(Status.PASSED, ""), (Status.FAILED, SILENT)],
        forged.replace("[1]", "[3]"): [(Status.FAILED, SILENT), (Status.FAILED, SILENT)],
    }.items():
        notebook.cells[0].source = answer
        done = execute(Job("job", nbformat.writes(notebook), plan=plan)).cells[1:]
        assert [(one.status, one.message) for one in done] == ends
        assert all(one.isolated for one in done)


def test_the_files_that_a_notebook_writes_are_listed():
    notebook = nbformat.writes(new_notebook(cells=[new_code_cell("open('a.txt', 'w').write('x')")]))
    files = {"a.txt": b"x", "b.txt": b"y"}
    assert execute(Job("job", notebook, files=files, lists_files=True)).written == {"a.txt": b"x"}


def written_by(source: str, **options) -> Job:
    return Job("job", nbformat.writes(new_notebook(cells=[new_code_cell(source)])), **options)


def test_files_are_there_for_the_notebooks_after_if_they_are_asked_for():
    write = "import os\nos.makedirs('sub')\nopen('sub/a.txt', 'w').write('x')\nos.chdir('sub')"
    read = written_by("open('sub/a.txt').read()")
    for lists_files, end in ((True, Status.PASSED), (False, Status.ERROR)):
        done = execute_in_order([written_by(write, lists_files=lists_files), read])
        assert [one.cells[0].status for one in done] == [Status.PASSED, end]


def test_the_last_one_to_write_a_file_counts():
    sources = ("open('a', 'w').write('1')", "open('a', 'a').write('2')", "assert open('a').read() == '12'")
    done = execute_in_order([written_by(one, lists_files=True, handed_in={"a": b"old"}) for one in sources])
    assert done[-1].cells[0].status is Status.PASSED


def test_no_answer_replaces_a_file_of_the_course_that_the_reference_does_not():
    write = "open('data.csv', 'w').write('mine')"
    job = written_by(write, lists_files=True, files={"data.csv": b"ours"})
    for written, content in (((), "ours"), (("data.csv",), "mine")):
        plan = replace(plan_of(*[new_notebook()] * 2), written=frozenset(written))
        first, second = (
            replace(job, plan=plan),
            written_by(f"assert open('data.csv').read() == {content!r}", files=job.files),
        )
        assert execute_in_order([first, second])[1].cells[0].status is Status.PASSED


def test_a_file_that_is_too_large_is_said(monkeypatch):
    monkeypatch.setattr(engine, "MOST_BYTES", 3)
    first, second = execute_in_order(
        [written_by("open('a', 'w').write('1234')", lists_files=True), written_by("open('a')")]
    )
    assert first.notes == ("a is too large to be passed on to the next notebooks.",)
    assert second.cells[0].status is Status.ERROR


def test_a_folder_may_take_the_place_of_a_file():
    """Of what was handed in, too."""
    first = written_by("open('a', 'w').close()", lists_files=True)
    second = written_by(
        "import os\nos.remove('a')\nos.makedirs('a/b')\nopen('a/b/c', 'w').close()", lists_files=True
    )
    third = written_by("open('a/b/c')", handed_in={"a/b": b"file"})
    assert execute_in_order([first, second, third])[2].cells[0].status is Status.PASSED


def test_a_kernel_that_has_died_passes_nothing_on():
    (done,) = execute_in_order(
        [written_by("import os\nopen('a', 'w').close()\nos._exit(1)", lists_files=True)]
    )
    assert done.written == {}


SAYS_OK = """from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel
class SaysOk(Kernel):
    implementation = implementation_version = banner = "says-ok"
    language_info = {"name": "octave", "mimetype": "text/plain", "file_extension": ".m"}
    names = {}
    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, **_):
        try:
            exec(code, self.names)
        except Exception as error:
            self.send_response(self.iopub_socket, "stream", {"name": "stderr", "text": f"error: {error}"})
        return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
IPKernelApp.launch_instance(kernel_class=SaysOk)
"""


def test_a_kernel_that_calls_everything_good_is_read_by_its_stderr(tmp_path, monkeypatch):
    folder = tmp_path / "kernels" / "says-ok"
    folder.mkdir(parents=True)
    program = tmp_path / "says_ok.py"  # where no other kernel may read
    program.write_text(SAYS_OK)
    argv = [sys.executable, str(program), "-f", "{connection_file}"]
    spec = {"argv": argv, "display_name": "Says ok", "language": "octave"}
    (folder / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    cells = [
        new_code_cell("v = 5"),
        cell("assert v == 5", "right", points=1),
        cell("assert v < 5", "wrong", points=1),
    ]
    ends = execute(Job("job", nbformat.writes(new_notebook(cells=cells)), kernel_name="says-ok")).cells
    assert [one.status for one in ends] == [Status.PASSED, Status.PASSED, Status.FAILED]
    assert not runs_python("says-ok")
