import json


def change(notebook, folder, places):
    (folder / "timestamp.txt").symlink_to("/proc/self/mem")
    return json.dumps(notebook).encode()
