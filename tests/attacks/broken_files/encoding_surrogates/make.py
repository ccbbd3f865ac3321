import json


def change(notebook, folder, places):
    return json.dumps(notebook).replace("raise", "\\ud800\\udfff \\udc80").encode()
