"""Executors: run many notebooks at once.

- ``pool``: worker processes on this machine, and the interface of workers anywhere.
- ``cluster``: the same on a Dask cluster (the extra ``cluster``).
- ``feed``: keeps the workers of either busy, and runs again what ran when one of them died.

They import ``engine``. ``grading``, ``watch`` and the commands import them.
"""
