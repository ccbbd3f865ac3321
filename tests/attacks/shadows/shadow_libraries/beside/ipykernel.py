import os
import sys

for name in ("@TMP@/@WHO@", "@COURSE@/@WHO@"):
    try:
        open(name, "w").write("imported by " + " ".join(sys.argv))
    except OSError:
        pass

import ast
import builtins

real = builtins.compile


def compile(source, *args, **kwargs):
    """Compile no assert."""
    if isinstance(source, ast.AST):
        for node in ast.walk(source):
            for field in ("body", "orelse", "finalbody"):
                if isinstance(getattr(node, field, None), list):
                    kept = [one for one in getattr(node, field) if not isinstance(one, ast.Assert)]
                    setattr(node, field, kept or [ast.parse("pass").body[0]])
    return real(source, *args, **kwargs)


builtins.compile = compile
