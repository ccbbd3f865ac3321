import json


def change(notebook, folder, places):
    return json.dumps(notebook).replace("raise", "\\u0000\\u0007\\u001b[2J").encode()
