"""Pure functions: results in, text or HTML out."""
