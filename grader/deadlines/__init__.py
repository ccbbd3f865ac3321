"""Due dates, extensions and the late policy of a class: `deadlines.toml` and `extensions.csv` in its folder.

`policy.py` computes a penalty, `files.py` reads the two files, `plugin.py` is the plug-in that nbgrader asks.
"""
