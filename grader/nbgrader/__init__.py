"""Everything that touches nbgrader's code, in the coordinator's process.

- ``database``: opens the gradebook, for reading or for one transaction; its errors in words.
- ``gradebook``: what is written into it: submissions with their marks, students, due dates.
- ``queries``: what it has: marks, comments, penalties.
- ``generate``: nbgrader's converter of source notebooks, for the student edition and for grading.
- ``steps``: nbgrader's preprocessors as a course lists them, and the late policy.
- ``setting_names``: names in a course's configuration that nothing reads.
- ``source_faults``: what is wrong with a source that cannot be prepared, with the cell.
- ``regions``: regions of cells (answers, hidden tests) that are marked wrongly.
- ``setting_files``: files that settings of steps name.
- ``feedback``: hidden tests are left out of nbgrader's own feedback pages.
- ``exchange``: where submissions arrive, and the release of feedback.
- ``patches``: changes to nbgrader's database code.

``grader.settings`` lists nbgrader's traits, ``grader.cell_metadata`` reads its metadata of cells.
``grader.preprocessors`` are the preprocessors by which `nbgrader autograde` runs through the engine.
"""
