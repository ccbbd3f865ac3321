"""Grading of submissions as they arrive, with workers and kernels kept warm.

`inbound.py` takes new submissions out of nbgrader's exchange into `submitted/`, `submitted.py` notices what
changed there, `quota.py` bounds a student's submissions in an hour, and `service.py` runs these in turn.
`lock.py` lets one service at a time have a class; `status.py` says how it is.

What waits is derived from the files each time: the service may be killed at any moment and started again.
"""
