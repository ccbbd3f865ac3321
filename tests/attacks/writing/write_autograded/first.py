import glob

for path in glob.glob("@AUTOGRADED@/*/*/*.ipynb"):
    if "@WHO@" not in path:
        open(path, "w").write("{}")
