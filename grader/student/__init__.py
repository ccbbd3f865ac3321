"""Programs for a student's own computer: a command line, and Validate."""
