"""What student code cannot read, write or reach. Every attempt is small, should it succeed."""

import os
import platform
import socket
import sys
from pathlib import Path

import pytest

import helpers
from tests.grader.sandbox.conftest import SECRET, confined

ROOT = Path(helpers.__file__).parents[1]
SITE = next(path for path in sys.path if path.endswith("site-packages"))


@pytest.fixture(scope="module")
def cells():
    os.environ[SECRET] = "secret"
    with confined(files={"beside.txt": "beside"}) as running:
        yield running
    del os.environ[SECRET]


def test_it_reads_its_own_folder_python_and_helpers(attempt):
    assert attempt("assert Path('beside.txt').read_text() == 'beside'") == "done"
    assert attempt("import helpers, sklearn; Path(helpers.__file__).read_text()") == "done"


@pytest.mark.parametrize(
    "path",
    [
        "/etc/shadow",
        "/etc/ssh",
        "/root",
        "/home",
        "/var/log",
        "/run",
        "/work",
        f"{ROOT}/solutions",
        f"{ROOT}/class",
        f"{ROOT}/pyproject.toml",
        "/proc/1/environ",
        "/proc/1/mem",
        "/proc/1/maps",
        "/proc/1/root",
        "/proc/1/fd",
        "/proc/1/cwd/",
        "/dev/mem",
        "/dev/vda",
        "/sys/kernel",
        "/sys/fs/cgroup",
        "/proc/kcore",
        "..",
    ],
)
def test_it_cannot_read(attempt, path):
    code = f"path = Path({path!r})\nlist(path.iterdir()) if path.is_dir() else path.read_bytes()[:1]"
    allowed = {"done"} if path == ".." else set()  # its own, next to its folder: names, no more
    result = attempt(code)
    assert result in {"PermissionError", "FileNotFoundError", "NotADirectoryError"} | allowed


def test_a_folder_of_ours_in_the_same_tmp_is_not_there(attempt, tmp_path):
    gradebook = tmp_path / "gradebook.db"
    gradebook.write_text("marks")
    assert attempt(f"Path({str(gradebook)!r}).read_text()") == "FileNotFoundError"
    assert attempt(f"Path({str(gradebook)!r}).write_text('mine')") == "FileNotFoundError"
    assert gradebook.read_text() == "marks"


def test_the_policy_and_other_kernels_sockets_are_not_there(attempt, cells):
    assert attempt(f"Path({str(cells.kernel.scratch / 'policy.json')!r}).read_text()") == "FileNotFoundError"
    with confined() as other:
        path = next((other.kernel.scratch / "sockets").iterdir())
        assert attempt(f"socket.socket(socket.AF_UNIX).connect({str(path)!r})") == "FileNotFoundError"


def test_no_secret_in_its_environment_nor_in_that_of_its_parents(cells):
    said = cells("import os; from pathlib import Path; print(dict(os.environ))")
    said += cells("print(Path('/proc/self/environ').read_text())")
    assert "PATH" in said and SECRET not in said


def test_it_sees_only_its_own_processes(cells):
    pids = cells("import os; print(*sorted(n for n in os.listdir('/proc') if n.isdigit()))")
    assert pids.split() == ["1", "2"]


def test_it_has_no_open_file_of_ours(cells):
    links = cells("""
import os
for fd in os.listdir("/proc/self/fd"):
    try: print(os.readlink("/proc/self/fd/" + fd))
    except OSError: pass
""").split("\n")
    home = str(cells.kernel.scratch)
    harmless = ("socket:", "pipe:", "anon_inode:", "/dev/", "/proc/", home, "")
    assert not [link for link in links if link and not link.startswith(harmless[:-1])]


@pytest.mark.parametrize(
    "path",
    ["/", "/usr", "/etc", "/proc", "/dev", SITE, str(ROOT / "helpers"), "../sockets", "/sockets"],
)
def test_it_cannot_write(attempt, path):
    name = "written_by_a_test_of_the_sandbox"
    assert attempt(f"(Path({path!r}) / {name!r}).write_text('x')") in {
        "PermissionError",
        "OSError",
        "FileNotFoundError",
    }
    assert not (Path(path) / name).exists()


def test_it_writes_its_own_folder_and_we_see_nothing_of_it(attempt, cells):
    for folder in (".", "../home", "/tmp", "/dev/shm"):
        assert attempt(f"(Path({folder!r}) / 'written').write_text('x')") == "done"
    assert sorted(path.name for path in (cells.kernel.scratch / "work").iterdir()) == ["beside.txt"]


def test_no_tcp_and_no_udp(attempt):
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(type=socket.SOCK_DGRAM) as datagrams:
        assert attempt(f"socket.create_connection({server.getsockname()}, 2)") in {
            "PermissionError",
            "OSError",
        }
        datagrams.bind(("127.0.0.1", 0))
        attempt(f"socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', {datagrams.getsockname()})")
        datagrams.settimeout(0.2)
        with pytest.raises(TimeoutError):
            datagrams.recv(1)
    assert attempt("socket.create_server(('127.0.0.1', 0))") in {"PermissionError", "OSError"}


def test_no_unix_socket_of_ours(attempt, tmp_path):
    path, abstract = str(tmp_path / "socket"), "\0grader-test"
    for address in (path, abstract):
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(address)
            server.listen()
            assert attempt(f"socket.socket(socket.AF_UNIX).connect({address!r})") in {
                "PermissionError",
                "FileNotFoundError",
                "ConnectionRefusedError",
            }


@pytest.mark.parametrize(
    "kind",
    [
        "socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP",
        "socket.AF_PACKET, socket.SOCK_RAW",
        "socket.AF_VSOCK, socket.SOCK_STREAM",
        "socket.AF_ALG, socket.SOCK_SEQPACKET",
    ],
)
def test_no_other_kind_of_socket(attempt, kind):
    assert attempt(f"socket.socket({kind})") in {"PermissionError", "OSError"}


LIBC = "libc = ctypes.CDLL(None, use_errno=True)\n"
FAILED = "\nif result < 0: raise OSError(ctypes.get_errno(), 'failed')"


@pytest.mark.parametrize(
    "call",
    [
        "unshare(0x10000000)",
        "unshare(0x20000)",
        "mount(b'tmpfs', b'/tmp', b'tmpfs', 0, None)",
        "umount2(b'/usr', 2)",
        "chroot(b'/tmp')",
        "setns(open('/proc/self/ns/mnt').fileno(), 0)",
        "setuid(0)",
        "ptrace(16, 1, 0, 0)",
        "syscall(310, 1, 0, 0, 0, 0, 0)",  # process_vm_readv
        "syscall(304, -100, 0, 0)",  # open_by_handle_at
        "syscall(321, 0, 0, 0)",  # bpf
        "syscall(425, 8, 0)",  # io_uring_setup
        "syscall(250, 0, 0, 0)",  # keyctl
        "syscall(319, b'x', 0)",  # memfd_create: memory that no process seems to hold
        "syscall(29, 0, 4096, 0o1600)",  # shmget
        "mmap(None, 4096, 3, 0x21, -1, 0)",  # shared, of no file: the same
        "mknod(b'/tmp/disk', 0o060666, 0xfe00)",
    ],
)
def test_no_call_that_leads_out(attempt, call):
    if call.startswith("syscall") and platform.machine() != "x86_64":
        pytest.skip("calls have other numbers here")
    assert attempt(f"{LIBC}result = libc.{call}{FAILED}") in {"PermissionError", "OSError"}


def test_it_can_signal_nobody_else(attempt):
    assert attempt(f"os.kill({os.getpid()}, 0)") in {"ProcessLookupError", "PermissionError"}
    attempt("os.kill(1, signal.SIGKILL)")
    assert attempt("os.kill(1, signal.SIGSTOP)") in {"PermissionError", "done"}  # the system drops it
    assert attempt("") == "done"


def test_no_new_user_by_a_program(cells):
    assert cells("import os; print(os.getuid())").strip() != "0"
    said = cells("!cat /proc/self/status | grep -E 'CapEff|NoNewPrivs|Seccomp:'")
    assert said.split() == ["CapEff:", "0000000000000000", "NoNewPrivs:", "1", "Seccomp:", "2"]
