"""One file a subcommand: each has a `run` that takes plain arguments and returns the exit code."""
