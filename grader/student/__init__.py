"""What runs on a student's own computer, beyond the engine: a command line, and Validate."""
