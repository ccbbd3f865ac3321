"""The harness that grades the course: student source in, marks and reasons out."""

import sys

# nbformat needs jsonschema, which imports these packages if it finds them, for formats that no notebook has:
# web addresses (the first compiles a grammar, in 0.8 s) and spans of time (0.02 s), in each process.
_UNUSED = ("rfc3987_syntax", "isoduration")

if not {"jsonschema", *_UNUSED} & set(sys.modules):
    sys.modules.update(dict.fromkeys(_UNUSED))  # type: ignore[arg-type] # None: "cannot be imported"
    import jsonschema  # type: ignore[import-untyped]  # noqa: F401

    for _name in _UNUSED:
        del sys.modules[_name]
