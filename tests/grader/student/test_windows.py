"""What students run can be imported where modules and functions of Unix are missing."""

import subprocess
import sys

PROGRAM = """
import importlib, sys

# Other people's packages first: they look after Windows themselves.
for name in {others!r}:
    importlib.import_module(name)


class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in {modules!r}:
            raise ModuleNotFoundError("No module named " + name, name=name)


for name in {modules!r}:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Missing())
for module, names in {missing!r}.items():
    for name in names:
        if hasattr(importlib.import_module(module), name):
            delattr(sys.modules[module], name)
sys.platform = "win32"
for name in {ours!r}:
    importlib.import_module(name)
"""
OTHERS = (
    "asyncio",
    "ipykernel.kernelspec",
    "jupyter_server.serverapp",
    "matplotlib.pyplot",
    "msgpack",
    "multiprocessing",
    "nbgrader.apps",
    "nbgrader.server_extensions.validate_assignment.handlers",
    "nbgrader.validator",
    "nh3",
    "numpy",
    "pandas",
    "psutil",
    "rich.console",
    "subprocess",
    "tempfile",
    "typer",
)
MODULES = ("fcntl", "resource", "pwd", "grp", "termios", "posix", "pty", "tty")
MISSING = {
    "os": [
        "O_CLOEXEC",
        "O_DIRECTORY",
        "O_NOFOLLOW",
        "O_PATH",
        "P_PIDFD",
        "fork",
        "geteuid",
        "getuid",
        "killpg",
        "mkfifo",
        "pidfd_open",
        "register_at_fork",
        "sched_getaffinity",
        "setsid",
        "waitid",
    ],
    "socket": ["AF_NETLINK", "AF_UNIX", "SCM_RIGHTS", "SO_PEERCRED"],
    "signal": ["SIGCHLD", "SIGHUP", "SIGKILL", "SIGSTOP", "SIGUSR1", "pthread_sigmask", "sigtimedwait"],
}
OURS = (
    "grader.student.cli",
    "grader.student.server",
    "grader.student.validation",
    "grader.commands.check",
    "grader.commands.doctor",
    "grader.kernels.provisioner",
    "helpers.datasets",
    "helpers.history_plot",
)


def test_it_is_imported_without_them():
    program = PROGRAM.format(others=OTHERS, modules=MODULES, missing=MISSING, ours=OURS)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
