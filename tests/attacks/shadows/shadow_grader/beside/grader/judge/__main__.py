import os
import sys

for name in ("@TMP@/@WHO@", "@COURSE@/@WHO@"):
    try:
        open(name, "w").write("imported by " + " ".join(sys.argv))
    except OSError:
        pass
