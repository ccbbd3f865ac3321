import json


def change(notebook, folder, places):
    (folder / "gradebook.db").symlink_to(places["GRADEBOOK"])
    (folder / "source.txt").symlink_to(places["SOURCE"] + "/values/values.ipynb")
    (folder / "secret.txt").symlink_to(places["HOME"] + "/secret.txt")
    (folder / "around").symlink_to(places["COURSE"] + "/..")
    return json.dumps(notebook).encode()
