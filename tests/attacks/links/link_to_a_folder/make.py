import json


def change(notebook, folder, places):
    folder.rmdir()
    folder.symlink_to(places["SUBMITTED"] + "/ada/values")
