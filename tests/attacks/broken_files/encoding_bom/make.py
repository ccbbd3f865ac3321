import json


def change(notebook, folder, places):
    return b"\xef\xbb\xbf\xef\xbb\xbf" + json.dumps(notebook).encode()
