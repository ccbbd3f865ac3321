"""Due dates, extensions and the late policy of a class: `deadlines.toml` and `extensions.csv` in its folder.

`files.py` reads the two files, with `extensions.py` and `entries.py`; `policy.py` computes a penalty, and
`plugin.py` is the plug-in that nbgrader asks.
"""
