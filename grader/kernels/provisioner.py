"""Kernel provisioner: by it every Jupyter tool starts warm kernels, if a kernelspec names it."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import List, Unicode

from grader.kernels.errors import ZygoteError
from grader.kernels.ports import reserve_port
from grader.kernels.process import KernelProcess
from grader.kernels.registry import registry
from grader.kernels.settings import COURSE_MODULES

KILL_SECONDS = 5.0  #: for the end of a kernel that was killed
PORT_NAMES = ("shell_port", "iopub_port", "stdin_port", "hb_port", "control_port")


class WarmProvisioner(LocalProvisioner):
    """Provisioner that forks kernels from this process's zygote, or starts ordinary ones where it cannot."""

    modules = List(
        Unicode(), default_value=list(COURSE_MODULES), help="What the zygote imports before it forks."
    ).tag(config=True)

    _sockets: Path | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as inherited
        """Give an ipc kernel a folder for its sockets, and a TCP kernel its ports."""
        manager = self.parent
        if manager is not None and manager.transport == "ipc" and not Path(manager.ip).is_absolute():
            # jupyter_client's default is relative, and the kernel may run in another folder.
            self._sockets = Path(tempfile.mkdtemp(prefix="kernel-"))
            manager.ip = str(self._sockets / "ipc")
        if manager is not None and manager.cache_ports and not self.ports_cached:  # over TCP
            for name in PORT_NAMES:
                setattr(manager, name, reserve_port(manager.ip))
            self.ports_cached = True  # jupyter_client's word for: they go back in `cleanup`
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:  # noqa: ANN401
        """Fork a kernel, or launch it as any other."""
        try:
            # In a thread: a first kernel waits for the zygote's imports, the event loop must not.
            process = await asyncio.to_thread(self._fork, cmd, kwargs)
        except ZygoteError as error:
            self.log.warning("%s An ordinary kernel starts instead.", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = process  # type: ignore[assignment]  # as much of Popen as is asked for
        self.pid = self.pgid = process.pid
        self.cwd = kwargs.get("cwd", Path.cwd())
        return self.connection_info

    async def send_signal(self, signum: int) -> None:
        """Signal the kernel's process group."""
        if isinstance(self.process, KernelProcess):
            self.process.send_signal(signum)
        else:
            await super().send_signal(signum)

    async def kill(self, restart: bool = False) -> None:
        """Kill the kernel, and see its end at once: jupyter_client looks every 0.1 s only."""
        await super().kill(restart=restart)
        if isinstance(self.process, KernelProcess):
            with contextlib.suppress(TimeoutError):
                await asyncio.to_thread(self.process.wait, KILL_SECONDS)

    async def cleanup(self, restart: bool = False) -> None:
        """Remove the sockets of the kernel."""
        if self._sockets is not None and not restart:
            shutil.rmtree(self._sockets, ignore_errors=True)
        await super().cleanup(restart=restart)

    def _fork(self, cmd: list[str], options: dict[str, Any]) -> KernelProcess:
        return registry.zygote(self.modules).launch(cmd, **options)
