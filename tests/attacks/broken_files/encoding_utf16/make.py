import json


def change(notebook, folder, places):
    return json.dumps(notebook).encode("utf-16")
