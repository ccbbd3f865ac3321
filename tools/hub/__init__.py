"""A hub for trying out, on this machine alone: `make hub` starts JupyterHub with a small class.

`__main__.py` makes what the hub needs, waits for Ctrl-C and removes everything. It does not run the hub
itself: `keeper.py` does, in a process that ends the hub with all that it started, also if `__main__.py` is
killed.
`means.py` looks what this machine offers, `accounts.py` makes system users, `places.py` the folders, and
`config.py` the settings of Jupyter and nbgrader. `view.py` hides the solutions from the hub's users.
`jupyterhub_config.py` is JupyterHub's own configuration.
"""
