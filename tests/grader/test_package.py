"""What every process of the harness imports first."""

import subprocess
import sys

PROGRAM = """
import sys, grader, nbformat
assert not {"rfc3987_syntax", "isoduration"} & set(sys.modules)  # the grammar was not compiled,
import isoduration, rfc3987_syntax  # and whoever really wants it can have it
"""


def test_no_grammar_is_compiled_for_what_no_notebook_holds():
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
