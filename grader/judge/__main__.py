"""`python -m grader.judge`: a judge, told what to do on its standard input."""

import sys

from grader.judge.process.main import main

if __name__ == "__main__":
    sys.exit(main())
