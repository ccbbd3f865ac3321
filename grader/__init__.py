"""The harness that grades the course: student source in, marks and reasons out."""

import sys

if not {"jsonschema", "rfc3987_syntax"} & set(sys.modules):
    # nbformat needs jsonschema, and that compiles a grammar for web addresses (IRIs) when it is
    # imported, if it finds this package: 0.8 s in each process, for what no notebook holds.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment] # "cannot be imported"
    import jsonschema  # type: ignore[import-untyped]  # noqa: F401

    del sys.modules["rfc3987_syntax"]
