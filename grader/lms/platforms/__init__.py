"""Learning platforms: how each names the files of a download.

A platform is a module with `NAME` and `uploads(members, context)`, which returns an `Upload` for each
member whose path has the platform's form. `recognize.py` tries them in the order of `PLATFORMS`.
"""
