"""The judge's own process: runs the course's cells, and holds the tests. Nothing of a student's runs here.

- ``main``: reads steps from a socket and answers with verdicts.
- ``runner``: runs a test or a given cell and decides what it shows.
- ``namespace``: the names that a cell sees: the course's own, or imported from the student's kernel.
- ``cell``: runs source as a notebook would.
- ``outputs``: what a cell prints or displays, within its limits.
- ``student_kernel``: the judge's end of the connection to the student's kernel.
- ``snapshots``: restores objects that a test has changed.
"""
