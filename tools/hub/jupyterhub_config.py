"""JupyterHub's configuration. It lies beside the plan that it reads."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from jupyterhub.spawner import Spawner

from tools.hub.config import PATH, environment_of
from tools.hub.plan import INSTRUCTOR, PEOPLE, load

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - Jupyter gives this name to configuration files

plan = load(Path(__file__).resolve().parent)
private = plan.folder / "private"
bin_folder = Path(sys.prefix) / "bin"
modules = Path(sys.prefix) / "hub" / "node_modules"

# This machine alone: nothing listens elsewhere.
c.JupyterHub.bind_url = plan.address
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{plan.hub_port}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{plan.proxy_port}"
c.ConfigurableHTTPProxy.command = [
    str(bin_folder / "node"),
    str(modules / "configurable-http-proxy" / "bin" / "configurable-http-proxy"),
]
c.ConfigurableHTTPProxy.log_level = "error"
c.ConfigurableHTTPProxy.pid_file = str(private / "proxy.pid")
c.JupyterHub.db_url = f"sqlite:///{private / 'jupyterhub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(private / "cookie_secret")
c.JupyterHub.log_level = "WARN"

c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = plan.password
c.Authenticator.allowed_users = set(PEOPLE)


def settings_of(spawner: Spawner) -> str:
    """Return the folder of the settings of whoever a server is started for."""
    return str(plan.settings(spawner.user.name))


def temporary_of(spawner: Spawner) -> str:
    """Return the folder of the temporary files of whoever a server is started for."""
    return str(plan.temporary(spawner.user.name))


c.JupyterHub.spawner_class = "localprocess" if plan.has_accounts else "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(plan.folder / "home" / "{username}")
c.Spawner.cmd = [str(bin_folder / "jupyterhub-singleuser")]
c.Spawner.args = ["--log-level=WARN"]
if not plan.has_accounts and os.geteuid() == 0:
    c.Spawner.args.append("--allow-root")  # without accounts the students' servers are root's, as the hub is
c.Spawner.default_url = "/lab"
c.Spawner.env_keep = ["LANG", "LC_ALL"]
c.Spawner.environment = {"PATH": PATH, "JUPYTER_CONFIG_PATH": settings_of, "TMPDIR": temporary_of}
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # a busy machine

if plan.watches:
    # JupyterHub starts it, and starts it again should it end.
    c.JupyterHub.services = [
        {
            "name": "grading",
            "command": [str(bin_folder / "grader"), "watch", plan.unit, "--release"],
            "cwd": str(plan.course),
            "environment": environment_of(plan, INSTRUCTOR),
            **({"user": INSTRUCTOR} if plan.has_accounts else {}),
        }
    ]
