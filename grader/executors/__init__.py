"""Executors: run many notebooks at once.

- ``pool``: worker processes on this machine. The coordinator starts them and takes their results.
- ``cluster``: the same on a Dask cluster (the extra ``cluster``).

They import ``engine``. Only ``grading`` and the commands import them.
"""
