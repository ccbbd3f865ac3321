import json


def change(notebook, folder, places):
    import os

    os.mkfifo(folder / "timestamp.txt")
    return json.dumps(notebook).encode()
