import json


def change(notebook, folder, places):
    (folder / "values.ipynb").symlink_to(places["SUBMITTED"] + "/ada/values/values.ipynb")
