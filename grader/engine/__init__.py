"""Engine: runs one notebook, in a worker's process.

- ``execute``: runs a prepared notebook in a confined kernel and returns it with its outputs.
- ``cells``: sends cells to the student's kernel, one after another, within their limits.
- ``judged``: runs tests in the judge and all other cells in the student's kernel.
- ``cell_outputs``: collects the outputs of a cell, within their limits.
- ``executed``: makes the outputs of each cell say how its run ended.
- ``verdict``: turns an executed notebook into questions that are passed, failed or read by a person.
- ``turns``: a semaphore: as many notebooks run as there are jobs, while the next kernels get ready.
- ``reference_run``: runs the reference answers once, to learn how each test has to be graded.
- ``reference_trial``: runs those of one notebook both ways, and compares.
- ``findings``: keeps the findings of that run.
- ``written_files``: reads the files that a notebook has written.

May import ``judge``, ``kernels``, ``sandbox``, ``clean`` and ``submission``.
``grading``, ``executors`` and the commands import it.
"""
