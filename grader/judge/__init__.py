"""Judge: runs the tests in a process of its own, on data that came from the student's kernel.

| Files | Process |
| --- | --- |
| ``plan``, ``shown``, ``ownership``, ``process_use``, ``aliasing`` | coordinator and worker, before grading |
| ``client``, ``launch`` | worker: starts a judge and asks it for verdicts |
| ``process`` | the judge |
| ``kernel_side`` | the student's kernel |
| ``rpc``, ``codec`` | the judge and the student's kernel |

The trust boundary lies between ``process`` and ``kernel_side``. ``engine`` imports ``client`` and the files
of the first row.
"""
